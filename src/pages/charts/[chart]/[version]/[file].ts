import type { APIRoute } from 'astro';
import { standaloneSvg } from '../../../../outputs/download.ts';
import { pinnedChart } from '../../../../outputs/pinned.ts';
import { pinnedCharts } from '../../../../site/charts.ts';
import { png } from '../../../../outputs/png.ts';
import { currentSite } from '../../../../site/current.ts';

/** The picture of a chart as a release has it, at double size, in each language: it changes only to say that it was corrected. */
export function getStaticPaths() {
  const site = currentSite();
  return pinnedCharts(site).flatMap((params) =>
    site.config.locales.map((locale) => ({
      params: { ...params, file: `${locale}.png` },
      props: { locale },
    })),
  );
}

export const GET: APIRoute<{ locale: string }> = async ({ params, props: { locale } }) => {
  const site = currentSite();
  const { chart, version } = params as { chart: string; version: string };
  const pinned = pinnedChart(site, version, chart, locale);
  const { svg } = standaloneSvg(
    pinned.chart,
    'wide',
    pinned.dataset,
    pinned.locale,
    pinned.corrected,
  );
  return new Response(await png(site.root, svg, 2), { headers: { 'content-type': 'image/png' } });
};
