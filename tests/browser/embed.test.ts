import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './visit.ts';

const { open, origin } = useBrowser();
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
const src = (id: string) => `${origin()}/embed/${id}/`;

/** A host page on another origin, at a width, with a body and files of its own. */
function host<T>(
  body: string,
  look: (page: Page) => Promise<T>,
  {
    width = 480,
    files = {},
    head = '',
    headers = {},
    ...options
  }: BrowserContextOptions & {
    width?: number;
    files?: Record<string, string>;
    head?: string;
    headers?: Record<string, string>;
  } = {},
): Promise<T> {
  return open({ viewport: { width, height: 900 }, ...options }, async (page) => {
    await showHost(page, body, { files, head, headers });
    return look(page);
  });
}

/** Opens a host page with a body and files of its own. */
async function showHost(
  page: Page,
  body: string,
  {
    files = {},
    head = '',
    headers = {},
  }: { files?: Record<string, string>; head?: string; headers?: Record<string, string> } = {},
): Promise<void> {
  await page.route('http://host.test/**', (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name in files) return route.fulfill({ body: files[name]!, contentType: 'text/javascript' });
    return route.fulfill({
      body: `<!doctype html><html><head><meta name="viewport" content="width=device-width">${head}</head><body style="margin:0">${body}</body></html>`,
      contentType: 'text/html',
      headers,
    });
  });
  await page.goto('http://host.test/', { waitUntil: 'load' });
}

/** The frames of a host page that show a page of ours. */
const ours = (page: Page) => page.frames().filter((frame) => frame.url().startsWith(origin()));

/** Every frame's height and the height of what is in it, once they agree or time is up. */
async function follow(page: Page, count: number): Promise<void> {
  const heights = async () => {
    return Promise.all(
      ours(page).map(async (f) => {
        const inner = await f.evaluate(() =>
          Math.ceil(document.querySelector('.embed')!.getBoundingClientRect().height),
        );
        const outer = (await (await f.frameElement()).boundingBox())?.height ?? 0;
        return Math.abs(outer - inner) <= 2
          ? 'fits'
          : `${f.url()} is ${inner} px tall in a frame of ${outer}`;
      }),
    );
  };
  await expect.poll(heights, { timeout: 10_000 }).toEqual(Array(count).fill('fits'));
}

/** A script of the host that keeps what its frames say. */
const listen = `<script>window.said=[];addEventListener('message',({data})=>said.push(data))</script>`;

/** All that a host with `listen` has heard from its frame, once the frame has drawn twice and spoken a last word. */
async function heard(page: Page): Promise<unknown[]> {
  const said = () => page.evaluate(() => (window as unknown as { said: unknown[] }).said);
  await ours(page)[0]!.evaluate(() =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() => parent.postMessage('that is all', '*')),
    ),
  );
  await expect.poll(said).toContain('that is all');
  await page.evaluate(() => {
    const host = window as unknown as { said: unknown[] };
    host.said = host.said.filter((message) => message !== 'that is all');
  });
  return said();
}

const scripted = (ids: readonly string[]) =>
  ids
    .map(
      (id) =>
        `<iframe data-jieli="${id}" src="${src(id)}" title="x" width="100%" height="100" style="border:0"></iframe>`,
    )
    .join('') + `<script async src="${origin()}/embed.js"></script>`;

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

describe('the embed section of a chart page', () => {
  test('choices rewrite the codes and the preview follows', () =>
    open({ viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto(`${origin()}/charts/purchases/`);
      await page.selectOption('[name=version]', '2025.02');
      await page.selectOption('[name=theme]', 'dark');
      await page.selectOption('[name=lang]', 'en');
      expect(await page.locator('[data-code=frame]').textContent()).toContain(
        '/en/embed/purchases/2025.02/#dark',
      );
      expect(await page.locator('[data-code=element]').textContent()).toContain(
        'lang="en" version="2025.02" theme="dark"',
      );
      await expect
        .poll(() =>
          page.frames().some((f) => f.url().endsWith('/en/embed/purchases/2025.02/#dark')),
        )
        .toBe(true);
    }));
  test('copy puts the code on the clipboard, rich text as HTML', () =>
    open(
      {
        viewport: { width: 1280, height: 900 },
        permissions: ['clipboard-read', 'clipboard-write'],
      },
      async (page) => {
        await page.goto(`${origin()}/charts/purchases/`);
        await page.locator('.code:has([data-code=frame]) .copy').click();
        await expect
          .poll(() => page.evaluate(() => navigator.clipboard.readText()))
          .toContain('<iframe src=');
        await page.locator('.code:has([data-code=rich]) .copy').click();
        await expect
          .poll(() => page.evaluate(async () => (await navigator.clipboard.read())[0]!.types))
          .toContain('text/html');
      },
    ));
  test('without JavaScript the default codes stand in the page', () =>
    open({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${origin()}/charts/purchases/`);
      expect(await page.locator('[data-code]').count()).toBe(10);
      for (const code of await page.locator('[data-code]').allTextContents())
        expect(code).toBe(code.trim());
      expect(await page.locator('[data-code=frame]').textContent()).toMatch(/^<iframe/);
    }));
});

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
