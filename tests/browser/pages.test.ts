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
  test('a figure in prose opens its card, and Escape closes it', () =>
    visit('/regions/lutian/', { javaScriptEnabled: false }, async (page) => {
      await page.locator('.bound button').first().click();
      const card = page.locator('.card:popover-open');
      await expect.poll(() => card.count()).toBe(1);
      expect(await card.textContent()).toContain('来源');
      await page.keyboard.press('Escape');
      await expect.poll(() => card.count()).toBe(0);
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
