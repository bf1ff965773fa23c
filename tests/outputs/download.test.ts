import { expect, test } from 'vitest';
import { renderChart } from '../../src/charts/chart.ts';
import { parseSvg } from '../../src/charts/document.ts';
import { fixturesFor } from '../../src/charts/fixtures/index.ts';
import { kinds } from '../../src/charts/registry.ts';
import { drawBoards } from '../../src/charts/render.ts';
import type { Selection } from '../../src/charts/selection.ts';
import { chartCsv, standaloneSvg } from '../../src/outputs/download.ts';
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

test.each(charts)('the CSV of $name has its header and a record a row', ({ chart }) =>
  expect(chartCsv(chart).split('\r\n').length).toBe(chart.table.rows.length + 2),
);

test.each(charts)(
  'the downloaded SVG of $name stands alone: no custom property, no class, its source inside',
  ({ chart, locale }) => {
    const { svg } = standaloneSvg(chart, 'wide', site.dataset, locale);
    expect(svg).not.toMatch(/var\(--|class=|<a /);
    for (const line of chart.legend) expect(textOf(svg)).toContain(line.replaceAll(' ', ''));
    expect(textOf(svg)).toContain(chart.mapNote.replaceAll(' ', ''));
    expect(svg).toContain(site.dataset.version);
  },
);

test('a picture of areas has their colours, and no pattern for paper over them', () => {
  const { selection } = fixturesFor(
    kinds['area']!,
    { ...readerOf(site, 'zh'), regions: [] },
    [],
  ).find(({ name }) => name === 'two') as { selection: Selection };
  const drawn = drawBoards('areas', kinds['area']!, selection, readerOf(site, 'zh'), {});
  const picture = standaloneSvg({ ...charts[0]!.chart, ...drawn }, 'wide', site.dataset, 'zh');
  expect(drawn.wide.svg).toContain('class="print"');
  expect(picture.svg).not.toContain('url(#');
  expect(picture.svg).toContain('#b3202c');
});
