import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { basePath } from '../site/addresses.ts';
import { currentSite } from '../site/current.ts';

/** Released addresses, one a line; a line that begins with # is a comment. */
export function readLock(root: string): string[] {
  const file = join(root, 'data/urls.lock');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#')) : [];
}

/** Addresses that moved, from content/redirects.json: old path → new path, without language; every language moves alike. */
export function readRedirects(root: string, locales: readonly string[]): Record<string, string> {
  const file = join(root, 'content/redirects.json');
  if (!existsSync(file)) return {};
  const { $schema: _, ...moved } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return Object.fromEntries(Object.entries(moved).flatMap(([from, to]) => locales.map((l, i) => (i === 0 ? [from, to] : [`/${l}${from}`, `/${l}${to}`]) as [string, string])));
}

/** Locked addresses that a build lacks and no redirect leads from. */
export function lostAddresses(lock: readonly string[], dist: string, redirects: Record<string, string>): string[] {
  return lock.filter((path) => !Object.hasOwn(redirects, path) && !existsSync(join(dist, path.endsWith('/') ? `${path}index.html` : path)));
}

/** Headers that a static host should send: framing is allowed for embed pages and nowhere else. */
export function headers(topFolders: readonly string[], locales: readonly string[]): string {
  const deny = ['  Content-Security-Policy: frame-ancestors \'none\'', '  X-Frame-Options: DENY'];
  const common = ['  X-Content-Type-Options: nosniff', '  Referrer-Policy: strict-origin-when-cross-origin'];
  const closed = ['/', ...topFolders.filter((f) => f !== 'embed' && f !== 'oembed' && !f.startsWith('_') && !locales.includes(f)).map((f) => `/${f}/*`)];
  const all = [...closed, ...locales.slice(1).flatMap((l) => closed.map((path) => `/${l}${path}`))];
  return [
    ...all.flatMap((path) => [path, ...deny, ...common, '']),
    ...['', ...locales.slice(1).map((l) => `/${l}`)].flatMap((l) => [`${l}/embed/*`, '  Content-Security-Policy: frame-ancestors *', ...common, '', `${l}/oembed/*`, '  Access-Control-Allow-Origin: *', '']),
    '/embed.js', '  Cache-Control: public, max-age=3600', '', '/data/*', '  Access-Control-Allow-Origin: *', '', '/_astro/*', '  Cache-Control: public, max-age=31536000, immutable', '',
  ].join('\n');
}

/** What is left to do once pages stand: no released address may be lost, and hosts get their headers and redirects. */
export function publish(): AstroIntegration {
  return {
    name: 'publish',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        updateConfig({ redirects: Object.fromEntries(Object.entries(readRedirects(fileURLToPath(config.root), currentSite().config.locales)).map(([from, to]) => [from, basePath().replace(/\/$/, '') + to])) });
      },
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        const { locales } = currentSite().config;
        const redirects = readRedirects(process.cwd(), locales);
        const lost = lostAddresses(readLock(process.cwd()), dist, redirects);
        if (lost.length > 0) throw new Error(`${lost.length} released ${lost.length === 1 ? 'address has' : 'addresses have'} no page any more:\n${lost.map((path) => `  data/urls.lock  ${path}`).join('\n')}\nEmbeds and citations rest on them: bring the page back, mark a chart as "withdrawn" instead of deleting it, or add where it moved to content/redirects.json.`);
        const folders = readdirSync(dist, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
        writeFileSync(join(dist, '_headers'), headers(folders, locales));
        writeFileSync(join(dist, '_redirects'), Object.entries(redirects).map(([from, to]) => `${from} ${to} 301\n`).join(''));
        writeFileSync(join(dist, '.nojekyll'), '');
      },
    },
  };
}
