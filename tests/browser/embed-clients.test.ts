import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, inject, test } from 'vitest';
import { useHostPages } from './host-page.ts';

const { origin, src, host, ours, follow } = useHostPages();
const packed = (name: string, file: string) =>
  readFileSync(join(process.cwd(), 'node_modules', name, file), 'utf8');
const hostScript = () => readFileSync(join(inject('dist'), 'embed.js'), 'utf8');

/** Everything that frames of ours have asked for, from now on. */
function documents(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'document' && request.url().startsWith(origin()))
      asked.push(request.url().slice(origin().length));
  });
  return asked;
}
const frameIn = (page: Page) =>
  page.evaluate(() => {
    const element = document.querySelector('jieli-chart');
    return element?.shadowRoot?.querySelector('iframe')?.getAttribute('src');
  });
const embedScript = () => `<script async src="${origin()}/embed.js"></script>`;

describe('<jieli-chart> rendered on a server by React 19', () => {
  const attributes = { chart: 'purchases', lang: 'zh', height: '700' };
  const app = createElement(
    'jieli-chart',
    attributes,
    createElement('a', { href: 'https://site.example/charts/purchases/' }, '图'),
  );

  test('is taken up as it stands, and asks for its frame once', async () => {
    const bundle = await build({
      stdin: {
        contents: `import {createElement as h} from 'react'; import {hydrateRoot} from 'react-dom/client';
window.failed=[];
hydrateRoot(document.getElementById('app'), h('jieli-chart', ${JSON.stringify(attributes)}, h('a', {href:'https://site.example/charts/purchases/'}, '图')), {onRecoverableError: (error) => failed.push(String(error))});
requestAnimationFrame(() => requestAnimationFrame(() => { window.hydrated = true }));`,
        resolveDir: process.cwd(),
      },
      bundle: true,
      write: false,
      define: { 'process.env.NODE_ENV': '"development"' },
      format: 'iife',
    });
    // The script of the charts runs first: the element has its frame before React comes.
    await host(
      `<div id="app">${renderToString(app)}</div><script src="${origin()}/embed.js"></script><script defer src="app.js"></script>`,
      async (page) => {
        await page.waitForFunction('window.hydrated');
        await follow(page, 1);
        expect(await page.evaluate('window.failed')).toEqual([]);
        expect(await page.locator('#app').innerHTML()).toBe(renderToString(app));
        expect(ours(page).map((frame) => frame.url())).toEqual([src('purchases')]);
        const loads = await page.evaluate(
          (url) => performance.getEntriesByName(url).length,
          src('purchases'),
        );
        expect(loads).toBe(1);
        expect(
          await page.evaluate(
            () => getComputedStyle(document.querySelector('jieli-chart')!).display,
          ),
        ).toBe('block');
      },
      { head: '<meta charset="utf-8">', files: { 'app.js': bundle.outputFiles[0]!.text } },
    );
  });
  test('shows what stands in it without JavaScript', () =>
    host(
      renderToString(app) + embedScript(),
      async (page) => {
        expect(await page.locator('jieli-chart a').isVisible()).toBe(true);
        expect(ours(page)).toEqual([]);
      },
      { javaScriptEnabled: false },
    ));
});

describe('<jieli-chart> wherever it stands', () => {
  test('in a shadow root of the host it follows its height', () =>
    host(
      `<div id="host"></div>${embedScript()}<script>document.getElementById('host').attachShadow({mode:'closed'}).innerHTML='<jieli-chart chart="distances" height="90"></jieli-chart>'</script>`,
      (page) => follow(page, 1),
    ));
  test('follows its height again where it was moved', () =>
    host(
      `<jieli-chart chart="distances" height="90"></jieli-chart><main></main>${embedScript()}`,
      async (page) => {
        await follow(page, 1);
        await page.evaluate(() =>
          document.querySelector('main')!.append(document.querySelector('jieli-chart')!),
        );
        await follow(page, 1);
      },
    ));
  test('asks once for what several attributes say together', () =>
    host(`<jieli-chart chart="distances"></jieli-chart>${embedScript()}`, async (page) => {
      await follow(page, 1);
      const asked = documents(page);
      await page.evaluate(() => {
        const element = document.querySelector('jieli-chart')!;
        element.setAttribute('chart', 'purchases');
        element.setAttribute('lang', 'en');
        element.setAttribute('version', '2025.02');
        element.setAttribute('theme', 'dark');
      });
      await expect.poll(() => frameIn(page)).toBe(`${origin()}/en/embed/purchases/2025.02/#dark`);
      await follow(page, 1);
      expect(asked).toEqual(['/en/embed/purchases/2025.02/']);
    }));
  test.each([
    ['zh-Hans', ''],
    ['zh-CN', ''],
    ['ZH_hans_cn', ''],
    ['zh-Hant-TW', ''],
    ['cmn', ''],
    ['zh', ''],
    ['', ''],
    ['en-GB', 'en/'],
    ['EN', 'en/'],
  ])('lang="%s" is the language that it means', (lang, folder) =>
    host(`<jieli-chart chart="distances" lang="${lang}"></jieli-chart>${embedScript()}`, (page) =>
      expect.poll(() => frameIn(page)).toBe(`${origin()}/${folder}embed/distances/`),
    ),
  );
  test.each([
    ['renamed', '<script src="app.bundle.js"></script>'],
    ['imported', '<script type="module">import "/app.bundle.js"</script>'],
  ])('knows its site where its script is %s', (_, script) =>
    host(
      `<jieli-chart chart="distances"></jieli-chart>${script}`,
      async (page) => {
        await expect.poll(() => frameIn(page)).toBe('https://site.example/embed/distances/');
      },
      { files: { 'app.bundle.js': hostScript() } },
    ),
  );
});

