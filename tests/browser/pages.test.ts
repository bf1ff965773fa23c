import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startChromium } from './chromium.ts';
import { serve } from './serve.ts';

const paths = ['/', '/regions/longli/', '/regions/huishui/', '/regions/lutian/', '/regions/meijiang/', '/regions/meixian/', '/regions/potou/', '/programmes/east-west/', '/programmes/paired/', '/programmes/in-province/', '/charts/', '/charts/partners-map/', '/charts/purchases/', '/figures/', '/data/', '/about/', '/method/', '/corrections/', '/nowhere/'];
const everywhere = paths.flatMap((path) => [path, ...(path === '/nowhere/' ? [] : [`/en${path}`])]);

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

/** Opens a page in a fresh context, hands it over with what it logged and requested, and closes it. */
async function visit<T>(path: string, options: BrowserContextOptions, look: (page: Page, seen: { errors: string[]; requests: string[] }) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  const page = await context.newPage();
  const seen = { errors: [] as string[], requests: [] as string[] };
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type()) && !message.text().includes('404')) seen.errors.push(message.text()); });
  page.on('pageerror', (error) => seen.errors.push(error.message));
  page.on('request', (request) => seen.requests.push(request.url()));
  await page.goto(site.origin + path, { waitUntil: 'load' });
  try {
    return await look(page, seen);
  } finally {
    await context.close();
  }
}

describe('without JavaScript', () => {
  test.each(['/', '/regions/lutian/', '/en/regions/meixian/', '/charts/'])('%s shows every chart at first paint', (path) => visit(path, { javaScriptEnabled: false }, async (page) => {
    const figures = page.locator('figure.chart');
    const count = await figures.count();
    expect(count).toBeGreaterThan(0);
    for (let i = 0; i < count; i++) {
      const shown = await figures.nth(i).locator('.boards svg').evaluateAll((list) => list.filter((svg) => svg.getBoundingClientRect().height > 40).length);
      expect(shown, `chart ${i} of ${path}`).toBe(1);
    }
  }));
  test('a figure in prose opens its card, and Escape closes it', () => visit('/regions/lutian/', { javaScriptEnabled: false }, async (page) => {
    await page.locator('.bound button').first().click();
    const card = page.locator('.card:popover-open');
    await expect.poll(() => card.count()).toBe(1);
    expect(await card.textContent()).toContain('来源');
    await page.keyboard.press('Escape');
    await expect.poll(() => card.count()).toBe(0);
  }));
});

test.each(everywhere)('%s: nothing in the console, nothing from elsewhere, no sideways scroll from 320 to 1280 px', (path) => visit(path, {}, async (page, { errors, requests }) => {
  for (const width of [320, 390, 768, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} at ${width}`).toBeLessThanOrEqual(width);
  }
  expect(errors).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(site.origin) && !url.startsWith('data:'))).toEqual([]);
}));

describe.each(['light', 'dark'] as const)('axe, %s', (colorScheme) => {
  test.each(everywhere)('%s', (path) => visit(path, { colorScheme, bypassCSP: true }, async (page) => {
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (window as unknown as { axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> } }).axe.run());
    expect(violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => `${n.html.slice(0, 160)} — ${n.failureSummary}`).join(' | ')}`)).toEqual([]);
  }));
});

test('labels of a chart do not collide or leave the board, phone and wide, zh and en', async () => {
  for (const path of ['/charts/', '/en/charts/']) {
    for (const width of [390, 1280]) {
      await visit(path, { viewport: { width, height: 844 } }, async (page) => {
        const faults = await page.evaluate(() => [...document.querySelectorAll<SVGSVGElement>('.boards svg')].filter((svg) => svg.getBoundingClientRect().height > 0).flatMap((svg) => {
          const board = svg.getBoundingClientRect();
          const texts = [...svg.querySelectorAll('text')].map((node) => ({ node, box: node.getBoundingClientRect(), text: node.textContent ?? '' }));
          const name = svg.closest('figure')?.id ?? '';
          const out = texts.filter(({ box }) => box.left < board.left - 1 || box.right > board.right + 1 || box.top < board.top - 2 || box.bottom > board.bottom + 3).map(({ text }) => `${name}: “${text}” leaves the board`);
          const hits = texts.flatMap((a, i) => texts.slice(i + 1).filter((b) => Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 1 && Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 5).map((b) => `${name}: “${a.text}” on “${b.text}”`));
          return [...out, ...hits];
        }));
        expect(faults, `${path} at ${width}`).toEqual([]);
      });
    }
  }
});
