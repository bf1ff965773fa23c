import type { APIRoute } from 'astro';
import { chartCsv, standaloneSvg } from '../../../charts/download.ts';
import { renderChart } from '../../../charts/figure.ts';
import { observationRecords } from '../../../dataset/export.ts';
import { currentSite, sourceFor } from '../../../site/current.ts';

/** A chart's files in each language: zh.csv, zh.json, zh-phone.svg, zh-wide.svg. */
export function getStaticPaths() {
  const { charts, config } = currentSite();
  return [...charts.keys()].flatMap((chart) => config.locales.flatMap((locale) => ['.csv', '.json', '-phone.svg', '-wide.svg'].map((end) => ({ params: { chart, file: locale + end }, props: { locale, end } }))));
}

export const GET: APIRoute<{ locale: string; end: string }> = ({ params, props: { locale, end } }) => {
  const site = currentSite();
  const id = params['chart']!;
  const chart = renderChart(id, site.charts.get(id)!, sourceFor(site, locale));
  if (end === '.csv') return new Response(chartCsv(chart), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
  if (end === '.json') {
    const { title, subtitle, note, description, source, table } = chart;
    const observations = observationRecords(site.dataset, site.config.locales).filter((record) => chart.read.includes(record.id));
    return Response.json({ id, version: site.dataset.version, title, subtitle, note, description, source, table: { head: table.head, rows: table.rows }, observations });
  }
  const { svg } = standaloneSvg(chart, end === '-phone.svg' ? 'phone' : 'wide', site.dataset, locale);
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
