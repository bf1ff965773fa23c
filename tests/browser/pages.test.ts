import { describe, expect, test } from 'vitest';
import { everywhere } from './paths.ts';
import { useBrowser } from './visit.ts';

const { open, visit, origin } = useBrowser();

describe('without JavaScript', () => {
  test.each(['/', '/regions/lutian/', '/en/regions/meixian/', '/charts/purchases/'])(
    '%s shows every chart at first paint',
    (path) =>
      visit(path, { javaScriptEnabled: false }, async (page) => {
        const figures = page.locator('figure.chart');
        const count = await figures.count();
        expect(count).toBeGreaterThan(0);
        for (let i = 0; i < count; i++) {
          const shown = await figures
            .nth(i)
            .locator('.boards svg')
            .evaluateAll(
              (list) => list.filter((svg) => svg.getBoundingClientRect().height > 40).length,
            );
          expect(shown, `chart ${i} of ${path}`).toBe(1);
        }
      }),
  );
  test('a figure in prose leads to its card, in a list after the text', () =>
    visit('/regions/lutian/', { javaScriptEnabled: false }, async (page) => {
      const link = page.locator('.bound a').first();
      await link.click();
      const card = page.locator((await link.getAttribute('href'))!);
      expect(await card.isVisible()).toBe(true);
      expect(await card.textContent()).toContain('来源');
      await expect.poll(async () => (await card.boundingBox())!.y).toBeLessThan(200);
    }));
});

describe('a figure in prose', () => {
  test('opens its card over the page, and Escape closes it and goes back to the figure', () =>
    visit('/regions/lutian/', {}, async (page) => {
      expect(await page.locator('.card:visible').count()).toBe(0);
      const figure = page.locator('.bound button').first();
      await figure.click();
      const card = page.locator('.card:popover-open');
      await expect.poll(() => card.count()).toBe(1);
      expect(await card.getAttribute('role')).toBe('dialog');
      expect(await card.textContent()).toContain('来源');
      await card.getByRole('link').focus();
      await page.keyboard.press('Escape');
      await expect.poll(() => card.count()).toBe(0);
      expect(await figure.evaluate((it) => it === document.activeElement)).toBe(true);
    }));
  test('says aloud what it is a figure of', () =>
    visit('/regions/meijiang/', {}, async (page) => {
      const named = page.getByRole('button', { name: '145 家：梅江 · 园区进驻企业' });
      await expect.poll(() => named.count()).toBeGreaterThan(0);
    }));
  test('has its card at its place where a link leads there from elsewhere', () =>
    visit('/regions/meijiang/#card-meijiang-area', {}, async (page) => {
      await expect.poll(() => page.locator('.card:visible').count()).toBe(1);
      expect(await page.locator('#card-meijiang-area').isVisible()).toBe(true);
    }));
});

test.each(everywhere)(
  '%s: nothing in the console, nothing from elsewhere, no sideways scroll from 320 to 1280 px',
  (path) =>
    visit(path, {}, async (page, { errors, requests }) => {
      for (const width of [320, 390, 768, 1280]) {
        await page.setViewportSize({ width, height: 844 });
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth),
          `${path} at ${width}`,
        ).toBeLessThanOrEqual(width);
      }
      expect(errors).toEqual([]);
      expect(
        requests.filter((url) => !url.startsWith(origin()) && !url.startsWith('data:')),
      ).toEqual([]);
    }),
);

describe('addresses that do not exist', () => {
  test.each([
    ['/embed/purchases/2024.01/', 'zh-CN', '/embed/purchases/'],
    ['/en/embed/purchasse/', 'en', '/en/embed/purchases/'],
    ['/en/regions/longly/', 'en', '/en/regions/longli/'],
  ])('%s: in the right language, with the nearest that does', (path, lang, nearest) =>
    open({}, async (page) => {
      await page.goto(origin() + path);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
      expect(await page.locator('.nearest:visible a').getAttribute('href')).toBe(nearest);
    }),
  );
});
