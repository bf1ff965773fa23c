import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { everywhere } from './paths.ts';
import { useBrowser } from './visit.ts';

const { visit } = useBrowser();

/** How two colours of a page differ in luminance, as WCAG has it: from 1 to 21. */
const contrast = (page: Page, colours: readonly [string, string]) =>
  page.evaluate(([one, other]) => {
    const canvas = document.createElement('canvas').getContext('2d')!;
    const luminance = (colour: string) => {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => {
        const part = byte / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  }, colours);

const fillOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((it) => getComputedStyle(it).fill);

describe.each(['light', 'dark'] as const)(
  'in colours that the reader forces, %s',
  (colorScheme) => {
    const options = { forcedColors: 'active', colorScheme } as const;
    test('the land of a map, the regions in it and the ground are told apart', () =>
      visit('/charts/partners-map/', options, async (page) => {
        const fills = await page
          .locator('.boards svg:visible path')
          .evaluateAll((paths) => [...new Set(paths.map((path) => getComputedStyle(path).fill))]);
        const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        expect(fills.filter((fill) => fill !== 'none').length).toBeGreaterThanOrEqual(3);
        expect(fills).not.toContain(ground);
      }));
    test('the names in a unit chart can be read', () =>
      visit('/charts/paired-places/', options, async (page) => {
        const unit = await fillOf(page, '.boards svg:visible rect');
        const name = await page
          .locator('.boards svg:visible text', { hasText: /^沙面$/ })
          .evaluate((it) => getComputedStyle(it).fill);
        expect(await contrast(page, [unit, name])).toBeGreaterThan(4.5);
      }));
    test('the words beside marks can be read on the page', () =>
      visit('/charts/park-enterprises/', options, async (page) => {
        const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        const words = await page
          .locator('.boards svg:visible text')
          .evaluateAll((texts) => [...new Set(texts.map((text) => getComputedStyle(text).fill))]);
        for (const word of words)
          expect(await contrast(page, [ground, word]), word).toBeGreaterThan(4.5);
      }));
  },
);

describe('to a screen reader', () => {
  test('a chart in a story is called by its finding and described in a sentence', () =>
    visit('/regions/meijiang/', {}, async (page) => {
      const figure = page.getByRole('figure', {
        name: '梅江园进驻 145 家，坡头园的数另有算法',
        exact: true,
      });
      expect(await figure.getAttribute('id')).toBe('chart-park-enterprises');
      const description = await figure.getAttribute('aria-describedby');
      expect(await page.locator(`#${description}`).textContent()).toMatch(/^条形图/);
    }));
  test('so it is on its own page', () =>
    visit('/en/charts/purchases/', {}, async (page) => {
      const title = (await page.locator('h1').textContent())!;
      expect(await page.getByRole('figure', { name: title, exact: true }).count()).toBe(1);
    }));
  test.each([
    ['/regions/meijiang/', '方向键'],
    ['/en/regions/meijiang/', 'Arrow keys'],
  ])('%s: what the keys do is said once, where a chart is entered', (path, said) =>
    visit(path, {}, async (page) => {
      const boards = page.locator('.boards').first();
      await expect.poll(() => boards.getAttribute('role')).toBe('application');
      const about = page.locator(`#${await boards.getAttribute('aria-describedby')}`);
      expect(await about.count()).toBe(1);
      expect(await about.textContent()).toContain(said);
    }),
  );
});

/** What can be pressed and does not stand in a sentence, smaller than 24 px one way or the other. */
const smallTargets = (page: Page) =>
  page.evaluate(() => {
    const inSentence = (it: Element) =>
      getComputedStyle(it).display === 'inline' &&
      [...it.parentElement!.childNodes].some((node) => node !== it && node.textContent!.trim());
    const exempt = (it: Element) =>
      it.matches('.skip, svg *, .bound *') || inSentence(it) || !it.getClientRects().length;
    return [...document.querySelectorAll('a, button, summary, input, select')]
      .filter((it) => !exempt(it))
      .map((it) => ({ it, box: it.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ it, box }) => `${it.outerHTML.slice(0, 80)} ${box.width} × ${box.height}`);
  });

test.each(everywhere)('%s: what can be pressed is at least 24 px', (path) =>
  visit(path, { bypassCSP: true }, async (page) => {
    expect(await smallTargets(page)).toEqual([]);
    // The heads of tables that are folded away.
    await page
      .locator('details')
      .evaluateAll((all) => all.forEach((it) => it.setAttribute('open', '')));
    expect(await smallTargets(page)).toEqual([]);
  }),
);

test.each(everywhere)('%s: at twice the size of text nothing stands outside the page', (path) =>
  visit(path, { bypassCSP: true }, async (page) => {
    await page.addStyleTag({ content: 'html{font-size:200%}' });
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      const widest = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(widest, `${path} at ${width}`).toBeLessThanOrEqual(width);
      const sections = await page.locator('.bar nav a').evaluateAll((links) =>
        links.map((link) => {
          const { left, right, height } = link.getBoundingClientRect();
          const line = Number.parseFloat(getComputedStyle(link).lineHeight);
          return { inside: left >= 0 && right <= innerWidth, lines: Math.round(height / line) };
        }),
      );
      for (const section of sections) expect(section).toEqual({ inside: true, lines: 1 });
    }
  }),
);
