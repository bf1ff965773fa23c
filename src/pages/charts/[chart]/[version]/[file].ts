import type { APIRoute } from 'astro';
import { standaloneSvg, writtenBy } from '../../../../outputs/download.ts';
import { pinnedChart } from '../../../../outputs/pinned.ts';
import { currentChart, pinnedCharts } from '../../../../site/charts.ts';
import { png } from '../../../../outputs/png.ts';
import { currentSite } from '../../../../site/current.ts';
import type { Site } from '../../../../site/site.ts';

/** The picture of a chart at double size, in each language: as a release has it, where it changes only to say that it was corrected; or the latest. */
export function getStaticPaths() {
  const site = currentSite();
  const latest = [...site.charts.keys()].map((chart) => ({ chart, version: 'latest' }));
  return [...latest, ...pinnedCharts(site)].flatMap((params) =>
    site.config.locales.map((locale) => ({
      params: { ...params, file: `${locale}.png` },
      props: { locale },
    })),
  );
}

export const GET: APIRoute<{ locale: string }> = async ({ params, props: { locale } }) => {
  const site = currentSite();
  const svg = pictureOf(site, params as { chart: string; version: string }, locale);
  return new Response(await png(site.root, svg, 2), { headers: { 'content-type': 'image/png' } });
};

function pictureOf(
  site: Site,
  { chart: id, version }: { chart: string; version: string },
  locale: string,
): string {
  if (version === 'latest') {
    const { chart, dataset } = currentChart(site, id, locale);
    return standaloneSvg(chart, 'wide', dataset, writtenBy(site, locale)).svg;
  }
  const { chart, dataset, locale: inLanguage, corrected } = pinnedChart(site, version, id, locale);
  const written = { ...writtenBy(site, inLanguage), notice: corrected };
  return standaloneSvg(chart, 'wide', dataset, written).svg;
}
