import type { Site } from './site.ts';

/** What the dev server shows: the latest release, the draft, or the draft with what differs marked in place. */
export const views = ['release', 'draft', 'difference'] as const;
export type View = (typeof views)[number];

/** The site that a dev server shows, which is the last one without problems. */
export interface Live {
  site: Site;
  view: View;
}

// The server's own modules and those that pages are rendered with are loaded apart; the process is what they share.
const slot = Symbol.for('newsroom.live');

/** What the dev server of this process shows; undefined in a build. */
export function live(): Live | undefined {
  return (globalThis as { [slot]?: Live })[slot];
}

/** Shows another site or view from the next page on. */
export function show(next: Live): void {
  (globalThis as { [slot]?: Live })[slot] = next;
}
