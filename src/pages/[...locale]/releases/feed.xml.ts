import type { APIRoute } from 'astro';
import { currentSite } from '../../../site/current.ts';
import { releaseFeed } from '../../../outputs/feeds.ts';
import { inEveryLanguage } from '../../_every-language.ts';

/** Releases as an Atom feed, one a language. */
export const getStaticPaths = () => inEveryLanguage();
export const GET: APIRoute<{ locale: string }> = ({ props: { locale } }) =>
  new Response(releaseFeed(currentSite(), locale), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
