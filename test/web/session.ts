import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { servePages } from './pages.ts';

/** A browser and a server of the built pages, for one test file. */
export interface Session {
  readonly address: string;
  /** Opens a page in a profile of its own; errors in it fail the test that closes the session. */
  open(hash: string, options?: BrowserContextOptions): Promise<Page>;
  /** Addresses that a page asked for elsewhere, and what it reported as an error. */
  readonly troubles: string[];
  close(): Promise<void>;
}

/** Starts a session; `examples` is the folder served as /examples. */
export async function startSession(examples?: string): Promise<Session> {
  const [pages, browser]: [Awaited<ReturnType<typeof servePages>>, Browser] = await Promise.all([
    servePages(examples),
    startBrowser(),
  ]);
  const troubles: string[] = [];
  return {
    address: pages.address,
    troubles,
    open: async (hash, options = {}) => {
      const context = await browser.newContext({ locale: 'zh-CN', ...options });
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      page.on('pageerror', (error) => troubles.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') troubles.push(message.text());
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(pages.address) && !/^(blob|data):/.test(request.url())) {
          troubles.push(request.url());
        }
      });
      await page.goto(`${pages.address}${hash}`);
      return page;
    },
    close: async () => {
      await browser.close();
      await pages.stop();
    },
  };
}
