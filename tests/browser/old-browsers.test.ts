import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { asOldest } from '../fixtures/old-browsers/sheet.ts';
import { useBrowser } from './visit.ts';

const { open, origin } = useBrowser();

/** A page as the oldest browsers have it: without the style rules that they leave out, and without popovers. */
function asOldPage(html: string): string {
  return html
    .replaceAll(/(?<=<style>)[\s\S]*?(?=<\/style>)/g, asOldest)
    .replaceAll(/ popover(?:target|targetaction)?(?:="[^"]*")?(?=[ >])/g, '');
}

/** Opens a page as the oldest browsers do. */
const visitOld = (
  path: string,
  { width = 390, javaScriptEnabled = true },
  look: (page: Page) => Promise<void>,
) =>
  open(
    { viewport: { width, height: 844 }, javaScriptEnabled, bypassCSP: true },
    async (page, { errors }) => {
      await page.route(
        (url) => url.origin === origin() && !/\.\w+$/.test(url.pathname),
        async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, body: asOldPage(await response.text()) });
        },
      );
      await page.addInitScript(() => {
        const elements = HTMLElement.prototype as Partial<HTMLElement>;
        for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover'] as const)
          delete elements[name];
      });
      await page.goto(origin() + path);
      await look(page);
      expect(errors).toEqual([]);
    },
  );

/** The drawings that are shown, a chart each: its board and how wide it is. */
const boards = (page: Page) =>
  page.locator('.boards').evaluateAll((all) =>
    all.map((chart) =>
      [...chart.querySelectorAll(':scope > svg')]
        .filter((drawing) => drawing.getBoundingClientRect().height > 40)
        .map((drawing) => drawing.getAttribute('class'))
        .join(),
    ),
  );

describe('a browser without container queries', () => {
  test.each([
    ['/regions/meijiang/', 390, 'phone'],
    ['/regions/meijiang/', 768, 'wide'],
    ['/en/regions/meijiang/', 1280, 'wide'],
    ['/charts/partners-map/', 320, 'phone'],
    ['/charts/partners-map/', 1280, 'wide'],
    ['/embed/purchases/', 390, 'phone'],
    ['/embed/purchases/', 700, 'wide'],
    ['/embed/purchases/2025.02/', 700, 'wide'],
  ])('%s at %i px shows its %s boards', (path, width, board) =>
    visitOld(path, { width, javaScriptEnabled: false }, async (page) => {
      const shown = await boards(page);
      expect(shown.length).toBeGreaterThan(0);
      expect(new Set(shown)).toEqual(new Set([board]));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
    }),
  );
});

describe.each([true, false])('a browser without popovers, scripts %s', (javaScriptEnabled) => {
  test('a figure in prose leads to its card, which stands after the text and can be read', () =>
    visitOld('/regions/meijiang/', { javaScriptEnabled }, async (page) => {
      expect(await page.locator('.cards h2').isVisible()).toBe(true);
      const links = page.locator('.bound a');
      expect(await links.count()).toBeGreaterThan(3);
      const link = links.nth(2);
      const card = page.locator((await link.getAttribute('href'))!);
      await link.click();
      await expect.poll(() => page.url()).toContain('#card-');
      const place = (await card.boundingBox())!;
      expect(place.y).toBeGreaterThanOrEqual(0);
      expect(place.y).toBeLessThan(200);
      expect(await card.locator('dl').innerText()).toContain('新快报');
      expect(await card.locator('button').isVisible()).toBe(false);
      expect(await card.evaluate((it) => getComputedStyle(it).position)).toBe('static');
    }));
});

test('a theme that a script chose holds without `:has`', () =>
  visitOld('/embed/purchases/#dark', {}, async (page) => {
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await expect.poll(ground).toBe('rgb(22, 20, 15)');
  }));
