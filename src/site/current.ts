import type { Site } from './site.ts';

/** What a dev server shows: the latest release, the draft, or the draft with what differs marked in place. */
export const views = ['release', 'draft', 'difference'] as const;
export type View = (typeof views)[number];

/** The site that pages are made from, and how it is shown. */
export interface Current {
  site: Site;
  view: View;
  /** Id of the draft in progress, shown or not. */
  draft?: string | undefined;
}

// What runs around the build and what pages are rendered with are loaded apart; the process is what they share.
const slot = Symbol.for('newsroom.current');

/** What pages are made from now; undefined until something is shown. */
export function current(): Current | undefined {
  return (globalThis as { [slot]?: Current })[slot];
}

/** Shows a site, from the next page on. A build does this once, a dev server after every save that is in order. */
export function show(next: Current): void {
  (globalThis as { [slot]?: Current })[slot] = next;
}

/** The site that pages are made from. Throws where none is shown yet. */
export function currentSite(): Site {
  const now = current();
  if (!now) throw new Error('no site is shown yet: the integration in astro.config.mjs loads it');
  return now.site;
}
