/**
 * Only the dev server loads this: a bar on every page while there is a draft, which switches between the latest release, the
 * draft and their difference, and the marks of the difference in the page itself.
 */
import { draftBar } from './draft/bar.ts';
import { markDifference } from './draft/difference.ts';
import './draft/draft.css';
import { dressOverlay } from './draft/overlay.ts';
import type { State } from './draft/state.ts';

declare global {
  /** Where the site stands on its server; the dev server says it before this is loaded. */
  var draftBase: string | undefined;
}

const base = globalThis.draftBase ?? '/';

async function begin(): Promise<void> {
  const language = encodeURIComponent(document.documentElement.lang);
  const response = await fetch(`${base}__draft/state?lang=${language}`);
  const state = (await response.json()) as State;
  if (!state.draft) return;
  document.body.append(draftBar(state, (view) => void showAs(view)));
  if (state.view === 'difference') markDifference(state);
}

async function showAs(view: string): Promise<void> {
  await fetch(`${base}__draft/show?view=${view}`);
  location.reload();
}

dressOverlay();
void begin();
