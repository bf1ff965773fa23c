import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useHostPages } from './host-page.ts';

const { open, origin, src, scripted, showHost, host, ours, follow } = useHostPages();
const packed = (name: string, file: string) =>
  readFileSync(join(process.cwd(), 'node_modules', name, file), 'utf8');
const twelve = [
  'park-enterprises',
  'distances',
  'purchases',
  'events',
  'lutian-funds',
  'lutian-schools',
  'paired-places',
  'four-plus',
  'shejiang-rice',
  'lutian-events',
  'partners-map',
  'purchases',
];
describe.each([320, 480, 800])(
  'twelve embeds on a host page at %i px follow the height of their content',
  (width) => {
    test('with embed.js', () => host(scripted(twelve), (page) => follow(page, 12), { width }));
    test('as <jieli-chart>', () =>
      host(
        twelve.map((id) => `<jieli-chart chart="${id}" height="100"></jieli-chart>`).join('') +
          `<script async src="${origin()}/embed.js"></script>`,
        async (page) => {
          // Frames below the fold are lazy: each is brought into sight, and has loaded before the next.
          for (let n = 0; n < twelve.length; n++) {
            await page.locator('jieli-chart').nth(n).scrollIntoViewIfNeeded();
            await expect.poll(() => ours(page).length).toBeGreaterThan(n);
          }
          await follow(page, 12);
        },
        { width },
      ));
    test('with pym.js', () =>
      host(
        `${twelve.map((_, i) => `<div id="p${i}"></div>`).join('')}<script src="pym.js"></script><script>${JSON.stringify(twelve.map(src))}.forEach((s,i)=>new pym.Parent('p'+i,s,{}))</script>`,
        (page) => follow(page, 12),
        { width, files: { 'pym.js': packed('pym.js', 'dist/pym.v1.min.js') } },
      ));
    test('with @newswire/frames', () =>
      host(
        `${twelve.map((id) => `<div data-frame-src="${src(id)}"></div>`).join('')}<script src="frames.js"></script><script>newswireFrames.autoInitFrames()</script>`,
        (page) => follow(page, 12),
        { width, files: { 'frames.js': packed('@newswire/frames', 'dist/frames.umd.js') } },
      ));
    test('with iframe-resizer 4', () =>
      host(
        `${twelve.map((id) => `<iframe class="r" src="${src(id)}" style="width:1px;min-width:100%;border:0"></iframe>`).join('')}<script src="r.js"></script><script>iFrameResize({checkOrigin:false},'.r')</script>`,
        (page) => follow(page, 12),
        { width, files: { 'r.js': packed('iframe-resizer', 'js/iframeResizer.min.js') } },
      ));
    test('with @open-iframe-resizer/core', () =>
      host(
        `${twelve.map((id) => `<iframe class="r" src="${src(id)}" style="width:100%;border:0"></iframe>`).join('')}<script type="module">import{initialize}from'/o.js';initialize({},'.r')</script>`,
        (page) => follow(page, 12),
        { width, files: { 'o.js': packed('@open-iframe-resizer/core', 'dist/index.js') } },
      ));
    test('with Datawrapper’s snippet', () =>
      host(
        `${twelve.map((id) => `<iframe src="${src(id)}" style="width:100%;border:0"></iframe>`).join('')}<script>addEventListener('message',e=>{const h=e.data&&e.data['datawrapper-height'];if(h)for(const id in h)for(const f of document.querySelectorAll('iframe'))if(f.contentWindow===e.source)f.style.height=h[id]+'px'})</script>`,
        (page) => follow(page, 12),
        { width },
      ));
  },
);

declare global {
  interface Window {
    /** What a host with `listen` has heard. */
    said: unknown[];
  }
}

/** A script of the host that keeps what its frames say. */
const listen = `<script>window.said=[];addEventListener('message',({data})=>said.push(data))</script>`;

/** All that a host with `listen` has heard from its frame, once the frame has drawn twice and spoken a last word. */
async function heard(page: Page): Promise<unknown[]> {
  const said = () => page.evaluate(() => window.said);
  await ours(page)[0]!.evaluate(() =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() => parent.postMessage('that is all', '*')),
    ),
  );
  await expect.poll(said).toContain('that is all');
  await page.evaluate(() => {
    window.said = window.said.filter((message) => message !== 'that is all');
  });
  return said();
}

describe('a frame keeps step', () => {
  test('when its table is opened, and when the host is turned', () =>
    host(scripted(['park-enterprises']), async (page) => {
      await follow(page, 1);
      const frame = page.frames()[1]!;
      await frame.locator('summary').click();
      await follow(page, 1);
      await page.setViewportSize({ width: 800, height: 400 });
      await follow(page, 1);
    }));
  test('and then is silent: no message without a change', () =>
    open({ viewport: { width: 480, height: 900 } }, async (page) => {
      await page.clock.install();
      await showHost(page, `${scripted(['events'])}${listen}`);
      await follow(page, 1);
      // Late hosts are told again, four seconds after load for the last time.
      await page.clock.fastForward('00:05');
      const told = await heard(page);
      await page.clock.fastForward('10:00');
      expect(await heard(page)).toEqual(told);
    }));
  test('when it is hidden at load and shown later, or starts with no width', () =>
    host(
      `<div id="a" style="display:none">${scripted(['distances'])}</div><div id="b" style="width:0;overflow:hidden">${scripted(['four-plus'])}</div>`,
      async (page) => {
        for (const frame of ours(page)) await frame.waitForLoadState('load');
        await page.evaluate(() => {
          document.getElementById('a')!.style.display = '';
          document.getElementById('b')!.style.width = '';
        });
        await follow(page, 2);
      },
    ));
  test('when a single-page host adds, removes and adds it again, with the script twice', () =>
    host(scripted([]), async (page) => {
      for (let i = 0; i < 3; i++) {
        await page.evaluate(
          ([url, script]) => {
            document.querySelector('iframe')?.remove();
            const frame = document.createElement('iframe');
            frame.dataset['jieli'] = 'distances';
            frame.src = url!;
            frame.style.cssText = 'width:100%;border:0';
            const again = document.createElement('script');
            again.src = script!;
            document.body.append(frame, again);
          },
          [src('distances'), `${origin()}/embed.js`],
        );
        await follow(page, 1);
      }
      expect(
        await page.evaluate(() => Object.keys(window).filter((key) => /jieli/i.test(key))),
      ).toEqual(['jieli']);
    }));
});
