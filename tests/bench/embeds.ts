// A host page with ten embeds against the same page with ten pictures of the same charts,
// on a slow phone (390 px, CPU ÷4, 1.6 Mbit/s, RTT 150 ms). Prints medians of five interleaved runs, in ms until all are visible.
import { brotliCompressSync, constants } from 'node:zlib';
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { startChromium } from '../browser/chromium.ts';
import { builtSite, removeBuilds } from '../fixtures/built-site.ts';
import { median } from './measure.ts';

const { dist } = builtSite('/');
process.on('exit', removeBuilds);
const ids = [
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
];
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.png': 'image/png',
};

/** The same charts on a host's page, as frames and as pictures. */
const hosts: Record<string, string> = {
  '/host/embeds':
    ids
      .map(
        (id) =>
          `<iframe data-jieli="${id}" src="/embed/${id}/" width="100%" height="300" style="border:0"></iframe>`,
      )
      .join('') + '<script async src="/embed.js"></script>',
  '/host/pictures': ids
    .map((id) => `<img src="/charts/${id}/zh@2x.png" width="100%" alt="">`)
    .join(''),
};

/** The built file of an address; undefined where there is none. */
function fileOf(path: string): string | undefined {
  const at = join(dist, path);
  const file = existsSync(at) && statSync(at).isDirectory() ? join(at, 'index.html') : at;
  return existsSync(file) ? file : undefined;
}

function compressed(file: string): Buffer {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  return brotliCompressSync(readFileSync(file), { params });
}

const packed = new Map<string, Buffer>();
const site = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://x').pathname;
  const host = hosts[path];
  if (host !== undefined) {
    const head = '<!doctype html><meta name="viewport" content="width=device-width">';
    return void response.writeHead(200, { 'content-type': 'text/html' }).end(head + host);
  }
  const file = fileOf(path);
  if (file === undefined) return void response.writeHead(404).end();
  const type = types[extname(file)] ?? 'application/octet-stream';
  const text = type.startsWith('text');
  if (!packed.has(file)) packed.set(file, text ? compressed(file) : readFileSync(file));
  response
    .writeHead(200, {
      'content-type': type,
      'cache-control': 'no-store',
      ...(text && { 'content-encoding': 'br' }),
    })
    .end(packed.get(file));
});
await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
const { port } = site.address() as { port: number };
const browser = await startChromium();
const times: Record<string, number[]> = { embeds: [], pictures: [] };
for (let run = 0; run < 5; run++) {
  for (const kind of ['embeds', 'pictures']) {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      isMobile: true,
    });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 1_600_000 / 8,
      uploadThroughput: 750_000 / 8,
    });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(`http://127.0.0.1:${port}/host/${kind}`, { waitUntil: 'commit' });
    // A frame of the same origin tells when its chart is laid out; a picture when it is complete.
    const ms = await page.evaluate(
      (n) =>
        new Promise<number>((done) => {
          const look = () => {
            const frames = [...document.querySelectorAll('iframe')].filter((f) => {
              const s = [...(f.contentDocument?.querySelectorAll('svg') ?? [])];
              return s.some((svg) => svg.getBoundingClientRect().height > 60);
            }).length;
            const images = [...document.images].filter(
              (i) => i.complete && i.naturalWidth > 0,
            ).length;
            if (frames + images >= n) done(performance.now());
            else requestAnimationFrame(look);
          };
          look();
        }),
      ids.length,
    );
    times[kind]!.push(ms);
    await context.close();
  }
}
await browser.close();
site.close();
for (const [kind, list] of Object.entries(times))
  console.log(`${kind}: all ten visible after ${Math.round(median(list))} ms`);
console.log(
  `embeds take ${Math.round((median(times['embeds']!) / median(times['pictures']!)) * 100)} % of the time of pictures`,
);
