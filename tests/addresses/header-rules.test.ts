import { describe, expect, test } from 'vitest';
import { isText } from '../../src/addresses/file-types.ts';
import { headersFile, redirectsFile } from '../../src/addresses/host-files.ts';
import { headerRules } from '../../src/addresses/header-rules.ts';
import { belowBase } from '../../src/addresses/redirects.ts';
import { asCloudflare, asNetlify } from '../fixtures/headers.ts';

const closed = "frame-ancestors 'none'";
const again = 'public, max-age=0, must-revalidate';

describe.each([
  ['Cloudflare Pages', asCloudflare],
  ['Netlify', asNetlify],
])('_headers, as %s reads it', (host, sent) => {
  describe.each(['/', '/news/'])('of a site at %s', (base) => {
    const text = headersFile(headerRules(['zh', 'en', 'ja']), base);
    const at = (path: string) => sent(text, base.slice(0, -1) + path);

    test.each([
      ...['/', '/index.html', '/about', '/about/', '/about/index.html', '/en', '/en/', '/404.html'],
      ...['/charts/purchases/', '/ja/regions/longli/', '/nowhere', '/embedded/', '/en/data/'],
    ])('%s is in no frame and asked for again', (path) =>
      expect(at(path)).toMatchObject({
        'content-security-policy': closed,
        'x-frame-options': 'DENY',
        'cache-control': again,
        'x-content-type-options': 'nosniff',
        'strict-transport-security': 'max-age=31536000',
        'cross-origin-opener-policy': 'same-origin',
      }),
    );
    test.each(['/embed/purchases/', '/embed/x/2025.02/', '/en/embed/x/', '/ja/embed/x/index.html'])(
      '%s is in any frame',
      (path) => {
        const headers = at(path);
        expect(headers).toMatchObject({
          'content-security-policy': 'frame-ancestors *',
          'cache-control': again,
          'x-content-type-options': 'nosniff',
        });
        // Netlify cannot take a header away; browsers go by frame-ancestors where both are sent (CSP Level 3, 6.4.2).
        if (host !== 'Netlify') expect(headers).not.toHaveProperty('x-frame-options');
      },
    );
    test('files with a digest in their names are kept for ever', () =>
      expect(at('/_astro/a.Bx1.js')).toMatchObject({
        'cache-control': 'public, max-age=31536000, immutable',
        'access-control-allow-origin': '*',
        'x-content-type-options': 'nosniff',
      }));
    test('the script of embeds is kept for an hour and is a script', () =>
      expect(at('/embed.js')).toMatchObject({
        'cache-control': 'public, max-age=3600',
        'access-control-allow-origin': '*',
        'x-content-type-options': 'nosniff',
      }));
    test('data, files of charts and oEmbed answers may be read from other sites, and nothing else', () => {
      for (const path of [
        ...['/data/latest/sources.json', '/oembed/x.xml', '/ja/oembed/x.json'],
        ...['/charts/x/zh.json', '/charts/x/2025.02/zh.png'],
      ])
        expect(at(path)).toMatchObject({ 'access-control-allow-origin': '*' });
      for (const path of ['/', '/figures/', '/embed/x/', '/feed.xml'])
        expect(at(path)).not.toHaveProperty('access-control-allow-origin');
    });
    test('feeds are Atom, and tables are in UTF-8', () => {
      for (const path of [
        '/feed.xml',
        '/ja/feed.xml',
        '/releases/feed.xml',
        '/en/releases/feed.xml',
      ])
        expect(at(path)['content-type']).toBe('application/atom+xml; charset=utf-8');
      for (const path of ['/data/latest/observations.csv', '/charts/x/x.csv'])
        expect(at(path)['content-type']).toBe('text/csv; charset=utf-8');
    });
  });
  test('says nothing of addresses that are not below the base path', () =>
    expect(sent(headersFile(headerRules(['zh']), '/news/'), '/other/')).toEqual({}));
});

describe('moved addresses', () => {
  test('lie below the base path, old and new; what moved elsewhere is left as it is', () =>
    expect(
      belowBase({ '/old/': '/new/', '/map/': 'https://maps.example/liwan' }, '/news/'),
    ).toEqual({ '/news/old/': '/news/new/', '/news/map/': 'https://maps.example/liwan' }));
  test('at the root are as they are', () =>
    expect(belowBase({ '/old/': '/new/' }, '/')).toEqual({ '/old/': '/new/' }));
  test('as Cloudflare Pages and Netlify read them', () =>
    expect(redirectsFile({ '/charts/old/': '/charts/new/' })).toBe(
      '/charts/old/ /charts/new/ 301\n',
    ));
});

test('text is told by the ending of a name', () => {
  expect(['index.html', 'a.b.csv', 'feed.xml', 'x.svg', 'a.webmanifest'].map(isText)).toEqual([
    ...[true, true, true, true, true],
  ]);
  expect(['x.png', 'a.html.gz', '_headers', 'html', 'a.toString'].map(isText)).toEqual([
    ...[false, false, false, false, false],
  ]);
});
