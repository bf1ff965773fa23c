import type { APIRoute } from 'astro';
import {
  chartCsv,
  chartJson,
  spreadsheetCsv,
  standaloneSvg,
  writtenBy,
} from '../../../outputs/download.ts';
import { png } from '../../../outputs/png.ts';
import { currentSite } from '../../../site/current.ts';
import { currentChart, type CurrentChart } from '../../../site/charts.ts';
import type { Site } from '../../../site/site.ts';

type Content = string | Uint8Array<ArrayBuffer>;
type Make = (chart: CurrentChart, locale: string, site: Site) => Content | Promise<Content>;

/** A file of a chart: its type, and how it is made. */
interface File {
  type: string;
  make: Make;
}

const svgOf =
  (board: 'phone' | 'wide') =>
  ({ chart, dataset }: CurrentChart, locale: string, site: Site) =>
    standaloneSvg(chart, board, dataset, writtenBy(site, locale)).svg;

const pngAt =
  (scale: number): Make =>
  (chart, locale, site) =>
    png(site.root, svgOf('wide')(chart, locale, site), scale);

const csvType = 'text/csv; charset=utf-8';

/** The files of a chart, by what their names end in after the language. */
const files: Record<string, File> = {
  '.csv': { type: csvType, make: ({ chart }) => spreadsheetCsv(chart) },
  '.utf8.csv': { type: csvType, make: ({ chart }) => chartCsv(chart) },
  '.json': {
    type: 'application/json',
    make: ({ chart, dataset }) => JSON.stringify(chartJson(chart, dataset)),
  },
  '-phone.svg': { type: 'image/svg+xml', make: svgOf('phone') },
  '-wide.svg': { type: 'image/svg+xml', make: svgOf('wide') },
  '.png': { type: 'image/png', make: pngAt(1) },
  '@2x.png': { type: 'image/png', make: pngAt(2) },
};

/** A chart's files in each language: zh.csv (which begins with a byte order mark), zh.utf8.csv (which does not), zh.json, zh-phone.svg, zh-wide.svg, zh.png, zh@2x.png. */
export function getStaticPaths() {
  const { charts, config } = currentSite();
  return [...charts.keys()].flatMap((chart) =>
    config.locales.flatMap((locale) =>
      Object.keys(files).map((end) => ({
        params: { chart, file: locale + end },
        props: { locale, end },
      })),
    ),
  );
}

export const GET: APIRoute<{ locale: string; end: string }> = async ({
  params,
  props: { locale, end },
}) => {
  const site = currentSite();
  const { type, make } = files[end]!;
  const content = await make(currentChart(site, params['chart']!, locale), locale, site);
  return new Response(content, { headers: { 'content-type': type } });
};
