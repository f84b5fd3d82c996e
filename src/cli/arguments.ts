/** Reading a command's arguments: one FILE, then options. */

import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Refusal } from './refusal.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

export interface Arguments {
  readonly files: readonly string[];
  readonly text: (option: string) => string | undefined;
  readonly flag: (option: string) => boolean;
}

/** Parses arguments; an unknown option or a missing value is refused with the command's usage line. */
export function readArguments(args: readonly string[], options: Options, usage: string): Arguments {
  const parsed = parseOrRefuse(args, options, usage);
  const values = new Map(Object.entries(parsed.values));
  return {
    files: parsed.positionals,
    text: (option) => {
      const value = values.get(option);
      return typeof value === 'string' ? value : undefined;
    },
    flag: (option) => values.get(option) === true,
  };
}

function parseOrRefuse(
  args: readonly string[],
  options: Options,
  usage: string,
): ReturnType<typeof parseArgs> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Refusal([reasonFor(error), `用法：${usage}`]);
  }
}

/** Node's refusal in our users' words; its message names the option in quotes. */
function reasonFor(error: TypeError & { readonly code?: string }): string {
  const option = /'([^', ]+)/.exec(error.message)?.[1] ?? '';
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有 ${option} 这个选项`;
  if (error.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    return `选项 ${option} 的值有误：缺少值，或不该有值`;
  }
  return '参数有误';
}

/** The one file that a command needs. */
export function oneFile(args: Arguments, usage: string): string {
  const [file, ...others] = args.files;
  if (file === undefined) throw new Refusal(['缺少文件', `用法：${usage}`]);
  if (others.length > 0) throw new Refusal([`只能给一个文件：${args.files.join('、')}`, `用法：${usage}`]);
  return file;
}
