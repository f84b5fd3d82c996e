import { useEffect, useState } from 'react';
import type { Fault } from '../../../engine/read-dossier.ts';
import type { SettleAnswer, SettledYear } from './settle.ts';

/** Examples that come with the service, by the name of their file. */
export const examples: readonly { readonly source: string; readonly label: string }[] = [
  { source: 'year-2023', label: '示例：2023 年度' },
  { source: 'year-2023-overdrawn', label: '示例：2023 年度，资金不够' },
  { source: 'year-2024', label: '示例：2024 年度' },
];

/** A file of one's own, in place of an example. */
export const OWN = 'own';

export interface OwnFile {
  readonly name: string;
  readonly file: File;
}

export type SettlementState =
  | { readonly status: 'loading' }
  /** The file could not be had at all. */
  | { readonly status: 'failed'; readonly reason: string }
  /** A file of one's own that the browser has not kept over a reload. */
  | { readonly status: 'gone' }
  | { readonly status: 'refused'; readonly faults: readonly Fault[] }
  | { readonly status: 'settled'; readonly year: SettledYear };

const loading: SettlementState = { status: 'loading' };

/** Loads and settles an example or one's own file. */
export function useSettlement(source: string, own: OwnFile | undefined, attempt: number): SettlementState {
  const [state, setState] = useState<SettlementState>(loading);
  const file = source === OWN ? own : undefined;
  useEffect(() => {
    if (source === OWN && !file) {
      setState({ status: 'gone' });
      return;
    }
    setState(loading);
    const worker = new Worker(new URL('./settle-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<SettleAnswer>) => {
      setState(
        data.settled ? { status: 'settled', year: data.settled } : { status: 'refused', faults: data.faults },
      );
    });
    worker.addEventListener('error', () =>
      setState({ status: 'failed', reason: '清算时出了错，请刷新页面再试。' }),
    );
    readText(source, file).then(
      (text) => worker.postMessage(text),
      (error: unknown) => setState({ status: 'failed', reason: error instanceof Error ? error.message : '' }),
    );
    return () => worker.terminate();
  }, [source, file, attempt]);
  return state;
}

async function readText(source: string, own: OwnFile | undefined): Promise<string> {
  if (own) {
    return own.file.text().catch(() => {
      throw new Error('读不了这个文件，它可能被移走或者改过，请重新选择。');
    });
  }
  const response = await fetch(`./examples/${source}.json`).catch(() => undefined);
  if (!response) throw new Error('连不上提供页面的程序，请看它是否还开着，再试一次。');
  if (!response.ok) throw new Error('没有找到示例文件，安装可能不完整。');
  return response.text();
}
