import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { nginxConf } from '../../src/addresses/nginx.ts';
import { headerRules } from '../../src/addresses/header-rules.ts';
import { belowBase } from '../../src/addresses/redirects.ts';

const nginx = [
  '/usr/sbin/nginx',
  '/usr/bin/nginx',
  '/usr/local/sbin/nginx',
  '/opt/homebrew/bin/nginx',
].find((path) => existsSync(path));

// The system's own list of types, as it is.
const systemTypes = ['/etc/nginx/mime.types', '/opt/homebrew/etc/nginx/mime.types'].find((path) =>
  existsSync(path),
);

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
  let folder: string;
  let server: ChildProcess;
  let origin: string;
  let said: string;
  const at = (path: string) => origin + base.replace(/\/$/, '') + path;
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(at(path), { redirect: 'manual', headers });
    return Object.assign(response, { sent: Object.fromEntries(response.headers) });
  };
  const inGzip = { 'accept-encoding': 'gzip' };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jieli-nginx-'));
    const root = join(folder, 'www');
    cpSync(inject(built), join(root, base), { recursive: true });
    // What the build wrote, and the same with addresses that moved.
    const conf = join(folder, 'moved.conf');
    const moved = belowBase(
      {
        '/charts/old/': '/charts/purchases/',
        '/旧图/': '/charts/?图=1',
        '/a "b" {c};/': '/about/',
        '/map/': 'https://maps.example/liwan',
      },
      base,
    );
    writeFileSync(conf, nginxConf(headerRules(['zh', 'en']), moved, base));
    const port = await freePort();
    const config = (include: string) =>
      `${process.getuid?.() === 0 ? 'user root; ' : ''}pid ${folder}/pid; error_log stderr; worker_processes 1; events {} http { ${systemTypes ? `include ${systemTypes};` : ''} default_type application/octet-stream; access_log off; client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2; fastcgi_temp_path ${folder}/t3; uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5; server { listen 127.0.0.1:${port}; root ${root}; include ${include}; location = /api/state { return 204; } } }`;
    writeFileSync(join(folder, 'built.conf'), config(join(root, base, '_nginx.conf')));
    said = spawnSync(nginx!, ['-t', '-p', folder, '-c', join(folder, 'built.conf')], {
      encoding: 'utf8',
    }).stderr;
    writeFileSync(join(folder, 'nginx.conf'), config(conf));
    execFileSync(nginx!, ['-t', '-q', '-p', folder, '-c', join(folder, 'nginx.conf')]);
    server = spawn(nginx!, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'], {
      stdio: 'ignore',
    });
    origin = `http://127.0.0.1:${port}`;
    await vi.waitFor(() => fetch(origin), { timeout: 10_000 });
  });
  afterAll(() => {
    server?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

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
    for (const file of readdirSync(join(folder, 'www', base, '_astro')))
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
    const { status, headers } = await fetch(`${origin}/api/state`);
    expect([status, headers.get('x-frame-options')]).toEqual([204, null]);
  });
  test('its folder without the slash at the end leads to it', async () => {
    const response = await fetch(origin + base.slice(0, -1));
    expect([response.status, new URL(response.url).pathname]).toEqual([200, base]);
  });
});

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
