import type { Board } from './kind.ts';
import type { Row, Selection } from './row.ts';
import { element } from './svg.ts';

/** Small multiples: one drawing a group of rows, in a grid, all on the same scale, each with its name above. */
export function panels(
  document: Document,
  selection: Selection,
  board: Board,
  by: 'subject' | 'indicator' | 'period',
  plot: (part: Selection, board: Board) => SVGElement,
): SVGElement {
  const name = (row: Row) =>
    by === 'period' ? board.texts.conventions.period(row.period) : row[by];
  const groups = [...Map.groupBy(selection.rows, name)];
  const columns = board.name === 'phone' ? 1 : Math.min(groups.length, 2);
  const gap = 28;
  const width = (board.width - gap * (columns - 1)) / columns;
  const head = board.size * 2;
  let top = 0;
  let tallest = 0;
  const placed = groups.map(([title, rows], i) => {
    if (i > 0 && i % columns === 0) {
      top += tallest + 18;
      tallest = 0;
    }
    const svg = plot({ ...selection, rows }, { ...board, width, prefix: `${board.prefix}${i}` });
    const height = Number(svg.getAttribute('height'));
    tallest = Math.max(tallest, head + height);
    const marks = [...svg.querySelectorAll('[data-i]')];
    // Marks are numbered within the whole chart, not within their panel.
    for (const mark of marks)
      mark.setAttribute(
        'data-i',
        String(selection.rows.indexOf(rows[Number(mark.getAttribute('data-i'))]!)),
      );
    const x = (i % columns) * (width + gap);
    return element(
      document,
      'g',
      { transform: `translate(${Math.round(x)} ${Math.round(top)})` },
      element(
        document,
        'text',
        { x: 0, y: board.size * 1.1, 'font-weight': 700, fill: 'var(--ink)' },
        title,
      ),
      element(document, 'g', { transform: `translate(0 ${Math.round(head)})` }, ...svg.childNodes),
    );
  });
  return element(
    document,
    'svg',
    { viewBox: `0 0 ${board.width} ${Math.ceil(top + tallest)}` },
    ...placed,
  );
}
