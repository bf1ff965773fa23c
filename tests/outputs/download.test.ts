import { parseCsv } from 'hucre/csv';
import { describe, expect, test } from 'vitest';
import { renderChart } from '../../src/charts/chart.ts';
import { parseSvg } from '../../src/charts/document.ts';
import { fixturesFor } from '../../src/charts/fixtures/index.ts';
import { kinds } from '../../src/charts/registry.ts';
import { drawBoards } from '../../src/charts/render.ts';
import type { Selection } from '../../src/charts/selection.ts';
import { chartCsv, spreadsheetCsv, standaloneSvg, writtenBy } from '../../src/outputs/download.ts';
import { readerOf } from '../../src/site/reader.ts';
import { edition } from '../fixtures/site.ts';

const site = edition();
const charts = site.config.locales.flatMap((locale) =>
  [...site.charts].map(([id, spec]) => ({
    name: `${id} in ${locale}`,
    locale,
    chart: renderChart(id, spec, readerOf(site, locale)),
  })),
);

/** What a picture says, without spaces: lines end anywhere. */
const textOf = (svg: string) => parseSvg(svg).textContent.replaceAll(/\s/g, '');

describe('the CSV of a chart', () => {
  const columns = ['id', 'place', 'indicator', 'period', 'value', 'unit', 'qualifier'];
  const cited = ['source', 'locator'];
  const drawn = (id: string, locale: string) =>
    charts.find(({ chart, locale: of }) => chart.id === id && of === locale)!.chart;

  test.each(charts)('of $name has its header and a record for each row of its table', ({ chart }) =>
    expect(parseCsv(chartCsv(chart)).length).toBe(chart.table.rows.length + 1),
  );

  test.each(charts.filter(({ chart }) => chart.data[0]!.includes('value')))(
    'of $name has the values of its figures as numbers, and what each rests on',
    ({ chart }) => {
      const [head, ...rows] = parseCsv(chartCsv(chart), { typeInference: true });
      expect(head).toEqual([...columns, ...cited, 'scope']);
      for (const [id, , , , value, , , source, locator] of rows) {
        const figure = site.dataset.observations.get(String(id));
        expect(value).toBe(figure?.value ?? '');
        expect(source === '').toBe(figure === undefined);
        expect(locator === '').toBe(figure === undefined);
      }
    },
  );

  test('says in words of its language what a figure is', () => {
    const [, first] = parseCsv(chartCsv(drawn('purchases', 'zh')));
    expect(first).toEqual([
      ...['east-west.consumption-assistance', '东西部协作', '消费帮扶金额', '2024'],
      ...['1210000000', '元', '约'],
      ...['新快报《广州市荔湾区：聚大湾区之“荔” 助推乡村全面振兴》', 'A5'],
      '东部各省份向各自协作的西部省份采购和帮助销售的总额，不是荔湾一区的数',
    ]);
  });

  test('of events has the day of each, as the data have it', () => {
    const [head, first] = parseCsv(chartCsv(drawn('lutian-events', 'en')));
    expect(head).toEqual(['id', 'place', 'date', 'event', ...cited]);
    expect(first!.slice(0, 3)).toEqual(['lutian-pairing', 'Lütian', '2024-09']);
    expect(first!.at(-1)).toBe('B2');
  });

  test('begins with a byte order mark for spreadsheets, and is the same without it', () => {
    const chart = drawn('purchases', 'zh');
    expect(spreadsheetCsv(chart)).toBe(`\uFEFF${chartCsv(chart)}`);
    const bytes = Buffer.from(spreadsheetCsv(chart));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(parseCsv(bytes.toString())).toEqual(parseCsv(chartCsv(chart)));
  });
});

test.each(charts)(
  'the downloaded SVG of $name stands alone: no custom property, no class, its legend, source and publisher inside',
  ({ chart, locale }) => {
    const { svg } = standaloneSvg(chart, 'wide', site.dataset, writtenBy(site, locale));
    expect(svg).not.toMatch(/var\(--|class=|<a /);
    for (const line of chart.legend) expect(textOf(svg)).toContain(line.replaceAll(' ', ''));
    expect(textOf(svg)).toContain(chart.mapNote.replaceAll(' ', ''));
    expect(svg).toContain(site.dataset.version);
    expect(svg).toContain(locale === 'zh' ? ' lang="zh-' : ' lang="en');
    expect(svg).toMatch(/font-family="[^"]*Noto Sans CJK SC[^"]*WenQuanYi/);
    expect(textOf(svg)).toContain(locale === 'zh' ? '。制图：结荔。' : '.Chart:Jieli.');
  },
);

test('a picture of areas has their colours, and no pattern for paper over them', () => {
  const { selection } = fixturesFor(
    kinds['area']!,
    { ...readerOf(site, 'zh'), regions: [] },
    [],
  ).find(({ name }) => name === 'two') as { selection: Selection };
  const drawn = drawBoards('areas', kinds['area']!, selection, readerOf(site, 'zh'), {});
  const picture = standaloneSvg(
    { ...charts[0]!.chart, ...drawn },
    'wide',
    site.dataset,
    writtenBy(site, 'zh'),
  );
  expect(drawn.wide.svg).toContain('class="print"');
  expect(picture.svg).not.toContain('url(#');
  expect(picture.svg).toContain('#b3202c');
});
