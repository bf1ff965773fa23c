import { comparePeriods } from '../dataset/period.ts';
import type { Board } from './board.ts';
import { textOf, type Datum } from './datum.ts';
import type { Selection } from './selection.ts';
import { LEADING, wrapText } from './measure.ts';
import { element, textLines } from './svg.ts';

/** What small multiples are made by: one a subject, an indicator or a period. */
export type Facet = 'subject' | 'indicator' | 'period';

/** A drawing with its name above it. */
interface Panel {
  title: string[];
  svg: SVGElement;
  /** In px, with the name. */
  height: number;
}

/** Between columns and between rows of panels, in px. */
const BETWEEN = 28;
const UNDER = 18;

/** Small multiples: one drawing a group of rows, in a grid, all on the same scale, each with its name above. */
export function panels(
  selection: Selection,
  board: Board,
  facet: Facet,
  plot: (part: Selection, board: Board) => SVGElement,
): SVGElement {
  const groups = groupsOf(selection.rows, facet);
  const columns = board.name === 'phone' ? 1 : Math.min(groups.length, 2);
  const width = (board.width - BETWEEN * (columns - 1)) / columns;
  const drawn = groups.map((rows, i): Panel => {
    const title = textOf(rows[0]!, facet, board.texts);
    const svg = plot({ ...selection, rows }, { ...board, width, prefix: `${board.prefix}${i}` });
    const lines = wrapText(title, width - 2, board.size, true);
    return { title: lines, svg, height: headOf(lines, board) + Number(svg.getAttribute('height')) };
  });
  return grid(drawn, { columns, width }, board);
}

/** The rows of each panel or group, in the order of the rows; those of periods in the order of time. */
export function groupsOf<T extends Datum>(rows: readonly T[], facet: Facet): T[][] {
  const groups = [...Map.groupBy(rows, (row) => row[facet])];
  if (facet === 'period') groups.sort(([a], [b]) => comparePeriods(a, b));
  return groups.map(([, group]) => group);
}

/** Room in px for the name of a panel. */
const headOf = (lines: readonly string[], { size }: Board) =>
  size * (2 + (lines.length - 1) * LEADING);

/** Sets panels in rows, each as high as its highest. */
function grid(
  drawn: readonly Panel[],
  { columns, width }: { columns: number; width: number },
  board: Board,
): SVGElement {
  const heights = drawn.map(({ height }) => height);
  const rowHeight = (row: number) => Math.max(...heights.slice(row * columns, (row + 1) * columns));
  let top = 0;
  const placed = drawn.map((panel, i) => {
    const column = i % columns;
    if (i > 0 && column === 0) top += rowHeight(i / columns - 1) + UNDER;
    return drawPanel(panel, column * (width + BETWEEN), top, board);
  });
  const bottom = top + rowHeight(Math.floor((drawn.length - 1) / columns));
  return element('svg', { viewBox: `0 0 ${board.width} ${Math.ceil(bottom)}` }, placed);
}

function drawPanel({ title, svg }: Panel, x: number, y: number, board: Board): SVGElement {
  const { size } = board;
  const name = textLines(
    title,
    { x: 0, y: size * 1.1, size },
    { 'font-weight': 700, fill: 'var(--ink)' },
  );
  return element(
    'g',
    { transform: `translate(${Math.round(x)} ${Math.round(y)})` },
    name,
    element('g', { transform: `translate(0 ${Math.round(headOf(title, board))})` }, [
      ...svg.childNodes,
    ]),
  );
}
