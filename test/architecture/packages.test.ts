import { describe, expect, test } from 'vitest';
import { textOf } from './repository.ts';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
}

const manifest = JSON.parse(textOf('package.json')) as Manifest;
const lockfile = JSON.parse(textOf('package-lock.json')) as Lockfile;
const { 'duixian-command': ownCommand, ...dependencies } = manifest.dependencies;
const wanted = { ...dependencies, ...manifest.devDependencies };

describe('packages', () => {
  test('every version is one exact version', () => {
    const loose = Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });

  test('the lockfile holds the same versions', () => {
    const locked = Object.keys(wanted).map((name) => [
      name,
      lockfile.packages[`node_modules/${name}`]?.version,
    ]);
    expect(Object.fromEntries(locked)).toEqual(wanted);
  });

  test('the command that npx finds is the one of this folder', () => {
    expect(ownCommand).toBe('file:bin');
    const { bin } = JSON.parse(textOf('bin/package.json')) as {
      readonly bin: Readonly<Record<string, string>>;
    };
    expect(bin).toEqual({ duixian: 'duixian.mjs' });
  });

  test('the test runner and its coverage have one version', () => {
    expect(wanted['@vitest/coverage-v8']).toBe(wanted['vitest']);
  });

  test('packages that a clean install cannot complete stay out', () => {
    const names = Object.keys(lockfile.packages);
    expect(names.filter((name) => /node_modules\/(@biomejs\/|@duckdb\/|oxlint)/.test(name))).toEqual([]);
    expect(lockfile.packages['node_modules/knip']?.version).toMatch(/^5\./);
  });
});
