import type { APIRoute } from 'astro';
import { embeddable } from '../../../../outputs/embeddable.ts';
import { oembed, providerOf } from '../../../../outputs/oembed.ts';
import { pinnedCharts } from '../../../../site/charts.ts';
import { currentSite } from '../../../../site/current.ts';
import { inEveryLanguage } from '../../../_every-language.ts';

/** The oEmbed answer for a chart as a release has it, in each language. */
export const getStaticPaths = () =>
  inEveryLanguage(
    pinnedCharts(currentSite()).map(({ chart, version }) => ({ chart, file: `${version}.json` })),
  );

export const GET: APIRoute<{ locale: string }> = ({ params, props: { locale } }) => {
  const site = currentSite();
  const version = params['file']!.replace(/\.json$/, '');
  const chart = embeddable(site, params['chart']!, locale, version);
  return Response.json(oembed(chart, providerOf(site, locale)));
};
