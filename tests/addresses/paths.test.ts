import { describe, expect, test } from 'vitest';
import { lockText, parseLock } from '../../src/addresses/lock.ts';
import { linksIn } from '../../src/addresses/paths.ts';
import { inEachLanguage } from '../../src/addresses/redirects.ts';
import { servedAt } from '../../src/addresses/served.ts';

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
