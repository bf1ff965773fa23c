import type { APIRoute } from 'astro';
import { embeddable } from '../../../outputs/embeddable.ts';
import { oembed, oembedXml, providerOf } from '../../../outputs/oembed.ts';
import { currentSite } from '../../../site/current.ts';
import { inEveryLanguage } from '../../_every-language.ts';

/** oEmbed answers as files: one a chart, language and format, found by the links in the heads of chart pages. */
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
  const answer = oembed(embeddable(site, id, locale), providerOf(site, locale));
  return format === 'json'
    ? Response.json(answer)
    : new Response(oembedXml(answer), { headers: { 'content-type': 'text/xml; charset=utf-8' } });
};
