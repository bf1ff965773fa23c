import { z } from 'zod';
import type { Board } from '../board.ts';
import { observed, timed } from '../fixtures/observations.ts';
import { defineKind, type Refusal } from '../kind.ts';
import { dotMark } from '../marks/dot.ts';
import { spread } from '../marks/spread.ts';
import { LEADING, textWidth, TO_BASELINE, wrapText } from '../measure.ts';
import { ownMark, type Position } from '../plan.ts';
import { isKnown, type Datum, type KnownRow, type Row } from '../row.ts';
import { element, textLines, type Child } from '../svg.ts';

/** What the two sides are. */
type By = 'period' | 'indicator';

const TALL = { phone: 280, wide: 340 };
/** From a side to the words beside it. */
const TO_WORDS = 12;

/** A subject's line from the left side to the right, and its name at the right. */
interface Line {
  colour: string;
  from: KnownRow | undefined;
  to: KnownRow | undefined;
  name: string[];
  /** Height in px of its name and value. */
  tall: number;
}

interface Layout {
  board: Board;
  lines: Line[];
  /** Where the sides stand, in px. */
  left: number;
  right: number;
  /** Beneath their titles. */
  head: number;
  height: number;
}

/** Two moments (or two indicators) side by side, a line a subject: who rose, who fell. */
export const slope = defineKind({
  id: 'slope',
  names: { zh: '斜线图', en: 'Slope chart' },
  takes: 'observations',
  rows: [2, 24],
  options: {
    by: z.enum(['period', 'indicator']).default('period').describe('What the two sides are'),
  },
  scale: 'shared',
  axes: true,
  fixtures: observed(timed(2)),
  refuse: twoSides,
  draw(rows, board, { by }) {
    const [first = '', second = ''] = sidesOf(rows, by);
    const layout = layOut(rows, board, (row) => row[by] === first);
    const { left, right, head, height } = layout;
    const { size, extent } = board;
    const [low, high] = extent;
    return {
      height,
      margin: 0,
      marginTop: head + size,
      marginBottom: size,
      axes: { value: 'y' },
      anchor: (row) =>
        isKnown(row) ? { x: row[by] === first ? left : right, y: row.value } : undefined,
      x: { type: 'identity', axis: null },
      y: { domain: low === high ? [low - 1, high + 1] : [low, high], axis: null },
      marks: [
        ownMark(({ y }) => [
          titleOf(first, by, left, 'end', board),
          titleOf(second, by, right, 'start', board),
          sideLines(layout),
          drawLines(layout, y),
        ]),
      ],
    };
  },
});

function twoSides(rows: readonly Datum[]): Refusal | undefined {
  const sides = Math.max(
    new Set(rows.map((row) => row.period)).size,
    new Set(rows.map((row) => row.indicator)).size,
  );
  if (sides === 2) return undefined;
  const other = sides > 2 ? 'line' : 'dot';
  return [
    `“slope” compares two sides, and these figures have ${sides}`,
    `name figures of two periods, or use “${other}”`,
  ];
}

/** What the sides are made by: two periods in their order, or two indicators in that of the rows. */
function sidesOf(rows: readonly Row[], by: By): string[] {
  const sides = [...new Set(rows.map((row) => row[by]))];
  return by === 'period' ? sides.sort() : sides;
}

/** Makes room for names and values. `onLeft` tells whether a row stands on the left side. */
function layOut(rows: readonly Row[], board: Board, onLeft: (row: Row) => boolean): Layout {
  const { width, size, name } = board;
  const lines = [...Map.groupBy(rows, (row) => row.subject)].map(([subject, list]): Line => {
    const words = board.panel ? [] : wrapText(subject, width * 0.36, size, true);
    return {
      colour: list[0]!.colour,
      from: list.filter(isKnown).find(onLeft),
      to: list.filter(isKnown).find((row) => !onLeft(row)),
      name: words,
      tall: (words.length + 1) * size * LEADING + 5,
    };
  });
  const tall = lines.reduce((sum, line) => sum + line.tall, 0);
  const valueWidth = Math.max(...rows.map((row) => textWidth(row.valueText, size))) + 14;
  const names = lines.flatMap((line) => line.name.map((text) => textWidth(text, size, true) + 16));
  return {
    board,
    lines,
    left: valueWidth,
    right: width - Math.max(valueWidth, ...names),
    head: size * 2.2,
    height: Math.max(TALL[name], tall + 60),
  };
}

function titleOf(
  side: string,
  by: By,
  x: number,
  anchor: 'start' | 'end',
  { size, texts }: Board,
): SVGElement {
  const text = by === 'period' ? texts.conventions.period(side) : side;
  const place = { x, y: size * 1.15, 'text-anchor': anchor };
  return element('text', { ...place, fill: 'var(--ink-2)' }, text);
}

function sideLines({ left, right, head, height }: Layout): SVGElement {
  const d = `M${left} ${head}V${height - 4}M${right} ${head}V${height - 4}`;
  return element('path', { d, stroke: 'var(--rule)' });
}

/** The lines, with words beside their ends that do not touch. */
function drawLines(layout: Layout, y: Position): Child {
  const { lines, board, head, height } = layout;
  const bounds = [head, height - 2] as const;
  const want = (row: KnownRow | undefined) => (row ? y(row.value) : height / 2);
  const values = spread(
    lines.map(({ from }) => want(from)),
    lines.map(() => board.size * LEADING),
    bounds,
  );
  const names = spread(
    lines.map(({ to }) => want(to)),
    lines.map(({ tall }) => tall),
    bounds,
  );
  return lines.map((line, i) => [
    drawLine(line, layout, y),
    line.from && valueAtLeft(line.from, values[i]!, layout),
    nameAtRight(line, names[i]!, layout),
  ]);
}

function drawLine({ colour, from, to }: Line, { left, right }: Layout, y: Position): Child {
  const join = from && to && `M${left} ${y(from.value)}L${right} ${y(to.value)}`;
  return [
    join !== undefined && element('path', { d: join, stroke: colour, 'stroke-width': 2.5 }),
    from && dotMark(from, left, y(from.value)),
    to && dotMark(to, right, y(to.value)),
  ];
}

function valueAtLeft(row: KnownRow, middle: number, { left, board }: Layout): SVGElement {
  const place = { x: left - TO_WORDS, y: middle + board.size * TO_BASELINE };
  return element('text', { ...place, 'text-anchor': 'end', fill: 'var(--ink)' }, row.valueText);
}

function nameAtRight({ name, tall, colour, to }: Line, middle: number, layout: Layout): Child {
  const { right, board } = layout;
  const { size, texts } = board;
  const x = right + TO_WORDS;
  const first = middle - tall / 2 + size;
  const below = first + name.length * size * LEADING;
  return [
    textLines(name, { x, y: first, size }, { 'font-weight': 700, fill: colour }),
    element(
      'text',
      { x, y: below, fill: to ? 'var(--ink)' : 'var(--ink-2)' },
      to?.valueText ?? texts.chart.noData,
    ),
  ];
}
