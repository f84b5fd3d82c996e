import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { barrels, compare, longFiles, oddNames } from './exemptions.ts';
import { filesBelow, sourceFiles, textOf } from './repository.ts';

const mostLines = 300;

function lineCount(path: string): number {
  return textOf(path).trimEnd().split('\n').length;
}

describe('files', () => {
  test('the walk finds the repository', () => {
    expect(sourceFiles()).toContain('test/architecture/files.test.ts');
    expect(filesBelow()).toContain('package.json');
  });

  test(`no source file is longer than ${mostLines} lines`, () => {
    const offenders = sourceFiles().filter((path) => lineCount(path) > mostLines);
    expect(compare(offenders, longFiles)).toEqual([]);
  });

  test('names of files and folders are kebab-case', () => {
    const name = /^(README\.md|[a-z0-9]+([-.][a-z0-9]+)*)$/;
    const folders = /^(src|policies|test|bench|scripts|bin)\//;
    const offenders = filesBelow().filter(
      (path) => folders.test(path) && !path.split('/').every((part) => name.test(part)),
    );
    expect(compare(offenders, oddNames)).toEqual([]);
  });

  test('there are no barrel files', () => {
    const offenders = sourceFiles().filter((path) => /^index\.[a-z]+$/.test(basename(path)));
    expect(compare(offenders, barrels)).toEqual([]);
  });

  test('every exemption gives its reason', () => {
    const reasons = [...longFiles, ...oddNames, ...barrels].map(({ reason }) => reason.length);
    expect(reasons.every((length) => length > 20)).toBe(true);
  });
});
