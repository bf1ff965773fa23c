import { describe, expect, test } from 'vitest';
import { headersFile, redirectsFile } from '../../src/addresses/host-files.ts';
import { headerRules } from '../../src/addresses/header-rules.ts';

const rules = new Map(
  headerRules(['embed', 'oembed', 'charts', 'data', 'en', '_astro'], ['zh', 'en']).map(
    ({ path, headers }) => [path, headers],
  ),
);

describe('headers of a static host', () => {
  test('framing is allowed for embed pages and denied everywhere else', () => {
    for (const path of ['/embed/*', '/en/embed/*'])
      expect(rules.get(path)!['Content-Security-Policy']).toBe('frame-ancestors *');
    for (const path of ['/', '/en/', '/charts/*', '/en/charts/*', '/data/'])
      expect(rules.get(path)).toMatchObject({
        'Content-Security-Policy': "frame-ancestors 'none'",
        'X-Frame-Options': 'DENY',
      });
  });
  test('hashed files are kept for ever, pages are asked for again', () => {
    expect(rules.get('/_astro/*')!['Cache-Control']).toBe('public, max-age=31536000, immutable');
    expect(rules.get('/charts/*')!['Cache-Control']).toBe('public, max-age=0, must-revalidate');
  });
  test('data and oEmbed answers may be read from other sites', () => {
    expect(rules.get('/data/*')!['Access-Control-Allow-Origin']).toBe('*');
    expect(rules.get('/oembed/*')!['Access-Control-Allow-Origin']).toBe('*');
  });
  test('as Cloudflare Pages and Netlify read them', () => {
    expect(
      headersFile([
        { path: '/embed/*', headers: { A: 'x', B: 'y' } },
        { path: '/', headers: { C: 'z' } },
      ]),
    ).toBe('/embed/*\n  A: x\n  B: y\n\n/\n  C: z\n');
    expect(redirectsFile({ '/charts/old/': '/charts/new/' })).toBe(
      '/charts/old/ /charts/new/ 301\n',
    );
  });
});
