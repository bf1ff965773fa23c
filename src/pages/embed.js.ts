import type { APIRoute } from 'astro';
import { compile } from '../outputs/scripts.ts';
import { currentSite } from '../site/current.ts';

/** The host's script, at an address that stays. */
export const GET: APIRoute = () =>
  new Response(compile(currentSite(), 'embed'), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
