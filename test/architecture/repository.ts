import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What tools write; everything else belongs to the repository. */
const written = ['node_modules', 'dist', '.git', '.data', 'coverage', 'reports', '.stryker-tmp'];

/** Every file below a folder of the repository, as a path with forward slashes from the root. */
export function filesBelow(folder = '.'): string[] {
  const start = join(root, folder);
  return readdirSync(start, { withFileTypes: true, recursive: false })
    .filter((entry) => !written.includes(entry.name))
    .flatMap((entry) => {
      const path = relative(root, join(start, entry.name)).split(sep).join('/');
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
}

/** The source files of the repository: what people write and other people must be able to read. */
export function sourceFiles(): string[] {
  const folders = /^(src|policies|test|bench|scripts|bin)\//;
  return filesBelow().filter((path) => folders.test(path) && /\.(ts|tsx|mjs|cjs|js)$/.test(path));
}

/** The text of a file of the repository. */
export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
