import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newDraft } from '../../src/editor/draft.ts';
import { plainEnvironment } from '../fixtures/build.ts';
import { addCode, copySite, edit } from '../fixtures/site.ts';
import { startChromium } from './chromium.ts';

let folder: string;
let server: ChildProcess;
let browser: Browser;
let page: Page;
let origin = '';
const draft = 'data/2026.12/observations.json';
const text = (selector: string) => page.locator(selector).first().textContent();
const until = (check: string, wanted: string) =>
  page.waitForFunction(
    ([selector, part]) => document.querySelector(selector!)?.textContent?.includes(part!),
    [check, wanted] as const,
    { timeout: 20_000 },
  );

/** Starts `npm run dev` in a folder, as an editor's terminal would, and waits for its address. */
async function startDev(
  root: string,
): Promise<{ server: ChildProcess; origin: string; log: () => string }> {
  const started = spawn(
    process.execPath,
    [join(process.cwd(), 'node_modules/astro/bin/astro.mjs'), 'dev', '--port', '0'],
    { cwd: root, env: plainEnvironment() },
  );
  let log = '';
  const address = await new Promise<string>((found, failed) => {
    started.stdout.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      const [said] = /http:\/\/localhost:\d+/.exec(log) ?? [];
      if (said) found(said);
    });
    started.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString();
    });
    started.on('exit', () => failed(new Error(log)));
  });
  return { server: started, origin: address, log: () => log };
}

beforeAll(async () => {
  folder = copySite();
  addCode(folder);
  newDraft(folder, '2026.12');
  ({ server, origin } = await startDev(folder));
  browser = await startChromium();
  page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(`${origin}/regions/meijiang/`);
  await page.waitForSelector('.draft-bar');
}, 120_000);
afterAll(async () => {
  await browser?.close();
  server?.kill();
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
    await other.goto(`${origin}/en/embed/purchases/`);
    await other.waitForSelector('.draft-bar');
    expect(await other.locator('.draft-bar b').textContent()).toBe('Draft 2026.12');
    await other.close();
  });
  test('shows a saved figure, story and chart in the open page by itself', async () => {
    const times: number[] = [];
    const timed = async (save: () => void, selector: string, wanted: string) => {
      await page.waitForTimeout(400);
      const started = performance.now();
      save();
      await until(selector, wanted);
      times.push(performance.now() - started);
    };
    await timed(() => edit(folder, draft, '"value": 145', '"value": 150'), '.figures dd', '150');
    await timed(
      () => edit(folder, 'content/stories/zh/meijiang.md', '梅江区属梅州市', '梅江区归梅州市管'),
      '.story p',
      '梅江区归梅州市管',
    );
    await timed(
      () =>
        edit(
          folder,
          'content/charts/park-enterprises.json',
          '"zh": "梅江园进驻',
          '"zh": "梅江的园进驻',
        ),
      '#chart-park-enterprises .finding',
      '梅江的园',
    );
    await timed(() => edit(folder, draft, '"value": 150', '"value": 151'), '.figures dd', '151');
    await timed(
      () => edit(folder, 'content/site.json', '"zh": "结荔"', '"zh": "结荔站"'),
      '.mark b',
      '结荔站',
    );
    // A quiet machine takes 0.7 to 0.9 s, and a second is the promise; beside other tests on the same cores it takes longer before it is broken.
    expect(Math.min(...times)).toBeLessThan(3_000);
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
    edit(folder, draft, '"value": "151"', '"value": 151');
    await overlay.waitFor({ state: 'detached' });
  });
  test('a text that cannot be read at all does not take the page away', async () => {
    const story = readFileSync(join(folder, 'content/stories/zh/meijiang.md'), 'utf8');
    await page.waitForSelector('.draft-bar');
    edit(folder, 'content/stories/zh/meijiang.md', 'headline:', 'headline: : [');
    await page.locator('vite-error-overlay').waitFor();
    await page.reload();
    await page.locator('vite-error-overlay').waitFor();
    expect(await text('.figures dd')).toContain('151');
    writeFileSync(join(folder, 'content/stories/zh/meijiang.md'), story);
    await page.locator('vite-error-overlay').waitFor({ state: 'detached' });
  });
  test('marks the difference in place: headline, figures and charts, with what they said before', async () => {
    await page.waitForSelector('.draft-bar');
    await page.click('[data-view=difference]');
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
    await page.click('[data-view=release]');
    await until('.by', '2026.11');
    await page.waitForSelector('.draft-bar');
    expect(await text('.figures dd')).toContain('145');
    await page.click('[data-view=draft]');
    await until('.by', '2026.12');
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
          await page.goto(`${origin}/charts/another/`);
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
    dev.server.kill();
    rmSync(root, { recursive: true, force: true });
  }
}, 60_000);
