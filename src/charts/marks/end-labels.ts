import { comparePeriods } from '../../dataset/period.ts';
import type { Board } from '../board.ts';
import { LEADING, longestLine, textWidth, wrapText } from '../measure.ts';
import { textLines, type Child } from '../svg.ts';
import { leader } from './leader.ts';
import { numberAt, numberedList, numberWidth } from './numbered.ts';
import type { Series } from './series.ts';
import { spread } from './spread.ts';

/** Where a series ends, in px. */
export interface End {
  x: number;
  y: number;
}

/** Names and last values of series, to stand at the right of a plot over time; beneath it, by number, where they have no room. */
export interface EndLabels {
  /** Room in px that they need at the right. */
  room: number;
  /** Height in px that they need at the least. */
  tall: number;
  /** Room in px that they need beneath. */
  foot: number;
  /** Draws them, each as near as may be to its end and none beyond the bounds; what stands beneath begins at `foot`. */
  draw: (ends: readonly End[], bounds: readonly [number, number], foot: number) => Child;
}

/** Share of the board's width that labels may take, and the least that they leave to the plot. */
const MOST = 0.4;
const LEAST = 0.3;
/** The height in px beyond which labels do not stand at the right. */
const TALLEST = 420;
/** From the plot to the labels, in px. */
const BESIDE = 16;

/**
 * Lays out a name and a value for the end of each series.
 * `left` is the room in px of what stands at the left of the plot.
 */
export function endLabels(series: readonly Series[], board: Board, left: number): EndLabels {
  const { width, size } = board;
  const values = series.flatMap(({ end }) => end?.valueText.split(' ') ?? []);
  const atRight = beside(
    series.map((one) => layOut(one, board)),
    board,
  );
  const fits =
    longestLine(values, size) <= width * MOST &&
    width - left - atRight.room >= width * LEAST &&
    atRight.tall <= TALLEST;
  return fits ? atRight : beneath(series, board);
}

interface Label {
  names: string[];
  values: string[];
  colour: string;
  /** Height in px. */
  tall: number;
}

function layOut(series: Series, board: Board): Label {
  const { width, size } = board;
  const most = width * MOST;
  const names = wrapText(series.label, most, size, true);
  const values = wrapText(valueOf(series, board), most, size);
  const tall = (names.length + values.length) * size * LEADING + 5;
  return { names, values, colour: colourOf(series), tall };
}

const colourOf = ({ end }: Series) => end?.colour ?? 'var(--ink)';

/** The last value of a series, and when it was where others go on. */
function valueOf({ end, rows }: Series, { periods, texts }: Board): string {
  if (!end) return rows[0]?.valueText ?? '';
  const { brackets, period } = texts.conventions;
  const isLast = periods.every((other) => comparePeriods(other, end.period) <= 0);
  return isLast ? end.valueText : end.valueText + brackets(period(end.period));
}

function beside(labels: readonly Label[], { width, size }: Board): EndLabels {
  const widest = Math.max(20, ...labels.flatMap((label) => widths(label, size)));
  return {
    room: widest + BESIDE + (labels.length > 1 ? 8 : 0),
    tall: labels.reduce((sum, { tall }) => sum + tall, 0),
    foot: 0,
    draw(ends, bounds) {
      const x = width - widest - 2;
      const middles = spread(
        ends.map(({ y }) => y),
        labels.map((label) => label.tall),
        bounds,
      );
      return labels.map((label, i) => [
        leader([ends[i]!.x + 8, ends[i]!.y], [x - 3, middles[i]!], label.colour),
        drawLabel(label, x, middles[i]! - label.tall / 2, size),
      ]);
    },
  };
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

/** Numbers at the ends of series, and beneath the plot what each is. */
function beneath(series: readonly Series[], board: Board): EndLabels {
  const { size, width, texts } = board;
  const items = series.map((one, i) => {
    const words = [one.label, valueOf(one, board)].filter((text) => text !== '');
    return { n: i + 1, text: words.join(texts.conventions.colon), colour: colourOf(one) };
  });
  const list = numberedList(items, board);
  const room = numberWidth(items.length, size) + BESIDE;
  return {
    room,
    tall: items.length * size * LEADING,
    foot: list.height,
    draw(ends, bounds, foot) {
      const x = width - room + BESIDE - 2;
      const middles = spread(
        ends.map(({ y }) => y),
        items.map(() => size * LEADING),
        bounds,
      );
      return [
        items.map((item, i) => [
          leader([ends[i]!.x + 8, ends[i]!.y], [x - 3, middles[i]!], item.colour),
          numberAt(item, x, middles[i]!, size),
        ]),
        list.draw(foot),
      ];
    },
  };
}
