import type { Board } from '../kind.ts';
import { textWidth, wrapText } from '../measure.ts';
import type { Row } from '../row.ts';
import { textLines } from '../svg.ts';
import { spread } from './spread.ts';

/** Names and last values of series, to stand at the right of a plot over time. */
export interface EndLabels {
  /** Room in px that they need at the right. */
  room: number;
  /** Height in px that they need at the least. */
  tall: number;
  draw: (
    document: Document,
    wanted: readonly number[],
    bounds: readonly [number, number],
  ) => SVGElement[];
}

/** Lays out a name (where the plot is not one of several, which have theirs above) and a value for the end of each series. */
export function endLabels(
  series: readonly { label: string; end: Row | undefined }[],
  board: Board,
): EndLabels {
  const { width, size } = board;
  const most = width * 0.4;
  const value = (row: Row | undefined) => (row ? wrapText(row.valueText, most, size) : []);
  const name = (label: string) => (board.panel ? [] : wrapText(label, most, size, true));
  const items = series.map((s) => ({
    names: name(s.label),
    values: value(s.end),
    colour: s.end?.colour ?? 'var(--ink)',
  }));
  const line = size * 1.35;
  const widest = Math.max(
    20,
    ...items.flatMap((item) => [
      ...item.names.map((t) => textWidth(t, size, true)),
      ...item.values.map((t) => textWidth(t, size)),
    ]),
  );
  const sizes = items.map((item) => (item.names.length + item.values.length) * line + 5);
  return {
    room: widest + 16,
    tall: sizes.reduce((a, b) => a + b, 0),
    draw: (document, wanted, bounds) => {
      const x = width - widest - 2;
      const middles = spread(wanted, sizes, bounds);
      return items.flatMap((item, i) => {
        const top = middles[i]! - sizes[i]! / 2 + size;
        return [
          ...(item.names.length > 0
            ? [
                textLines(document, item.names, x, top, size, {
                  'font-weight': 700,
                  fill: item.colour,
                }),
              ]
            : []),
          ...(item.values.length > 0
            ? [
                textLines(document, item.values, x, top + item.names.length * line, size, {
                  fill: 'var(--ink)',
                }),
              ]
            : []),
        ];
      });
    },
  };
}
