import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { startChromium } from './chromium.ts';
import { serve } from './serve.ts';

export interface Seen {
  errors: string[];
  requests: string[];
}

/** A browser and the built site for the tests of a file; `visit` opens a page in a fresh context, hands it over with what it logged and requested, and closes it. */
export function useBrowser() {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    browser = await startChromium();
    site = await serve(inject('dist'));
  });
  afterAll(async () => {
    await browser?.close();
    site?.server.close();
  });
  const open = async <T>(
    options: BrowserContextOptions,
    look: (page: Page, seen: Seen) => Promise<T>,
  ): Promise<T> => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
    const page = await context.newPage();
    const seen: Seen = { errors: [], requests: [] };
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !message.text().includes('404'))
        seen.errors.push(message.text());
    });
    page.on('pageerror', (error) => seen.errors.push(error.message));
    page.on('request', (request) => seen.requests.push(request.url()));
    try {
      return await look(page, seen);
    } finally {
      await context.close();
    }
  };
  return {
    origin: () => site.origin,
    /** An empty page in a fresh context. */
    open,
    visit: <T>(
      path: string,
      options: BrowserContextOptions,
      look: (page: Page, seen: Seen) => Promise<T>,
    ) =>
      open(options, async (page, seen) => {
        await page.goto(site.origin + path, { waitUntil: 'load' });
        return look(page, seen);
      }),
  };
}
