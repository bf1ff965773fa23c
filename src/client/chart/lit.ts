import { hideTip, placeTip, tipIsHidden, writeTip } from './tip.ts';

/** A chart in a page, of which one mark with its table row may be lit. Marks and rows are counted alike, from 0. */
export interface LitChart {
  /** The element with both drawings, of which a page shows one. */
  boards: HTMLElement;
  rows: readonly HTMLTableRowElement[];
  /** The index that is lit; -1 where none is. */
  current(): number;
  /** The indices of the marks in sight that have a row, in order. */
  indices(): number[];
  /** The marks in sight. */
  marks(): SVGElement[];
  /** Lights a mark and its row; -1 puts them out. */
  light(index: number): void;
  /** Lights a mark, and shows its row in the tip beside it; with its place among all, such as 2/6, where that is given. */
  show(index: number, place?: string): void;
}

/** The index that a mark carries. */
export const indexOf = (mark: SVGElement): number => Number(mark.dataset['i']);

/** The chart of a figure: its drawings, and the table that says the same. */
export function chartIn(figure: HTMLElement): LitChart {
  const boards = figure.querySelector<HTMLElement>('.boards')!;
  const rows = [...figure.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  const heads = [...figure.querySelectorAll('thead th')].map((th) => th.textContent ?? '');
  const everyMark = () => [...boards.querySelectorAll<SVGElement>('[data-i]')];
  const marks = () => everyMark().filter((mark) => mark.getBoundingClientRect().height > 0);
  const indices = () =>
    [...new Set(marks().map(indexOf))].filter((i) => rows[i]).sort((a, b) => a - b);
  let current = -1;

  function light(index: number): void {
    current = index;
    boards.classList.toggle('active', index >= 0);
    for (const mark of everyMark()) mark.classList.toggle('on', indexOf(mark) === index);
    for (const [i, row] of rows.entries()) row.classList.toggle('on', i === index);
    if (index < 0) hideTip();
  }

  function show(index: number, place = ''): void {
    if (index !== current || tipIsHidden()) {
      light(index);
      writeTip(rows[index], heads, place);
    }
    const mark = marks().find((candidate) => indexOf(candidate) === index);
    if (mark) placeTip(mark.getBoundingClientRect());
  }

  return { boards, rows, current: () => current, indices, marks, light, show };
}
