import type { APIRoute } from 'astro';
import { cardNames, cardOf, cardPath, cardSvg } from '../../outputs/card.ts';
import { png } from '../../outputs/png.ts';
import { currentSite } from '../../site/current.ts';

/** The pictures that stand for links: a card a story in each language, and one for all other pages. */
export function getStaticPaths() {
  const site = currentSite();
  return site.config.locales.flatMap((locale) =>
    [undefined, ...cardNames(site, locale)].map((name) => ({
      params: { card: cardPath(site, locale, name).replace('/cards/', '') },
      props: { locale, name },
    })),
  );
}

export const GET: APIRoute<{ locale: string; name?: string }> = async ({
  props: { locale, name },
}) => {
  const site = currentSite();
  const svg = cardSvg(cardOf(site, locale, name));
  return new Response(await png(site.root, svg, 1), { headers: { 'content-type': 'image/png' } });
};
