import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useHostPages } from './host-page.ts';

const { origin, src, scripted, host, ours, follow } = useHostPages();

describe('hard hosts', () => {
  test('a sandbox without any permission shows the whole chart', () =>
    host(
      `<iframe sandbox src="${src('park-enterprises')}" style="width:100%;height:600px"></iframe>`,
      async (page) => {
        const picture = await page.screenshot();
        expect(picture.length).toBeGreaterThan(12_000);
        const frame = page.frames()[1]!;
        expect(await frame.locator('svg:visible').count()).toBeGreaterThan(0);
        expect(await frame.locator('h1').textContent()).toMatch(/\d 家/);
      },
    ));
  test('a sandbox with scripts alone resizes as well', () =>
    host(
      `<iframe sandbox="allow-scripts" data-jieli="distances" src="${src('distances')}" style="width:100%;height:80px;border:0"></iframe><script src="${origin()}/embed.js"></script>`,
      (page) => follow(page, 1),
    ));
  test('hostile styles of the host and a right-to-left page do no harm', () =>
    host(
      `<style>*{font-size:60px!important;display:block!important;direction:rtl}iframe{border:0}</style><div dir="rtl">${scripted(['distances'])}</div>`,
      async (page) => {
        await follow(page, 1);
        expect(
          await page
            .frames()[1]!
            .evaluate(() => document.documentElement.scrollWidth <= innerWidth),
        ).toBe(true);
      },
    ));
  test('a strict policy that allows our frames and script is enough', () =>
    host(scripted(['distances']), (page) => follow(page, 1), {
      headers: {
        'content-security-policy': `default-src 'none'; frame-src ${origin()}; script-src ${origin()}; style-src 'unsafe-inline'`,
      },
    }));
  test('themes by the address’s hash work without scripts', () =>
    host(
      `<iframe sandbox src="${src('distances')}#dark" style="width:100%;height:600px"></iframe>`,
      async (page) => {
        expect(
          await page.frames()[1]!.evaluate(() => getComputedStyle(document.body).backgroundColor),
        ).toBe('rgb(22, 20, 15)');
      },
    ));
});

/** What anyone may post. */
const anyMessages = fc
  .sample(fc.anything(), { numRuns: 300, seed: 20261125 })
  .map((message) => JSON.parse(JSON.stringify(message ?? null)) as unknown);

/** Keeps every height that the first frame is given: the embed says its own a few times more at the start, perhaps right behind another. */
const keepHeights = (page: Page) =>
  page.evaluate(() => {
    const frame = document.querySelector('iframe')!;
    new MutationObserver(() => {
      frame.dataset['heights'] = `${frame.dataset['heights'] ?? ''} ${frame.style.height}`.trim();
    }).observe(frame, { attributeFilter: ['style'] });
  });
const heights = async (page: Page) =>
  ((await page.locator('iframe').first().getAttribute('data-heights')) ?? '').split(' ');
/** Lets the frame itself say a height. */
const say = (page: Page, height: number) =>
  ours(page)[0]!.evaluate(
    (said) => parent.postMessage({ type: 'jieli:height', id: 'distances', height: said }, '*'),
    height,
  );

describe('safe both ways', () => {
  test('the host’s script ignores every message that is not from a frame of ours', () =>
    host(`${scripted(['distances'])}<iframe id="evil" srcdoc="<p>x"></iframe>`, async (page) => {
      await follow(page, 1);
      const before = await page.locator('iframe[data-jieli]').evaluate((f) => f.style.height);
      await keepHeights(page);
      const evil = (await (await page.$('#evil'))!.contentFrame())!;
      await evil.evaluate(() =>
        parent.postMessage({ type: 'jieli:height', id: 'distances', height: 9999 }, '*'),
      );
      for (const message of anyMessages)
        await page.evaluate((data) => postMessage(data, '*'), message);
      await page.evaluate(() =>
        postMessage({ type: 'jieli:height', id: 'distances', height: 12 }, '*'),
      );
      // What comes from the frame itself is heard, and everything before it was not.
      await say(page, 777);
      await expect.poll(() => heights(page)).toContain('777px');
      expect((await heights(page)).filter((height) => ![before, '777px'].includes(height))).toEqual(
        [],
      );
    }));
  test('heights are clamped', () =>
    host(scripted(['distances']), async (page) => {
      await follow(page, 1);
      await keepHeights(page);
      await say(page, 1e9);
      await expect.poll(() => heights(page)).toContain('4000px');
      await say(page, 1);
      await expect.poll(() => heights(page)).toContain('60px');
    }));
  test('the embed page survives any message', () =>
    host(scripted(['distances']), async (page) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await follow(page, 1);
      for (const message of anyMessages)
        await page.evaluate(
          (data) => document.querySelector('iframe')!.contentWindow!.postMessage(data, '*'),
          message,
        );
      await follow(page, 1);
      expect(errors).toEqual([]);
    }));
});
