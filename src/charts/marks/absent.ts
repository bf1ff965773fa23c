import { textWidth } from '../measure.ts';
import type { Board } from '../board.ts';
import { isKnown, type Row } from '../row.ts';
import { element } from '../svg.ts';
import { axisSize } from './axis.ts';
import type { Series } from './series.ts';

/** What stands where a word has no room, and what a word keeps from the marks beside its gap, in px. */
const CROSS = '×';
const BESIDE = 12;

/** Why figures are missing, at the foot of a plot over time: a word where each gap is, or a cross where it has no room; those of one series on a line of their own. `place` says where a row stands along the axis, `foot` where the plot ends, in px. */
export function absentWords(
  series: readonly Series[],
  board: Board,
  place: (row: Row) => number,
  foot: number,
): SVGElement[] {
  const size = axisSize(board);
  const parted = series.filter(({ rows, end }) => end && !rows.every(isKnown));
  return parted.flatMap(({ rows, colour }, line) =>
    stretchesWithout(rows).map(({ gap, before, after }) => {
      const [first, last] = [gap[0]!, gap.at(-1)!];
      const middle = (place(first) + place(last)) / 2;
      const room = Math.min(
        middle - (before ? place(before) + BESIDE : 0),
        (after ? place(after) - BESIDE : board.width) - middle,
      );
      const text = textWidth(first.valueText, size) / 2 <= room ? first.valueText : CROSS;
      const attributes = {
        'data-i': first.index,
        class: 'halo',
        x: middle,
        y: foot - 4 - line * size * 1.3,
        'text-anchor': 'middle',
        'font-size': size,
        fill: colour,
      };
      return element('text', attributes, text);
    }),
  );
}

/** A time without figures, and the rows on either side of it. */
interface Gap {
  gap: Row[];
  before: Row | undefined;
  after: Row | undefined;
}

/** Rows without a figure that follow one another for one reason. */
function stretchesWithout(rows: readonly Row[]): Gap[] {
  const gaps: Gap[] = [];
  rows.forEach((row, i) => {
    const before = rows[i - 1];
    if (isKnown(row)) return;
    const follows = before && !isKnown(before) && before.valueText === row.valueText;
    if (follows)
      Object.assign(gaps.at(-1)!, { gap: [...gaps.at(-1)!.gap, row], after: rows[i + 1] });
    else gaps.push({ gap: [row], before, after: rows[i + 1] });
  });
  return gaps;
}
