import { element } from './element.ts';
import type { State } from './state.ts';

/** Marks in the page itself what a draft changes, each with what stood there before. */
export function markDifference({ figures, lines, charts, texts }: State): void {
  const label = texts['before']!;
  for (const line of lines) markHeadings(line, label);
  for (const figure of figures) markFigure(figure, label);
  for (const chart of charts) markChart(chart, label);
}

/** Headlines and what stands under them are compared as a whole. */
function markHeadings({ before, after }: State['lines'][number], label: string): void {
  for (const heading of document.querySelectorAll('h1, .dek'))
    if (heading.textContent?.trim() === after.trim()) mark(heading, before, label, 'block');
}

/** A figure in sentences, in the list of figures, and as a chart's own. */
function markFigure({ id, card, before }: State['figures'][number], label: string): void {
  const places = `.bound [href="#${card}"], .bound [popovertarget="${card}"], .figures a[href$="#${CSS.escape(id)}"]`;
  for (const shown of document.querySelectorAll(places))
    mark(shown.closest('.bound') ?? shown, before, label);
  document.getElementById(id)?.classList.add('draft-chart');
}

/** A chart that looks otherwise, above its drawings from before. */
function markChart({ id, before }: State['charts'][number], label: string): void {
  const chart = document.querySelector(`#chart-${id}, .embed[data-id="${id}"]`);
  chart?.classList.add('draft-chart');
  if (!chart || before === null) return;
  const drawings = element('div', { className: 'boards', innerHTML: before.join('') });
  const old = element('div', { className: 'draft-before' }, element('b', {}, label), drawings);
  chart.querySelector('.boards')?.after(old);
}

/** Marks an element as new, once, with what it said before in front of it. */
function mark(changed: Element, before: string, label: string, display = ''): void {
  if (changed.classList.contains('draft-new')) return;
  changed.classList.add('draft-new');
  const className = `draft-old ${display}`.trim();
  changed.before(element('del', { className, title: label }, before));
}
