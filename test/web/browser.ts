import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';

const require = createRequire(import.meta.url);

/** Its own arguments would switch off the security of the web and run everything in one process. */
const args = [
  '--headless=shell',
  '--no-sandbox',
  '--no-zygote',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-gpu',
  '--disable-webgl',
  '--font-render-hinting=none',
  '--hide-scrollbars',
];

/** Starts the browser that comes with the packages, with Chinese fonts; DUIXIAN_BROWSER names another one. */
export async function startBrowser(): Promise<Browser> {
  const given = process.env['DUIXIAN_BROWSER'];
  const folder = unpackedFolder();
  const executablePath = given ?? join(folder, 'chromium');
  const libraries =
    given === undefined && lacksLibraries(executablePath) ? join(folder, 'al2023/lib') : undefined;
  return chromium.launch({
    executablePath,
    args,
    env: {
      ...process.env,
      FONTCONFIG_FILE: fontConfiguration(folder),
      ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }),
    },
  });
}

/** The unpacked browser, in a folder named after its version; unpacked aside and moved into place whole. */
function unpackedFolder(): string {
  const entry = dirname(require.resolve('@sparticuz/chromium'));
  const root = entry.slice(
    0,
    entry.lastIndexOf(join('@sparticuz', 'chromium')) + join('@sparticuz', 'chromium').length,
  );
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = join(tmpdir(), `duixian-browser-${version}`);
  if (existsSync(join(folder, 'chromium'))) return folder;
  const unfinished = mkdtempSync(join(tmpdir(), 'duixian-browser-unpacking-'));
  try {
    writeFileSync(
      join(unfinished, 'chromium'),
      brotliDecompressSync(readFileSync(join(root, 'bin/chromium.br'))),
    );
    chmodSync(join(unfinished, 'chromium'), 0o755);
    const libraries = join(unfinished, 'al2023');
    mkdirSync(libraries);
    const archive = brotliDecompressSync(readFileSync(join(root, 'bin/al2023.tar.br')));
    spawnSync('tar', ['-x', '-C', libraries], { input: archive });
    renameSync(unfinished, folder);
  } catch (error) {
    // Another process may have put the same folder there in the meantime.
    if (!existsSync(join(folder, 'chromium'))) throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

function lacksLibraries(program: string): boolean {
  try {
    return execFileSync('ldd', [program], { encoding: 'utf8' }).includes('not found');
  } catch {
    return true;
  }
}

function fontConfiguration(folder: string): string {
  const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  const weights = ['400Regular', '600SemiBold', '700Bold'].map(
    (weight) => `<dir>${join(fonts, weight)}</dir>`,
  );
  const aliases = ['sans-serif', 'system-ui'].map(
    (name) => `<alias><family>${name}</family><prefer><family>Noto Sans SC</family></prefer></alias>`,
  );
  const path = join(folder, 'fonts.conf');
  const text = `<?xml version="1.0"?><fontconfig>${weights.join('')}<cachedir>${join(folder, 'fonts')}</cachedir>${aliases.join('')}</fontconfig>`;
  writeFileSync(path, text);
  return path;
}
