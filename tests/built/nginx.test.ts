import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { nginxConf } from '../../src/addresses/nginx.ts';
import { headerRules } from '../../src/addresses/header-rules.ts';

const nginx = [
  '/usr/sbin/nginx',
  '/usr/bin/nginx',
  '/usr/local/sbin/nginx',
  '/opt/homebrew/bin/nginx',
].find((path) => existsSync(path));

// A real nginx, where the system has one: apt-get install nginx-light. The project itself never needs it.
describe.skipIf(nginx === undefined).each([
  ['/', 'dist'],
  ['/jieli/', 'distBase'],
] as const)('a real nginx serves the build at %s', (base, built) => {
  let folder: string;
  let server: ChildProcess;
  let origin: string;
  const at = (path: string) => origin + base.replace(/\/$/, '') + path;
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(at(path), { redirect: 'manual', headers });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jieli-nginx-'));
    const root = join(folder, 'www');
    cpSync(inject(built), join(root, base), { recursive: true });
    const folders = readdirSync(join(root, base), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    // What the build wrote, and the same with an address that moved.
    const conf = join(folder, 'moved.conf');
    writeFileSync(
      conf,
      nginxConf(headerRules(folders, ['zh', 'en']), { '/charts/old/': '/charts/purchases/' }, base),
    );
    const port = await freePort();
    const config = (include: string) =>
      `${process.getuid?.() === 0 ? 'user root; ' : ''}pid ${folder}/pid; error_log stderr; worker_processes 1; events {} http { include mime.types; types { application/atom+xml atom; text/csv csv; } default_type application/octet-stream; access_log off; client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2; fastcgi_temp_path ${folder}/t3; uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5; server { listen 127.0.0.1:${port}; root ${root}; include ${include}; } }`;
    writeFileSync(
      join(folder, 'mime.types'),
      'types { text/html html; text/css css; text/javascript js; application/json json; application/xml xml; image/svg+xml svg; image/png png; font/woff2 woff2; }',
    );
    writeFileSync(join(folder, 'built.conf'), config(join(root, base, '_nginx.conf')));
    execFileSync(nginx!, ['-t', '-q', '-p', folder, '-c', join(folder, 'built.conf')], {
      stdio: 'pipe',
    });
    writeFileSync(join(folder, 'nginx.conf'), config(conf));
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

  test('pages, in UTF-8, compressed, and not in frames', async () => {
    const response = await get('/regions/lutian/', { 'accept-encoding': 'gzip' });
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'gzip',
      'x-frame-options': 'DENY',
      'content-security-policy': "frame-ancestors 'none'",
      'cache-control': 'public, max-age=0, must-revalidate',
    });
    expect(await response.text()).toContain('吕田');
    expect((await get('/')).headers.get('x-frame-options')).toBe('DENY');
    expect((await get('/en/regions/lutian/')).headers.get('x-frame-options')).toBe('DENY');
    expect((await get('/regions/lutian')).status).toBe(200);
  });
  test('embeds, in any frame', async () => {
    for (const path of ['/embed/purchases/', '/embed/purchases/2025.02/', '/en/embed/purchases/']) {
      const { status, headers } = await get(path);
      expect([
        status,
        headers.get('content-security-policy'),
        headers.get('x-frame-options'),
      ]).toEqual([200, 'frame-ancestors *', null]);
    }
  });
  test('data for other sites', async () => {
    const { status, headers } = await get('/data/latest/observations.csv');
    expect([
      status,
      headers.get('access-control-allow-origin'),
      headers.get('content-type'),
    ]).toEqual([200, '*', 'text/csv; charset=utf-8']);
    expect((await get('/data/')).headers.get('x-frame-options')).toBe('DENY');
    expect((await get('/data/2025.02/datapackage.json')).status).toBe(200);
  });
  test('files with a digest in their name, for ever', async () => {
    const [file] = readdirSync(join(folder, 'www', base, '_astro'));
    expect((await get(`/_astro/${file}`)).headers.get('cache-control')).toBe(
      'public, max-age=31536000, immutable',
    );
  });
  test('what moved, and what is not there', async () => {
    const moved = await get('/charts/old/');
    expect([moved.status, moved.headers.get('location')]).toEqual([
      301,
      `${base}charts/purchases/`,
    ]);
    const missing = await get('/nowhere/');
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('没有这一页');
    for (const file of ['/_headers', '/_redirects', '/_nginx.conf'])
      expect((await get(file)).status).toBe(404);
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
