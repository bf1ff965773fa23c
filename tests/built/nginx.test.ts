import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { get as getRaw } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { nginxConf } from '../../src/addresses/nginx.ts';
import { headerRules } from '../../src/addresses/header-rules.ts';
import { belowBase } from '../../src/addresses/redirects.ts';
import { nginx, nginxSays, startNginx, type Nginx } from '../fixtures/nginx.ts';

const closed = {
  'content-security-policy': "frame-ancestors 'none'",
  'x-frame-options': 'DENY',
  'cache-control': 'public, max-age=0, must-revalidate',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'strict-transport-security': 'max-age=31536000',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': expect.stringContaining('geolocation=()'),
};

// A real nginx, where the system has one: apt-get install nginx-light. The project itself never needs it.
describe.skipIf(nginx === undefined).each([
  ['/', 'dist'],
  ['/jieli/', 'distBase'],
] as const)('a real nginx serves the build at %s', (base, built) => {
  let root: string;
  let said: string;
  let server: Nginx;
  const at = (path: string) => server.origin + base.replace(/\/$/, '') + path;
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(at(path), { redirect: 'manual', headers });
    return Object.assign(response, { sent: Object.fromEntries(response.headers) });
  };
  const inGzip = { 'accept-encoding': 'gzip' };

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jieli-nginx-'));
    root = join(folder, 'www');
    cpSync(inject(built), join(root, base), { recursive: true });
    const include = (conf: string) => [`root ${root};`, `include ${conf};`];
    said = nginxSays(folder, include(join(root, base, '_nginx.conf')));
    // The same as the build writes, with addresses that moved.
    const moved = {
      '/charts/old/': '/charts/purchases/',
      '/旧图/': '/charts/?图=1',
      '/a "b" {c};/': '/about/',
      '/map/': 'https://maps.example/liwan',
    };
    const conf = join(folder, 'moved.conf');
    writeFileSync(conf, nginxConf(headerRules(['zh', 'en']), belowBase(moved, base), base));
    server = await startNginx(folder, [...include(conf), 'location = /api/state { return 204; }']);
  });
  afterAll(() => server?.stop());

  test('it takes what the build wrote without a warning', () => {
    expect(said).toContain('test is successful');
    expect(said).not.toMatch(/warn|emerg/);
  });
  test.each([
    ...['/', '/index.html', '/about', '/about/', '/about/index.html', '/en', '/en/', '/404.html'],
    ...[
      '/regions/lutian/',
      '/en/regions/lutian',
      '/data/',
      '/data',
      '/charts/purchases/index.html',
    ],
  ])('%s: a page, in UTF-8 and in no frame', async (path) => {
    const { status, sent } = await get(path);
    expect(status).toBe(200);
    expect(sent).toMatchObject({ ...closed, 'content-type': 'text/html; charset=utf-8' });
  });
  test.each(['/nowhere/', '/nowhere', '/embed/nothing/', '/_astro/nothing.js', '/data/x.json'])(
    '%s: not found, which is not kept and in no frame',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(response.sent).toMatchObject(closed);
      expect(await response.text()).toContain('没有这一页');
    },
  );
  test('a page compressed', async () => {
    const response = await get('/regions/lutian/', inGzip);
    expect(response.sent).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(await response.text()).toContain('吕田');
  });
  test('compressed as the build did it', async () => {
    for (const [path, file] of [
      ['/regions/lutian/', 'regions/lutian/index.html'],
      ['/data/latest/observations.csv', 'data/latest/observations.csv'],
      ['/en/feed.xml', 'en/feed.xml'],
    ] as const) {
      const bytes = await raw(at(path), inGzip);
      expect(bytes.equals(readFileSync(join(root, base, `${file}.gz`)))).toBe(true);
    }
  });
  test('compressed also to a proxy', async () => {
    const { sent } = await get('/', { ...inGzip, via: '1.0 cdn' });
    expect(sent['content-encoding']).toBe('gzip');
  });
  test('embeds, in any frame', async () => {
    const { 'x-frame-options': _lifted, ...rest } = closed;
    for (const path of [
      ...['/embed/purchases/', '/embed/purchases', '/embed/purchases/index.html'],
      ...['/embed/purchases/2025.02/', '/en/embed/purchases/'],
    ]) {
      const { status, sent } = await get(path);
      expect([path, status, sent['x-frame-options']]).toEqual([path, 200, undefined]);
      expect(sent).toMatchObject({ ...rest, 'content-security-policy': 'frame-ancestors *' });
    }
  });
  test('tables and data for other sites, in UTF-8 and compressed', async () => {
    for (const [path, type] of [
      ['/data/latest/observations.csv', 'text/csv'],
      ['/data/2025.02/datapackage.json', 'application/json'],
      ['/oembed/purchases.xml', 'text/xml'],
    ] as const) {
      const { status, sent } = await get(path, inGzip);
      expect([path, status]).toEqual([path, 200]);
      expect(sent).toMatchObject({
        'content-type': `${type}; charset=utf-8`,
        'content-encoding': 'gzip',
        'access-control-allow-origin': '*',
        'x-content-type-options': 'nosniff',
      });
    }
  });
  test('feeds, as Atom in UTF-8, compressed', async () => {
    for (const path of ['/feed.xml', '/en/feed.xml', '/releases/feed.xml', '/en/releases/feed.xml'])
      expect((await get(path, inGzip)).sent).toMatchObject({
        ...closed,
        'content-type': 'application/atom+xml; charset=utf-8',
        'content-encoding': 'gzip',
      });
  });
  test('other files by their types', async () => {
    const types: Record<string, string> = {
      '/sitemap-index.xml': 'text/xml; charset=utf-8',
      '/robots.txt': 'text/plain; charset=utf-8',
      '/icon.svg': 'image/svg+xml; charset=utf-8',
      '/charts/purchases/en.png': 'image/png',
    };
    for (const [path, type] of Object.entries(types))
      expect([path, (await get(path)).sent['content-type']]).toEqual([path, type]);
  });
  test('the script of embeds, as a script, for an hour', async () => {
    expect((await get('/embed.js', inGzip)).sent).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=3600',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
    });
  });
  test('files with a digest in their name, for ever', async () => {
    for (const file of readdirSync(join(root, base, '_astro')))
      expect((await get(`/_astro/${file}`)).sent).toMatchObject({
        'cache-control': 'public, max-age=31536000, immutable',
        'access-control-allow-origin': '*',
      });
  });
  test('what moved', async () => {
    const to = async (path: string) => {
      const { status, headers } = await get(path);
      return [status, headers.get('location')];
    };
    expect(await to('/charts/old/')).toEqual([301, `${base}charts/purchases/`]);
    expect(await to('/旧图/')).toEqual([301, `${base}charts/?%E5%9B%BE=1`]);
    expect(await to('/a "b" {c};/')).toEqual([301, `${base}about/`]);
    expect(await to('/map/')).toEqual([301, 'https://maps.example/liwan']);
  });
  test('nothing of what is for hosts alone', async () => {
    for (const file of ['/_headers', '/_redirects', '/_nginx.conf'])
      expect((await get(file)).status).toBe(404);
  });
  test('and leaves alone what else the server serves', async () => {
    const { status, headers } = await fetch(`${server.origin}/api/state`);
    expect([status, headers.get('x-frame-options')]).toEqual([204, null]);
  });
  test('its folder without the slash at the end leads to it', async () => {
    const response = await fetch(server.origin + base.slice(0, -1));
    expect([response.status, new URL(response.url).pathname]).toEqual([200, base]);
  });
});

/** The bytes of an answer as they come. */
async function raw(address: string, headers: Record<string, string>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const request = getRaw(address, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(Buffer.concat(chunks)));
    });
    request.on('error', reject);
  });
}
