import type { APIRoute } from 'astro';
import { currentChart } from '../../../site/charts.ts';
import { say } from '../../../dataset/dataset.ts';
import { embeddable } from '../../../outputs/embeddable.ts';
import { oembed, oembedXml } from '../../../outputs/oembed.ts';
import { currentSite } from '../../../site/current.ts';
import { readerOf } from '../../../site/reader.ts';
import { inEveryLanguage } from '../../_every-language.ts';

/** oEmbed answers as files: one a chart, language and format, found by the links in the heads of chart and story pages. */
export const getStaticPaths = () =>
  inEveryLanguage(
    [...currentSite().charts.keys()].flatMap((id) => [
      { file: `${id}.json` },
      { file: `${id}.xml` },
    ]),
  );

export const GET: APIRoute<{ locale: string }> = ({ params, props: { locale } }) => {
  const site = currentSite();
  const [id = '', format] = params['file']!.split('.');
  const { chart } = currentChart(site, id, locale);
  const answer = oembed(embeddable(site, chart, locale), {
    name: say(site.config.name, locale),
    url: readerOf(site, locale).url('/'),
  });
  return format === 'json'
    ? Response.json(answer)
    : new Response(oembedXml(answer), { headers: { 'content-type': 'text/xml; charset=utf-8' } });
};
