import { describe, expect, test } from 'vitest';
import { readerOf } from '../../src/site/reader.ts';
import { storyParts } from '../../src/stories/parts.ts';
import { edition } from '../fixtures/site.ts';

const reader = readerOf(edition(), 'en');
const parts = (body: string, locale = 'en') =>
  storyParts(body, locale === 'en' ? reader : readerOf(edition(), locale)).parts;
const html = (body: string, locale?: string) =>
  parts(body, locale).flatMap((part) => (part.kind === 'prose' ? [part.html.trim()] : []));

describe('a story is taken apart', () => {
  test('into prose and what its directives place, in their order', () => {
    const story = 'Before.\n\n::chart{purchases}\n\nBetween.\n\n::map{partners-map}\n\nAfter.';
    expect(parts(story).map(({ kind }) => kind)).toEqual([
      'prose',
      'chart',
      'prose',
      'map',
      'prose',
    ]);
    expect(html(story)).toEqual(['<p>Before.</p>', '<p>Between.</p>', '<p>After.</p>']);
  });
  test('and tells its charts and the figures of its prose, each once', () => {
    const { charts, figures } = storyParts(
      '{{ longli.area }}, {{ longli.area }}\n\n::chart{purchases}\n\n- {{ meijiang.park-enterprises }}',
      reader,
    );
    expect(charts).toEqual(['purchases']);
    expect(figures).toEqual(['longli.area', 'meijiang.park-enterprises']);
  });
  test('so that a paragraph needs no empty line before a directive', () => {
    expect(parts('Before.\n::chart{purchases}').map(({ kind }) => kind)).toEqual([
      'prose',
      'chart',
    ]);
  });
  test('except in code, which says what it says', () => {
    expect(html('```\n::chart{purchases}\n```')).toEqual([
      '<pre><code>::chart{purchases}\n</code></pre>',
    ]);
  });
});

describe('prose', () => {
  test('has each figure as a data element whose button opens its card', () => {
    expect(html('共 {{ meijiang.park-enterprises }}起', 'zh')).toEqual([
      '<p>共 <data class="bound" value="145"><a href="#card-meijiang-park-enterprises" aria-label="145 家：梅江 · 园区进驻企业">145 家</a></data>起</p>',
    ]);
  });
  test('keeps punctuation on the line of the figure before it', () => {
    expect(html('{{ longli.area }}, and {{ longli.area }} more')[0]).toMatch(
      /<\/data>\u2060, and .*<\/data> more/,
    );
  });
  test('has literals as text', () =>
    expect(html('National road {{ "G<105" }}.')).toEqual(['<p>National road G&lt;105.</p>']));
  test('takes raw HTML for text', () =>
    expect(html('<script>alert()</script>')).toEqual([
      '<p>&lt;script&gt;alert()&lt;/script&gt;</p>',
    ]));
  test('has numbered headings', () =>
    expect(html('## One\n\n### Two').join('')).toBe('<h2 id="s1">One</h2>\n<h3 id="s2">Two</h3>'));
  test('leads to files, which have no language, where they are', () =>
    expect(html('[table](/data/latest/observations.csv)')).toEqual([
      '<p><a href="/data/latest/observations.csv">table</a></p>',
    ]));
  test('leads to pages in its own language, and elsewhere as it says', () =>
    expect(html('[here](/data/) [there](https://example.org/)')).toEqual([
      '<p><a href="/en/data/">here</a> <a href="https://example.org/">there</a></p>',
    ]));
});

test('a link leads below the base path, in the language of the story', () => {
  const site = { ...edition(), served: { origin: 'https://example.org', base: '/news/' } };
  const { parts: told } = storyParts('[a](/data/) [b](/embed.js)', readerOf(site, 'en'));
  expect(told).toMatchObject([
    { html: '<p><a href="/news/en/data/">a</a> <a href="/news/embed.js">b</a></p>\n' },
  ]);
});
