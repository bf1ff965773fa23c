/**
 * What a script adds to charts that are complete without one: a tooltip that follows the nearest mark, arrow keys that
 * step through the marks, marks and table rows that light up together, and zoom on maps. It reads `data-i` on marks
 * and the table beside them, and knows nothing of kinds.
 */
import { followKeys, followPointer, followTable } from './chart/follow.ts';
import { chartIn } from './chart/lit.ts';
import { zoom } from './chart/zoom.ts';

for (const figure of document.querySelectorAll<HTMLElement>('figure.chart')) {
  const chart = chartIn(figure);
  if (chart.indices().length === 0) continue;
  followPointer(chart);
  followTable(chart);
  followKeys(chart, titleOf(figure));
  const labels = chart.boards.dataset['zoom'];
  if (labels) zoom(chart.boards, labels.split('|'));
}

function titleOf(figure: HTMLElement): string {
  return figure.getAttribute('aria-label') ?? figure.querySelector('.finding')?.textContent ?? '';
}
