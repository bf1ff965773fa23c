import { expect, test } from 'vitest';
import { renderChart } from '../../src/charts/chart.ts';
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

test.each(charts)('the CSV of $name has its header and a record a row', ({ chart }) =>
  expect(chartCsv(chart).split('\r\n').length).toBe(chart.table.rows.length + 2),
);

test.each(charts)(
  'the downloaded SVG of $name stands alone: no custom property, no class, its source inside',
  ({ chart, locale }) => {
    const { svg } = standaloneSvg(chart, 'wide', site.dataset, locale);
    expect(svg).not.toMatch(/var\(--|class=|<a /);
    expect(svg).toContain(site.dataset.version);
  },
);
