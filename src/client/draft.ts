/**
 * Only the dev server loads this: a bar on every page while there is a draft, which switches between the latest release, the
 * draft and their difference, and the marks of the difference in the page itself.
 */
interface State {
  view: string;
  draft?: string;
  release?: string;
  texts: Record<string, string>;
  figures: { id: string; card: string; before: string }[];
  lines: { before: string; after: string }[];
  charts: { id: string; before: string[] | null }[];
}

const style = `
.draft-bar { position: sticky; inset-block-end: 0; z-index: 9; display: flex; flex-wrap: wrap; gap: .3rem .8rem; align-items: center; padding: .5rem 1rem; background: var(--ink, #1c1a17); color: var(--paper, #fbf8f3); font: 14px/1.5 system-ui, sans-serif; }
.draft-bar b { background: #ffd75e; color: #1c1a17; padding: 0 .5rem; }
.draft-bar button { all: unset; cursor: pointer; padding: .1rem .6rem; border: 1px solid currentColor; }
.draft-bar button:focus-visible { outline: 2px solid #ffd75e; }
.draft-bar button[aria-pressed="true"] { background: var(--paper, #fbf8f3); color: var(--ink, #1c1a17); }
.draft-new { background: #ffd75e; color: #1c1a17; box-shadow: 0 0 0 2px #ffd75e; }
.draft-old { opacity: .75; margin-inline-end: .35em; text-decoration: line-through; font-weight: inherit; }
.draft-old.block { display: block; font-size: .7em; }
.draft-chart { outline: 3px solid #ffd75e; outline-offset: 6px; }
.draft-before { border: 2px dashed #ffd75e; padding: .6rem; margin-block: .8rem; opacity: .85; }
`;

function mark(root: Element, before: string, label: string, block = false): void {
  if (root.classList.contains('draft-new')) return;
  root.classList.add('draft-new');
  const old = Object.assign(document.createElement('del'), {
    className: `draft-old${block ? ' block' : ''}`,
    textContent: before,
    title: label,
  });
  root.before(old);
}

function markDifference({ figures, lines, charts, texts }: State): void {
  for (const { before, after } of lines) {
    for (const heading of document.querySelectorAll('h1, .dek')) {
      if (heading.textContent?.trim() === after.trim())
        mark(heading, before, texts['before']!, true);
    }
  }
  for (const { id, card, before } of figures) {
    for (const shown of document.querySelectorAll(
      `.bound [popovertarget="${card}"], .figures a[href$="#${CSS.escape(id)}"]`,
    ))
      mark(shown.closest('.bound') ?? shown, before, texts['before']!);
    document.getElementById(id)?.classList.add('draft-chart');
  }
  for (const { id, before } of charts) {
    const chart = document.querySelector(`#chart-${id}, .embed[data-id="${id}"]`);
    chart?.classList.add('draft-chart');
    if (!chart || before === null) continue;
    const label = Object.assign(document.createElement('b'), { textContent: texts['before']! });
    const drawings = Object.assign(document.createElement('div'), {
      className: 'boards',
      innerHTML: before.join(''),
    });
    const old = Object.assign(document.createElement('div'), { className: 'draft-before' });
    old.append(label, drawings);
    chart.querySelector('.boards')?.after(old);
  }
}

/** Shows the overlay as a terminal would, over the foot of the page: places and carets line up, and the last good page stays in sight. */
function dressOverlay(): void {
  const dress = (overlay: Element) => {
    // Errors of the code keep their stack, and the whole screen.
    if (overlay.shadowRoot?.querySelector('#stack-content')?.textContent?.trim()) return;
    const sheet = document.createElement('style');
    sheet.textContent =
      ':host{top:auto!important;bottom:0;height:auto!important;max-height:75vh;overflow:auto;box-shadow:0 -6px 30px #0006}#backdrop,#layout{position:static!important;min-height:0!important;height:auto!important;padding:.4rem!important;margin:0!important;width:auto!important;max-width:none!important}#theme-toggle-wrapper,#header,#stack,#message-icon{display:none!important}#message-content{font:13px/1.5 ui-monospace,Menlo,Consolas,"Noto Sans Mono CJK SC",monospace!important;white-space:pre-wrap!important;overflow-wrap:anywhere;min-width:0;flex:1}#message,#message-hints{max-width:100%;overflow:hidden;margin:0!important}';
    overlay.shadowRoot?.append(sheet);
  };
  new MutationObserver((records) =>
    records
      .flatMap((record) => [...record.addedNodes])
      .forEach(
        (node) =>
          node instanceof HTMLElement && node.localName === 'vite-error-overlay' && dress(node),
      ),
  ).observe(document.body, { childList: true });
}

async function begin(): Promise<void> {
  const base = (globalThis as { draftBase?: string }).draftBase ?? '/';
  const lang = document.documentElement.lang.split('-')[0] ?? '';
  const state = (await (await fetch(`${base}__draft/state?lang=${lang}`)).json()) as State;
  if (!state.draft) return;
  document.head.append(Object.assign(document.createElement('style'), { textContent: style }));
  const bar = Object.assign(document.createElement('aside'), { className: 'draft-bar' });
  bar.setAttribute('aria-label', state.texts['badge']!);
  bar.append(
    Object.assign(document.createElement('b'), {
      textContent: `${state.texts['badge']} ${state.draft}`,
    }),
  );
  for (const view of ['release', 'draft', 'difference']) {
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      textContent:
        view === 'release' ? `${state.texts[view]} ${state.release ?? ''}` : state.texts[view]!,
    });
    button.dataset['view'] = view;
    button.setAttribute('aria-pressed', String(state.view === view));
    button.addEventListener(
      'click',
      () => void fetch(`${base}__draft/show?view=${view}`).then(() => location.reload()),
    );
    bar.append(button);
  }
  bar.append(
    Object.assign(document.createElement('span'), { textContent: state.texts['changes']! }),
  );
  document.body.append(bar);
  if (state.view === 'difference') markDifference(state);
}

dressOverlay();
void begin();
export {};
