import { describe, expect, test } from 'vitest';
import { useBrowser } from './visit.ts';

const { open, origin } = useBrowser();

describe('the embed section of a chart page', () => {
  test('choices rewrite the codes and the preview follows', () =>
    open({ viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto(`${origin()}/charts/purchases/`);
      await page.selectOption('[name=version]', '2025.02');
      await page.selectOption('[name=theme]', 'dark');
      await page.selectOption('[name=lang]', 'en');
      expect(await page.locator('[data-code=frame]').textContent()).toContain(
        '/en/embed/purchases/2025.02/#dark',
      );
      expect(await page.locator('[data-code=element]').textContent()).toContain(
        'lang="en" version="2025.02" theme="dark"',
      );
      // The preview is lazy.
      await page.locator('.preview iframe').scrollIntoViewIfNeeded();
      await expect
        .poll(() =>
          page.frames().some((f) => f.url().endsWith('/en/embed/purchases/2025.02/#dark')),
        )
        .toBe(true);
    }));
  test('copy puts the code on the clipboard, rich text as HTML', () =>
    open(
      {
        viewport: { width: 1280, height: 900 },
        permissions: ['clipboard-read', 'clipboard-write'],
      },
      async (page) => {
        await page.goto(`${origin()}/charts/purchases/`);
        await page.locator('.code:has([data-code=frame]) .copy').click();
        await expect
          .poll(() => page.evaluate(() => navigator.clipboard.readText()))
          .toContain('<iframe src=');
        await page.locator('.code:has([data-code=rich]) .copy').click();
        await expect
          .poll(() => page.evaluate(async () => (await navigator.clipboard.read())[0]!.types))
          .toContain('text/html');
      },
    ));
  test('without JavaScript the default codes stand in the page', () =>
    open({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${origin()}/charts/purchases/`);
      expect(await page.locator('[data-code]').count()).toBe(10);
      for (const code of await page.locator('[data-code]').allTextContents())
        expect(code).toBe(code.trim());
      expect(await page.locator('[data-code=frame]').textContent()).toMatch(/^<iframe/);
    }));
});
