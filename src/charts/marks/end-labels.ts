import type { Board } from '../board.ts';
import { LEADING, textWidth, wrapText } from '../measure.ts';
import { textLines, type Child } from '../svg.ts';
import type { Series } from './series.ts';
import { spread } from './spread.ts';

/** Names and last values of series, to stand at the right of a plot over time. */
export interface EndLabels {
  /** Room in px that they need at the right. */
  room: number;
  /** Height in px that they need at the least. */
  tall: number;
  /** Draws them, each as near as may be to the height that it wants, none beyond the bounds. */
  draw: (wanted: readonly number[], bounds: readonly [number, number]) => Child;
}

interface Label {
  names: string[];
  values: string[];
  colour: string;
  /** Height in px. */
  tall: number;
}

/** Share of the board's width that labels may take. */
const MOST = 0.4;

/** Lays out a name (where the plot is not one of several, which have theirs above) and a value for the end of each series. */
export function endLabels(series: readonly Series[], board: Board): EndLabels {
  const { size } = board;
  const labels = series.map((s) => layOut(s, board));
  const widest = Math.max(20, ...labels.flatMap((label) => widths(label, size)));
  return {
    room: widest + 16,
    tall: labels.reduce((sum, { tall }) => sum + tall, 0),
    draw(wanted, bounds) {
      const x = board.width - widest - 2;
      const middles = spread(
        wanted,
        labels.map(({ tall }) => tall),
        bounds,
      );
      return labels.map((label, i) => drawLabel(label, x, middles[i]! - label.tall / 2, size));
    },
  };
}

function layOut({ label, end }: Series, { width, size, panel }: Board): Label {
  const most = width * MOST;
  const names = panel ? [] : wrapText(label, most, size, true);
  const values = end ? wrapText(end.valueText, most, size) : [];
  const tall = (names.length + values.length) * size * LEADING + 5;
  return { names, values, colour: end?.colour ?? 'var(--ink)', tall };
}

function widths({ names, values }: Label, size: number): number[] {
  return [
    ...names.map((text) => textWidth(text, size, true)),
    ...values.map((text) => textWidth(text, size)),
  ];
}

function drawLabel({ names, values, colour }: Label, x: number, top: number, size: number): Child {
  const first = top + size;
  const below = first + names.length * size * LEADING;
  return [
    names.length > 0 &&
      textLines(names, { x, y: first, size }, { 'font-weight': 700, fill: colour }),
    values.length > 0 && textLines(values, { x, y: below, size }, { fill: 'var(--ink)' }),
  ];
}
