import { expect, test } from 'vitest';
import { renderChart } from '../../src/charts/chart.ts';
import { apa, bibtex, cslJson, gbt7714 } from '../../src/outputs/citation.ts';
import { embeddable } from '../../src/outputs/embeddable.ts';
import { readerOf } from '../../src/site/reader.ts';
import { edition } from '../fixtures/site.ts';

const site = edition();
const chart = renderChart('purchases', site.charts.get('purchases')!, readerOf(site, 'zh'));
const embed = embeddable(site, chart, 'zh');

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
