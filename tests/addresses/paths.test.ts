import { describe, expect, test } from 'vitest';
import { lockText, parseLock } from '../../src/addresses/lock.ts';
import { linksIn } from '../../src/addresses/paths.ts';
import { inEachLanguage } from '../../src/addresses/redirects.ts';
import { servedAt, type ServedEnvironment } from '../../src/addresses/served.ts';

describe('where a site is served', () => {
  test('is at the root where nothing else is said', () =>
    expect(servedAt({})).toEqual({ origin: 'https://site.example', base: '/' }));
  test.each(['news', '/news', 'news/', '/news/'])('slashes around %s do not matter', (path) =>
    expect(servedAt({ SITE_URL: 'https://example.org/', BASE_PATH: path })).toEqual({
      origin: 'https://example.org',
      base: '/news/',
    }),
  );
});

describe('on GitHub Pages a site is served', () => {
  const own = { PAGES_REPOSITORY: 'Nanfang-Data/Jieli' };
  const told = { ...own, PAGES_URL: 'https://data.example.org/' };
  const served: [where: string, env: ServedEnvironment, address: string][] = [
    ['below its name', own, 'https://nanfang-data.github.io/Jieli/'],
    [
      'at the root where its name is that of the host',
      { PAGES_REPOSITORY: 'Nanfang-Data/nanfang-data.github.io' },
      'https://nanfang-data.github.io/',
    ],
    ['where Pages says', told, 'https://data.example.org/'],
    [
      'where Pages says, below a folder',
      { ...own, PAGES_URL: 'https://nanfang-data.github.io/Jieli' },
      'https://nanfang-data.github.io/Jieli/',
    ],
    [
      'where Pages says, to members alone',
      { ...own, PAGES_URL: 'https://fancy-adventure-1a2b.pages.github.io/' },
      'https://fancy-adventure-1a2b.pages.github.io/',
    ],
    [
      'at a domain of its own where Pages says nothing',
      { ...own, PAGES_URL: '', PAGES_DOMAIN: 'Data.Example.org\n' },
      'https://data.example.org/',
    ],
    [
      'below its name where what Pages says is no address',
      { ...own, PAGES_URL: '{"message":"Not Found"}', PAGES_DOMAIN: ' ' },
      'https://nanfang-data.github.io/Jieli/',
    ],
    [
      'where it is told, whatever Pages says',
      { ...told, SITE_URL: 'https://example.org', BASE_PATH: '/news' },
      'https://example.org/news/',
    ],
  ];
  test.each(served)('%s', (_where, env, address) => {
    const { origin, base } = servedAt(env);
    expect(origin + base).toBe(address);
  });
});

describe('links', () => {
  const served = { origin: 'https://example.org', base: '/news/' };
  const [zh, en] = ['zh', 'en'].map((locale) => linksIn(served, locale, ['zh', 'en']));
  test('from the first language stay at the root', () => {
    expect(zh!.href('/charts/')).toBe('/news/charts/');
    expect(zh!.url('/')).toBe('https://example.org/news/');
  });
  test('from another go below its folder', () => {
    expect(en!.href('/charts/')).toBe('/news/en/charts/');
    expect(en!.url('/')).toBe('https://example.org/news/en/');
  });
  test('to files have no language', () => {
    expect(en!.fileHref('/icon.svg')).toBe('/news/icon.svg');
    expect(en!.fileUrl('/icon.svg')).toBe('https://example.org/news/icon.svg');
  });
});

test('what moved moved in every language', () =>
  expect(inEachLanguage({ '/old/': '/new/' }, ['zh', 'en'])).toEqual({
    '/old/': '/new/',
    '/en/old/': '/en/new/',
  }));

test('the lock has each address once and in order, and is read back without its comment', () => {
  const text = lockText(['/b/', '/a/', '/b/']);
  expect(text).toMatch(/^# .+\n\/a\/\n\/b\/\n$/);
  expect(parseLock(text)).toEqual(['/a/', '/b/']);
});
