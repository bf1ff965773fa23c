import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apa, bibtex, cslJson, gbt7714 } from '../../src/codes/citation.ts';
import type { Cited } from '../../src/codes/embeddable.ts';
import { embeddable } from '../../src/outputs/embeddable.ts';
import { edition } from '../fixtures/site.ts';

const site = edition();
const zh = embeddable(site, 'purchases', 'zh', '2026.11').cited;
const en = embeddable(site, 'purchases', 'en', '2026.11').cited;
const accessed = '2026-11-25';

/** What a citation manager makes of an entry. */
const managed = (entry: string, template: string) =>
  new Cite(entry).format('bibliography', { template, lang: 'en-US', format: 'text' }).trim();

describe('a citation', () => {
  test('by GB/T 7714 says when it was published and read, and where that version stays', () =>
    expect(gbt7714(zh, accessed)).toBe(
      '结荔. 同是“消费帮扶”，大小差着几个数量级[DS/OL]. (2026-11-24)[2026-11-25]. https://site.example/embed/purchases/2026.11/.',
    ));
  test('in English has no Chinese words', () => {
    for (const form of [gbt7714(en, accessed), apa(en), bibtex(en), cslJson(en)])
      expect(form).not.toMatch(/\p{Script=Han}/u);
    expect(gbt7714(en, accessed)).toContain('https://site.example/en/embed/purchases/2026.11/');
  });
  test('of the latest states the version that it is drawn from, and leads to that one', () => {
    const { cited } = embeddable(site, 'purchases', 'zh');
    const latest = site.versions.at(-1)!;
    expect(cited).toMatchObject({ version: latest.id, released: latest.released });
    expect(cited.url).toBe(`https://site.example/embed/purchases/${latest.id}/`);
  });
});

describe.each([
  ['CSL-JSON', (cited: Cited) => cslJson(cited, accessed)],
  ['BibTeX', (cited: Cited) => bibtex(cited, accessed)],
])('what a citation manager makes of %s', (_, entry) => {
  test.each([zh, en])('is what the page prints', (cited) =>
    expect(managed(entry(cited), 'apa')).toBe(apa(cited)),
  );
  test('is a dataset, with the days it was published and read, at the address of its version', () =>
    expect(new Cite(entry(zh)).data[0]).toMatchObject({
      type: 'dataset',
      version: '2026.11',
      URL: 'https://site.example/embed/purchases/2026.11/',
      issued: { 'date-parts': [[2026, 11, 24]] },
      accessed: { 'date-parts': [[2026, 11, 25]] },
    }));
});

describe('a title in BibTeX', () => {
  const title = (text: string) => new Cite(bibtex({ ...en, title: text })).data[0]?.title;
  test.each(['50 % of R&D_x', 'a {brace} and }{', '#1 for $5', 'C:\\dir ~ and ^'])(
    'is read as written: %s',
    (text) => expect(title(text)).toBe(text),
  );
  test('whatever signs of TeX stand in it', () =>
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', '结', '{', '}', '%', '&', '#', '_', '$'),
          minLength: 1,
        }),
        (text) => {
          expect(title(text)).toBe(text);
        },
      ),
    ));
});
