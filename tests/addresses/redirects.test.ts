import { describe, expect, test } from 'vitest';
import { inEachLanguage, redirectsSchema } from '../../src/addresses/redirects.ts';
import { problemsAfter } from '../fixtures/site.ts';

const taken = (from: string, to: string) => redirectsSchema.safeParse({ [from]: to }).success;

describe('a move is from an address to an address', () => {
  test.each([
    '/old page/',
    '/old;/',
    '/old{/',
    '/old\n/',
    '/old"/',
    '/old/*',
    '/old/:id',
    '/old/$1',
    '/(a|b)/',
    '/../',
    '/a/%0a/',
    '//elsewhere.example/',
    'old/',
  ])('%j cannot have moved', (from) => expect(taken(from, '/charts/')).toBe(false));
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//elsewhere.example/',
    'elsewhere.example',
    'https://',
    'https://example.org/a b',
    'https://example.org/;rewrite',
    'https://example.org/$uri',
    'https://example.org/\n/x https://other.example/',
    '/charts/ 200',
    '/charts/:splat',
    'charts/',
  ])('nor can anything have moved to %j', (to) => expect(taken('/old/', to)).toBe(false));
  test.each([
    ['/charts/old/', '/charts/distances/'],
    ['/charts/old/zh@2x.png', '/charts/distances/zh@2x.png'],
    ['/old', 'https://example.org/new/?page=1&x=2#top'],
  ])('%s can have moved to %s', (from, to) => expect(taken(from, to)).toBe(true));
  test('what is wrong is told at its line', () =>
    expect(
      problemsAfter('content/redirects.json', '{', '{\n  "/old/": "javascript:alert(1)"'),
    ).toEqual([
      expect.stringMatching(/^content\/redirects\.json:2:12 .*has a whole address, with https:/),
    ]));
  test('in every language; what moved elsewhere is there in all of them', () =>
    expect(inEachLanguage({ '/a/': '/b/', '/c/': 'https://example.org/' }, ['zh', 'en'])).toEqual({
      '/a/': '/b/',
      '/en/a/': '/en/b/',
      '/c/': 'https://example.org/',
      '/en/c/': 'https://example.org/',
    }));
});
