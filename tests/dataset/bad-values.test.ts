import { describe, expect, test } from 'vitest';
import { source } from '../../src/dataset/schema/source.ts';
import { problemsAfter } from '../fixtures/site.ts';

const { link } = source({ locales: ['zh', 'en'], complete: true }).shape;

describe('the link of a source', () => {
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org/',
    'https:example',
    'file:///etc/hosts',
    'mailto:a@example.org',
    'example.org',
  ])('is no %s', (address) => expect(link.safeParse(address).success).toBe(false));
  test.each(['https://example.org/a?b=c#d', 'http://例子.测试/'])('may be %s', (address) =>
    expect(link.safeParse(address).success).toBe(true),
  );
});

describe('the day of a release', () => {
  test.each(['2026-99-99', '2026-02-30', '2026-00-10'])('is no %s', (day) =>
    expect(
      problemsAfter('data/versions.json', /"released": "[^"]+"/, `"released": "${day}"`),
    ).toEqual([
      expect.stringMatching(
        new RegExp(`^data/versions\\.json:\\d+:\\d+ released “${day}”: there is no such day`),
      ),
    ]),
  );
});
