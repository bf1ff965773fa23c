import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { useBrowser } from './visit.ts';

const { open, origin } = useBrowser();

const desktop = { viewport: { width: 1280, height: 900 } };
const code = (page: Page, name: string) => page.locator(`[data-code="${name}"]`).textContent();

async function chosen(page: Page): Promise<void> {
  await page.goto(`${origin()}/charts/purchases/`);
  await page.selectOption('[name=version]', '2025.02');
  await page.selectOption('[name=theme]', 'dark');
  await page.selectOption('[name=lang]', 'en');
  await expect.poll(() => code(page, 'frame')).toContain('/en/embed/purchases/2025.02/#dark');
}

describe('the embed section of a chart page', () => {
  test('choices make every code anew, and the preview follows', () =>
    open(desktop, async (page) => {
      await chosen(page);
      expect(await code(page, 'frame')).toMatch(/ title="[^"\p{Script=Han}]+"/u);
      expect(await code(page, 'element')).toContain('lang="en" version="2025.02" theme="dark"');
      for (const way of ['picture', 'rich', 'element'])
        expect(await code(page, way)).toContain('/charts/purchases/2025.02/en.png"');
      expect(await code(page, 'oembed')).toMatch(/\/en\/oembed\/purchases\/2025\.02\.json$/);
      for (const form of ['GB/T 7714', 'APA', 'BibTeX', 'CSL-JSON']) {
        expect(await code(page, form)).toContain('/en/embed/purchases/2025.02/');
        expect(await code(page, form)).not.toMatch(/\p{Script=Han}/u);
      }
      // The preview is lazy.
      await page.locator('.preview iframe').scrollIntoViewIfNeeded();
      await expect
        .poll(() =>
          page.frames().some((f) => f.url().endsWith('/en/embed/purchases/2025.02/#dark')),
        )
        .toBe(true);
    }));
  test('a choice that the network lost is made again by the next', () =>
    open(desktop, async (page) => {
      let lost = 0;
      await page.route('**/embed.json', (route) =>
        lost++ === 0 ? route.abort() : route.continue(),
      );
      await page.goto(`${origin()}/charts/purchases/`);
      await page.selectOption('[name=lang]', 'en');
      await expect.poll(() => lost).toBe(1);
      await page.selectOption('[name=theme]', 'dark');
      await expect.poll(() => code(page, 'frame')).toContain('/en/embed/purchases/#dark');
    }));
  test('a choice of theme leaves the size of the picture as it is', () =>
    open(desktop, async (page) => {
      await page.goto(`${origin()}/charts/shejiang-rice/`);
      const before = await code(page, 'picture');
      await page.selectOption('[name=theme]', 'dark');
      await expect.poll(() => code(page, 'frame')).toContain('#dark');
      expect(await code(page, 'picture')).toBe(before);
    }));
  test('a height that somebody wrote is that of the frames, and of nothing else', () =>
    open(desktop, async (page) => {
      await page.goto(`${origin()}/charts/purchases/`);
      const before = await code(page, 'picture');
      await page.fill('[name=height]', '777');
      for (const way of ['frame', 'script', 'element'])
        await expect.poll(() => code(page, way)).toContain('height="777"');
      expect(await code(page, 'picture')).toBe(before);
    }));
  test('citations say the day on which they are copied', () =>
    open(desktop, async (page) => {
      await page.goto(`${origin()}/charts/purchases/`);
      await expect.poll(() => code(page, 'GB/T 7714')).toMatch(/\)\[\d{4}-\d{2}-\d{2}\]\. https:/);
      expect(await code(page, 'BibTeX')).toMatch(/urldate = \{\d{4}-\d{2}-\d{2}\}/);
    }));
  test('copy puts the code on the clipboard, rich text as HTML with its caption and address as text', () =>
    open({ ...desktop, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.goto(`${origin()}/charts/purchases/`);
      const copied = () => page.evaluate(() => navigator.clipboard.readText());
      await page.locator('.code:has([data-code=frame]) .copy').click();
      await expect.poll(copied).toContain('<iframe src=');
      await page.locator('.code:has([data-code=rich]) .copy').click();
      await expect
        .poll(() => page.evaluate(async () => (await navigator.clipboard.read())[0]!.types))
        .toContain('text/html');
      expect(await copied()).toMatch(
        /^同是“消费帮扶”.*\n来源：.*\nhttps:\/\/[^\n]*\/charts\/purchases\/$/,
      );
    }));
  test.each([
    [
      'missing, as over http',
      'Object.defineProperty(navigator, "clipboard", { value: undefined })',
    ],
    ['refused', 'navigator.clipboard.writeText = () => Promise.reject(new Error("refused"))'],
  ])('where the clipboard is %s, the text is selected, and the button says so', (_, script) =>
    open(desktop, async (page) => {
      await page.addInitScript(script);
      await page.goto(`${origin()}/charts/purchases/`);
      const box = page.locator('.code:has([data-code=frame])');
      await box.locator('.copy').click();
      await expect.poll(() => box.locator('.copy').textContent()).toBe('已选中，请按复制');
      expect(await page.evaluate(() => String(getSelection()))).toBe(await code(page, 'frame'));
    }),
  );
  test('without JavaScript the default codes stand in the page', () =>
    open({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${origin()}/charts/purchases/`);
      expect(await page.locator('[data-code]').count()).toBe(10);
      for (const code of await page.locator('[data-code]').allTextContents())
        expect(code).toBe(code.trim());
      expect(await code(page, 'frame')).toMatch(/^<iframe/);
      expect(await code(page, 'GB/T 7714')).toContain('[引用日期]');
    }));
});
