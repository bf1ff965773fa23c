import { describe, expect, test } from 'vitest';
import { renderChart } from '../../src/charts/figure.ts';
import { apa, bibtex, cslJson, gbt7714 } from '../../src/outputs/citation.ts';
import { embeddable } from '../../src/outputs/embeddable.ts';
import { oembed, oembedXml } from '../../src/outputs/oembed.ts';
import {
  elementCode,
  frameCode,
  pictureCode,
  richCode,
  scriptCode,
} from '../../src/outputs/snippets.ts';
import { readerOf } from '../../src/site/reader.ts';
import { edition } from '../fixtures/site.ts';

const site = edition();
const chart = renderChart('purchases', site.charts.get('purchases')!, readerOf(site, 'zh'));
const embed = embeddable(site, chart, 'zh');

describe('the codes a journalist pastes', () => {
  test('a plain frame has an absolute address, a title and a height', () =>
    expect(frameCode(embed)).toMatch(
      /^<iframe src="https:\/\/site\.example\/embed\/purchases\/" title="同是“消费帮扶”[^"]*" width="100%" height="\d+" style="border:0" loading="lazy"><\/iframe>$/,
    ));
  test('with the script the frame is marked, and the script is async', () =>
    expect(scriptCode(embed)).toMatch(
      /<iframe data-jieli="purchases" .*\n<script async src="https:\/\/site\.example\/embed\.js"><\/script>$/s,
    ));
  test('a pinned, dark element says so', () =>
    expect(
      elementCode(embeddable(site, chart, 'zh', { version: '2025.02', theme: 'dark' })),
    ).toContain('version="2025.02" theme="dark"'));
  test('a picture carries its text alternative and its source', () => {
    expect(pictureCode(embed)).toContain(`alt="${chart.description.replaceAll('"', '&quot;')}"`);
    expect(pictureCode(embed)).toContain('<figcaption>来源：新快报');
  });
  test('rich text has nothing that WeChat’s editor strips', () => {
    expect(richCode(embed)).not.toMatch(/<script|<iframe|<style|class=|<figure|<a /);
    expect(richCode(embed)).toMatch(
      /<img src="https:\/\/site\.example\/charts\/purchases\/zh@2x\.png"/,
    );
  });
  test('titles with quotes and tags cannot break out', () =>
    expect(frameCode({ ...embed, title: '"><script>' })).toContain(
      'title="&quot;&gt;&lt;script&gt;"',
    ));
});

describe('oEmbed 1.0', () => {
  const answer = oembed(embed, { name: '结荔', url: 'https://site.example/' });
  test('has what the specification requires of a rich answer', () => {
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_name: '结荔' });
    for (const key of [
      'html',
      'width',
      'height',
      'thumbnail_url',
      'thumbnail_width',
      'thumbnail_height',
    ])
      expect(answer[key]).toBeTruthy();
    expect(answer['html']).toContain('<iframe src="https://site.example/embed/purchases/"');
  });
  test('is the same as XML, escaped', () => {
    expect(oembedXml(answer)).toMatch(
      /^<\?xml version="1\.0" encoding="utf-8" standalone="yes"\?>\n<oembed>\n {2}<version>1\.0<\/version>/,
    );
    expect(oembedXml(answer)).toContain('<html>&lt;iframe src=&quot;');
  });
});

test('citations name the version and the address', () => {
  const cited = {
    id: 'purchases',
    title: chart.title,
    publisher: '结荔',
    version: '2026.11',
    released: '2026-11-24',
    url: embed.page,
    locale: 'zh',
  };
  expect(gbt7714(cited)).toBe(
    '结荔. 同是“消费帮扶”，大小差着几个数量级[DS/OL]. 数据版本 2026.11. (2026-11-24). https://site.example/charts/purchases/.',
  );
  expect(apa(cited)).toContain(
    '(2026). 同是“消费帮扶”，大小差着几个数量级 (Version 2026.11) [Chart].',
  );
  expect(bibtex(cited)).toMatch(/^@misc\{purchases-2026\.11,\n {2}title = \{\{/);
  expect(JSON.parse(cslJson(cited))[0]).toMatchObject({
    type: 'dataset',
    version: '2026.11',
    issued: { 'date-parts': [[2026, 11, 24]] },
  });
});
