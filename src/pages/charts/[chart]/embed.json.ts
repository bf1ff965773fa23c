import type { APIRoute } from 'astro';
import { embedChoices } from '../../../outputs/embeddable.ts';
import { currentSite } from '../../../site/current.ts';

/** What the embed codes of a chart are made from, in each language and version: the script of its page asks for it once something is chosen. */
export const getStaticPaths = () =>
  [...currentSite().charts.keys()].map((chart) => ({ params: { chart } }));

export const GET: APIRoute = ({ params }) =>
  Response.json(embedChoices(currentSite(), params['chart']!));
