import { cpSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newDraft } from '../../src/editor/draft.ts';
import { startDev, type DevServer } from '../fixtures/dev-server.ts';
import { addCode, copySite, edit } from '../fixtures/site.ts';
import { startChromium } from './chromium.ts';

let folder: string;
let server: DevServer;
let browser: Browser;
let page: Page;
const draft = 'data/2026.12/observations.json';
const text = (selector: string) => page.locator(selector).first().textContent();

/** Does what leads to another page, and waits until that is there and hears of saves: one before would pass it by. */
const reloaded = async (act: () => unknown): Promise<void> => {
  const heard = page.waitForEvent('console', (said) => said.text() === '[vite] connected.');
  await act();
  await heard;
  await page.waitForSelector('.draft-bar');
};

beforeAll(async () => {
  folder = copySite();
  addCode(folder);
  newDraft(folder, '2026.12');
  server = await startDev(folder);
  browser = await startChromium();
  page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await reloaded(() => page.goto(`${server.origin}/regions/meijiang/`));
}, 120_000);
afterAll(async () => {
  await browser?.close();
  server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('npm run dev, with a draft', () => {
  test('marks the draft on every page, with the ways to look at it', async () => {
    expect(await text('.draft-bar b')).toBe('草稿 2026.12');
    expect(await page.locator('.draft-bar button').allTextContents()).toEqual([
      '最近发布 2026.11',
      '草稿',
      '差异',
    ]);
    const other = await browser.newPage();
    await other.goto(`${server.origin}/en/embed/purchases/`);
    await other.waitForSelector('.draft-bar');
    expect(await other.locator('.draft-bar b').textContent()).toBe('Draft 2026.12');
    await other.close();
  });
  test('shows a saved figure, story and chart in the open page by itself', async () => {
    await reloaded(() => edit(folder, draft, '"value": 145', '"value": 150'));
    expect(await text('.figures dd')).toContain('150');
    await reloaded(() =>
      edit(folder, 'content/stories/zh/meijiang.md', '梅江区属梅州市', '梅江区归梅州市管'),
    );
    expect(await text('.story p')).toContain('梅江区归梅州市管');
    await reloaded(() =>
      edit(
        folder,
        'content/charts/park-enterprises.json',
        '"zh": "梅江园进驻',
        '"zh": "梅江的园进驻',
      ),
    );
    expect(await text('#chart-park-enterprises .finding')).toContain('梅江的园');
    await reloaded(() => edit(folder, draft, '"value": 150', '"value": 151'));
    expect(await text('.figures dd')).toContain('151');
    await reloaded(() => edit(folder, 'content/site.json', '"zh": "结荔"', '"zh": "结荔站"'));
    expect(await text('.mark b')).toContain('结荔站');
  });
  test('shows an error with the words of check, and the last good page stays, also when it is opened again', async () => {
    edit(folder, draft, '"value": 151', '"value": "151"');
    const overlay = page.locator('vite-error-overlay');
    await overlay.waitFor();
    const said = `${draft}:187:16  value is a text, and must be a number\n          "value": "151",\n                   ^^^^^\n  → write 151 without quotes`;
    const shown = await page.evaluate(
      () =>
        document.querySelector('vite-error-overlay')!.shadowRoot!.querySelector('#message-content')!
          .textContent,
    );
    expect(shown).toBe(said);
    expect(await text('.figures dd')).toContain('151');
    await page.reload();
    await overlay.waitFor();
    expect(await text('.figures dd')).toContain('151');
    await reloaded(() => edit(folder, draft, '"value": "151"', '"value": 151'));
    expect(await overlay.count()).toBe(0);
  });
  test('a text that cannot be read at all does not take the page away', async () => {
    const story = readFileSync(join(folder, 'content/stories/zh/meijiang.md'), 'utf8');
    edit(folder, 'content/stories/zh/meijiang.md', 'headline:', 'headline: : [');
    await page.locator('vite-error-overlay').waitFor();
    await page.reload();
    await page.locator('vite-error-overlay').waitFor();
    expect(await text('.figures dd')).toContain('151');
    await reloaded(() => writeFileSync(join(folder, 'content/stories/zh/meijiang.md'), story));
    expect(await page.locator('vite-error-overlay').count()).toBe(0);
  });
  test('marks the difference in place: headline, figures and charts, with what they said before', async () => {
    await reloaded(() => page.click('[data-view=difference]'));
    await page.waitForSelector('.draft-new');
    expect(await text('h1.draft-new')).toContain('一百五十一家');
    expect(await page.locator('h1').evaluate((h1) => h1.previousElementSibling?.textContent)).toBe(
      '园区里一百四十五家，窗口开到荔湾',
    );
    expect(await text('.story p .draft-new')).toBe('151 家');
    expect(await text('.story p .draft-old')).toBe('145 家');
    expect(await text('#chart-park-enterprises .draft-before svg.phone')).toContain('145 家');
    expect(await page.locator('.draft-chart').first().getAttribute('id')).toBe(
      'chart-park-enterprises',
    );
  });
  test('switches to the latest release and back', async () => {
    await reloaded(() => page.click('[data-view=release]'));
    expect(await text('.by')).toContain('2026.11');
    expect(await text('.figures dd')).toContain('145');
    await reloaded(() => page.click('[data-view=draft]'));
    expect(await text('.by')).toContain('2026.12');
    expect(await text('.figures dd')).toContain('151');
  });
  test('a chart that was added while it runs has its page', async () => {
    cpSync(
      join(folder, 'content/charts/park-enterprises.json'),
      join(folder, 'content/charts/another.json'),
    );
    await expect
      .poll(
        async () => {
          await page.goto(`${server.origin}/charts/another/`);
          return text('h1');
        },
        { timeout: 15_000, interval: 300 },
      )
      .toContain('梅江的园');
  });
});

test('npm run dev starts with a draft that cannot be read: it shows the release, says what is wrong, and goes on with the draft once it is mended', async () => {
  const root = copySite();
  addCode(root);
  newDraft(root, '2026.12');
  edit(root, draft, '"value": 145', '"value": 150,,');
  const dev = await startDev(root);
  const other = await browser.newPage();
  try {
    await other.goto(`${dev.origin}/regions/meijiang/`);
    const overlay = other.locator('vite-error-overlay');
    await overlay.waitFor();
    expect(
      await overlay.evaluate(
        (element) => element.shadowRoot!.querySelector('#message-content')!.textContent,
      ),
    ).toContain(`${draft}:187:20  `);
    expect(await other.locator('.figures dd').first().textContent()).toContain('145');
    expect(dev.log()).toContain(`${draft}:187:20  `);
    // On a narrow window as well the whole sentence is there to read.
    await other.setViewportSize({ width: 390, height: 800 });
    expect(
      await overlay.evaluate(
        (element) =>
          element.shadowRoot!.querySelector('#message-content')!.getBoundingClientRect().right,
      ),
    ).toBeLessThanOrEqual(390);
    await expect
      .poll(() => other.locator('.draft-bar [aria-pressed=true]').textContent())
      .toBe('最近发布 2026.11');
    edit(root, draft, '150,,', '150');
    await expect
      .poll(() =>
        other
          .locator('.figures dd')
          .first()
          .textContent()
          .catch(() => ''),
      )
      .toContain('150');
    await expect
      .poll(() =>
        other
          .locator('.draft-bar [aria-pressed=true]')
          .textContent()
          .catch(() => ''),
      )
      .toBe('草稿');
  } finally {
    await other.close();
    dev.stop();
    rmSync(root, { recursive: true, force: true });
  }
}, 60_000);
