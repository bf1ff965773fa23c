import { element } from './element.ts';
import type { State } from './state.ts';

/** The bar at the foot of every page: which draft there is, the ways to look at it, and how much it changes. */
export function draftBar(state: State, show: (view: string) => void): HTMLElement {
  const { texts, draft } = state;
  const bar = element(
    'aside',
    { className: 'draft-bar' },
    element('b', {}, `${texts['badge']} ${draft}`),
    ...['release', 'draft', 'difference'].map((view) => viewButton(view, state, show)),
    element('span', {}, texts['changes']!),
  );
  bar.setAttribute('aria-label', texts['badge']!);
  return bar;
}

function viewButton(view: string, state: State, show: (view: string) => void): HTMLElement {
  const label = state.texts[view]!;
  const button = element(
    'button',
    { type: 'button' },
    view === 'release' ? `${label} ${state.release ?? ''}` : label,
  );
  button.dataset['view'] = view;
  button.setAttribute('aria-pressed', String(state.view === view));
  button.addEventListener('click', () => show(view));
  return button;
}