describe('what does not exist is said in a sentence, in the reader’s language', () => {
  const said = (page: Page) =>
    page.evaluate(() => {
      const link = document.querySelector('jieli-chart')?.shadowRoot?.querySelector('a');
      return link && [link.textContent, link.getAttribute('href'), link.lang];
    });
  const words = {
    'en-GB': 'There is no such chart, or not in this version or language: see the charts there are',
    'zh-CN': '没有这张图，或没有它的这一版、这种语言：看有哪些图',
  };

  test.each([
    ['a language', 'chart="distances" lang="fr"'],
    ['a language that is none', 'chart="distances" lang="../x"'],
    ['a version that can be none', 'chart="distances" version="../../data"'],
    ['a chart that can be none', 'chart="../figures"'],
  ])('%s', async (_, attributes) => {
    for (const [locale, folder] of [
      ['en-GB', 'en/'],
      ['zh-CN', ''],
      ['fr-FR', ''],
    ] as const)
      await host(
        `<jieli-chart ${attributes}></jieli-chart>${embedScript()}`,
        (page) =>
          expect
            .poll(() => said(page))
            .toEqual([
              words[locale === 'en-GB' ? locale : 'zh-CN'],
              `${origin()}/${folder}charts/`,
              folder === '' ? 'zh' : 'en',
            ]),
        { locale },
      );
  });
  test.each([
    [
      'a version',
      '<jieli-chart chart="distances" version="1999.01"></jieli-chart>',
      'charts/distances/',
    ],
    ['a chart', '<jieli-chart chart="no-such-chart" lang="en"></jieli-chart>', 'charts/'],
    [
      'a plain frame of no chart',
      '<iframe data-jieli="x" src="ORIGIN/embed/x-y-z/"></iframe>',
      'charts/',
    ],
    [
      'a plain frame of no version',
      '<iframe data-jieli="x" src="ORIGIN/en/embed/events/9/"></iframe>',
      'charts/events/',
    ],
  ])('in the frame: %s that was never released', (_, element, path) =>
    host(
      element.replace('ORIGIN', origin()) + embedScript(),
      async (page) => {
        await expect.poll(() => ours(page).length).toBe(1);
        const body = ours(page)[0]!.locator('body');
        await expect.poll(() => body.innerText()).toBe(words['en-GB']);
        expect(await body.locator('a').getAttribute('href')).toBe(`/en/${path}`);
        const frame = await ours(page)[0]!.frameElement();
        await expect
          .poll(() => frame.evaluate((it) => (it as HTMLElement).style.height))
          .toBe('60px');
      },
      { locale: 'en-GB' },
    ),
  );
});

describe('hosts’ scripts', () => {
  /** Datawrapper's snippet of before 2020, as pages still have it. */
  const older = `<script>addEventListener('message',function(e){if(void 0!==e.data['datawrapper-height'])for(var t in e.data['datawrapper-height']){var r=document.getElementById('datawrapper-chart-'+t)||document.querySelector("iframe[src*='"+t+"']");r&&(r.style.height=e.data['datawrapper-height'][t]+'px')}})</script>`;

  test('an older snippet of Datawrapper’s gives each chart its own height, whatever other addresses hold its id', () => {
    const addresses = [
      '/embed/lutian-events/',
      '/en/embed/events/',
      '/embed/events/2026.11/',
      '/embed/events/#dark',
      '/embed/events/',
      '/en/embed/lutian-events/',
    ];
    return host(
      `${addresses.map((path) => `<iframe src="${origin()}${path}" style="width:100%;border:0"></iframe>`).join('')}${older}`,
      (page) => follow(page, addresses.length),
    );
  });
  test('or leaves alone a frame whose address is written another way', () =>
    host(
      `<iframe id="other" src="${origin()}/embed/lutian-events/?a=events" style="height:77px"></iframe><iframe src="//${new URL(origin()).host}/embed/events/" style="width:100%;height:333px;border:0"></iframe>${older}<script>window.told=0;addEventListener('message',({data})=>{if(data['datawrapper-height'])told++})</script>`,
      async (page) => {
        await page.waitForFunction('told > 3');
        expect(await page.locator('iframe').nth(1).getAttribute('style')).toContain('333px');
      },
    ));
  test.each([320, 800])('iframe-resizer 5 at %i px', (width) =>
    host(
      `${['events', 'purchases'].map((id) => `<iframe class="r" src="${src(id)}" style="width:100%;height:90px;border:0"></iframe>`).join('')}<script src="r.js"></script><script>iframeResize({license:'GPLv3',warningTimeout:0},'.r')</script>`,
      (page) => follow(page, 2),
      { width, files: { 'r.js': packed('@iframe-resizer/parent', 'index.umd.js') } },
    ),
  );
  test('a host that reads every text as JSON hears nothing that is none', () =>
    host(
      `<script>window.failed=[];window.told=0;addEventListener('message',({data})=>{told++;if(typeof data==='string')try{JSON.parse(data)}catch(error){failed.push(data)}})</script><iframe src="${src('events')}"></iframe>`,
      async (page) => {
        await page.waitForFunction('told > 12');
        expect(await page.evaluate('window.failed')).toEqual([]);
      },
    ));
});
