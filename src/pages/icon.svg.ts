import type { APIRoute } from 'astro';
import { windowSvg } from '../components/window.ts';
import { currentSite } from '../site/current.ts';

/** The site's icon: the window of its home region, with lead that suits a light and a dark browser bar. */
export const GET: APIRoute = () => {
  const { config, dataset } = currentSite();
  const { window } = dataset.regions.get(config.home)!;
  const svg = window
    ? windowSvg({ ...window, ring: 1, spokes: 0 })
    : '<svg viewBox="0 0 100 100"/>';
  return new Response(
    svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" color="#8d857a" '),
    { headers: { 'content-type': 'image/svg+xml' } },
  );
};
