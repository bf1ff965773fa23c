import type { APIRoute } from 'astro';
import { drawWindow, simplified } from '../windows/draw.ts';
import { currentSite } from '../site/current.ts';

/** Lead that suits a light and a dark browser bar. */
const LEAD = '#8d857a';
const xmlns = 'http://www.w3.org/2000/svg';

/** The site's icon: the window of its home region. */
export const GET: APIRoute = () => {
  const { config, dataset } = currentSite();
  const { window } = dataset.regions.get(config.home)!;
  const svg = window
    ? drawWindow(simplified(window), { 'aria-hidden': 'true', class: 'win', color: LEAD, xmlns })
        .svg
    : `<svg xmlns="${xmlns}" viewBox="0 0 100 100"/>`;
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
