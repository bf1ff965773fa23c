import type { APIRoute } from 'astro';
import { chartCsv, standaloneSvg } from '../../../outputs/download.ts';
import { chartOf } from '../../../site/drawn.ts';
import { observationRecords } from '../../../dataset/records.ts';
import { png } from '../../../outputs/png.ts';
import { currentSite } from '../../../site/current.ts';
import { readerOf } from '../../../site/reader.ts';

const ends = ['.csv', '.json', '-phone.svg', '-wide.svg', '.png', '@2x.png'] as const;

/** A chart's files in each language: zh.csv, zh.json, zh-phone.svg, zh-wide.svg, zh.png, zh@2x.png. */
export function getStaticPaths() {
  const { charts, config } = currentSite();
  return [...charts.keys()].flatMap((chart) =>
    config.locales.flatMap((locale) =>
      ends.map((end) => ({ params: { chart, file: locale + end }, props: { locale, end } })),
    ),
  );
}

export const GET: APIRoute<{ locale: string; end: (typeof ends)[number] }> = async ({
  params,
  props: { locale, end },
}) => {
  const site = currentSite();
  const id = params['chart']!;
  const chart = chartOf(id, site.charts.get(id)!, readerOf(site, locale));
  const respond = (body: BodyInit, type: string) =>
    new Response(body, { headers: { 'content-type': type } });
  switch (end) {
    case '.csv':
      return respond(chartCsv(chart), 'text/csv; charset=utf-8');
    case '.json': {
      const { title, subtitle, note, description, source, table } = chart;
      const observations = observationRecords(site.dataset).filter((record) =>
        chart.read.includes(record.id),
      );
      return Response.json({
        id,
        version: site.dataset.version,
        title,
        subtitle,
        note,
        description,
        source,
        table: { head: table.head, rows: table.rows },
        observations,
      });
    }
    case '-phone.svg':
      return respond(standaloneSvg(chart, 'phone', site.dataset, locale).svg, 'image/svg+xml');
    case '-wide.svg':
      return respond(standaloneSvg(chart, 'wide', site.dataset, locale).svg, 'image/svg+xml');
    case '.png':
      return respond(
        await png(site.root, standaloneSvg(chart, 'wide', site.dataset, locale).svg, 1),
        'image/png',
      );
    case '@2x.png':
      return respond(
        await png(site.root, standaloneSvg(chart, 'wide', site.dataset, locale).svg, 2),
        'image/png',
      );
  }
};
