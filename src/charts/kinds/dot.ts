import { z } from 'zod';
import type { Board } from '../board.ts';
import { observed, plain } from '../fixtures/observations.ts';
import { differ, textOf } from '../datum.ts';
import { defineKind, tellings } from '../kind.ts';
import { aspects } from '../naming.ts';
import { notOnLog, tickRoom, ticksOf, valueAxis, within, type ScaleType } from '../marks/axis.ts';
import { figureMark } from '../marks/dot.ts';
import { logNote } from '../marks/log-note.ts';
import { missingMark } from '../marks/missing.ts';
import { leaning, scopeFrame, type Box } from '../marks/qualified.ts';
import { LEADING, textWidth, TO_BASELINE, wrapText } from '../measure.ts';
import { ownMark, type Position } from '../plan.ts';
import { isKnown, reachOf, type KnownRow, type Row } from '../row.ts';
import { element, textLines, type Attributes, type Child } from '../svg.ts';

/** Height in px of the band that dots stand in, and the gap to the next name. */
const BAND = 24;
const GAP = 14;
/** From a dot to its value, and from an arrowhead. */
const TO_VALUE = 12;
const TO_VALUE_OVER = 18;
/** Most that values may have of a board beside their dots; longer ones stand above. */
const MOST = 0.5;

/** A name with its dots: the name from `top`, the dots at the height `y`, in px. */
interface Line {
  words: string[];
  /** Its figures, where they stand under its name and not beside the dots. */
  values: string[];
  top: number;
  y: number;
  rows: readonly Row[];
}

/** Dots on a common scale, one line a name; a name with several figures shows its range. A log scale is allowed here, and says so. */
export const dot = defineKind({
  id: 'dot',
  names: { zh: '点图', en: 'Dot plot' },
  takes: 'observations',
  rows: [1, 80],
  options: {
    scale: z.enum(['linear', 'log']).default('linear'),
    by: z
      .enum(['label', 'subject', 'indicator'])
      .default('label')
      .describe('What stands on one line'),
  },
  scale: 'shared',
  tells: tellings,
  axes: true,
  fixtures: observed(plain),
  refuse: (rows, { options }) =>
    rows.every((row) => row.value === null)
      ? ['none of these figures exists', 'name figures that the data have']
      : notOnLog(rows, options.scale),
  draw(given, board, { scale, by }) {
    const { width, size } = board;
    const rows = toldApart(given, by, board);
    const beside = Math.max(...rows.map((row) => roomOf(row, size)));
    const told = rows.some((row, i) => row.valueText !== given[i]!.valueText);
    const above = told || beside > width * MOST;
    const { lines, height } = place(
      Map.groupBy(rows, (row) => row[by]),
      board,
      above,
    );
    const domain = domainOf(board.extent, scale);
    const ticks = within(domain, ticksOf(domain, 5, scale));
    const [first, last] = tickRoom(ticks, board);
    const left = Math.max(10, first);
    const right = Math.max(last, above ? TO_VALUE : beside);
    const bottom = 28 + (scale === 'log' ? size * 1.5 : 0);
    const heights = new Map(lines.flatMap((line) => line.rows.map((row) => [row.id, line.y])));
    const mark = ownMark(({ x }) => [
      lines.map((line) => drawLine(line, x, left, board)),
      scale === 'log' && logNote(board, left, height + bottom - 4),
    ]);
    return {
      height: Math.ceil(height + bottom),
      marginLeft: left,
      marginRight: right,
      marginTop: 0,
      marginBottom: bottom,
      axes: { value: 'x' },
      anchor: (row) => (isKnown(row) ? { x: row.value, y: heights.get(row.id) ?? 0 } : undefined),
      x: { type: scale, domain: [...domain], axis: null },
      y: { type: 'identity', axis: null },
      marks: [...valueAxis('x', ticks, board, width - left - right), mark],
    };
  },
});

/** Where several figures stand on one line, each value says what tells it from the others: its period, its part. */
function toldApart(
  rows: readonly Row[],
  by: 'label' | 'subject' | 'indicator',
  { texts }: Board,
): Row[] {
  if (by === 'label') return [...rows];
  const lines = Map.groupBy(rows, (row) => row[by]);
  return rows.map((row) => {
    const line = lines.get(row[by])!;
    const telling = aspects.filter((aspect) => aspect !== by && differ(line, aspect));
    const said = telling.map((aspect) => textOf(row, aspect, texts));
    return { ...row, valueText: [...said, row.valueText].join(' ') };
  });
}

const toValue = (row: Row) => (leaning(row) > 0 ? TO_VALUE_OVER : TO_VALUE);

/** Room in px that a value needs beyond its dot. */
const roomOf = (row: Row, size: number) => textWidth(row.valueText, size, true) + toValue(row) + 2;

/** Sets names and their dots under one another. */
function place(
  groups: ReadonlyMap<string, readonly Row[]>,
  { width, size }: Board,
  above: boolean,
): { lines: Line[]; height: number } {
  let top = 4;
  const lines = [...groups].map(([name, rows]) => {
    const words = wrapText(name, width - 8, size);
    const values = above ? wrapText(rangeText(rows), width - 8, size, true) : [];
    const y = top + (words.length + values.length) * size * LEADING + BAND / 2;
    const line = { words, values, top, y, rows };
    top = line.y + BAND / 2 + GAP;
    return line;
  });
  return { lines, height: top };
}

/** The figures of a line in words, from the least to the most. */
function rangeText(rows: readonly Row[]): string {
  const known = rows.filter(isKnown).sort((a, b) => a.value - b.value);
  return [...new Set(known.map(({ valueText }) => valueText))].join(' – ');
}

/** The values that the scale shows. A dot may leave zero out, but a scale needs some length. */
function domainOf([low, high]: Board['extent'], scale: ScaleType): readonly [number, number] {
  if (scale === 'log') return [low / 1.5, high * 1.5];
  const room = high === low ? Math.abs(high) * 0.1 || 1 : (high - low) * 0.04;
  const beyondZero = low >= 0 && low - room < 0;
  return [beyondZero ? 0 : low - room, high + room];
}

function drawLine(line: Line, x: Position, left: number, board: Board): Child {
  const { words, values, top, y, rows } = line;
  const { size } = board;
  const ink = { fill: 'var(--ink)', class: 'halo' };
  const label = [
    textLines(words, { x: 0, y: top + size, size }, ink),
    values.length > 0 && valuesAbove(line, size, ink),
  ];
  const known = rows.filter(isKnown).sort((a, b) => a.value - b.value);
  const [least, most] = [known[0], known.at(-1)];
  if (!least || !most) {
    const place = { x: left, y: y - BAND / 2, height: BAND, size };
    return [label, missingMark(rows[0]!.valueText, place)];
  }
  const reach = known.flatMap(reachOf);
  const [from, to] = [x(Math.min(...reach)), x(Math.max(...reach))];
  return [
    label,
    least !== most && rangeOf(most, from, to, y),
    spansFirst(known).map((row) => figureMark(row, x, y, 'x')),
    values.length === 0 && [
      valueAfter(most, to, y, size),
      least !== most && valueBefore(least, from, y, size),
    ],
    known.some((row) => row.otherScope) &&
      scopeFrame(frameRound(y, from, endOf(most, to, line, size), board)),
  ];
}

/** Ranges lie beneath the dots that stand in them. */
const spansFirst = (rows: readonly KnownRow[]) =>
  rows.toSorted((a, b) => Number(b.range !== undefined) - Number(a.range !== undefined));

function valuesAbove({ words, values, top }: Line, size: number, ink: Attributes): SVGElement {
  const y = top + size + words.length * size * LEADING;
  return textLines(values, { x: 0, y, size }, { ...ink, 'font-weight': 700 });
}

/** Where what stands at the last dot ends, in px. */
const endOf = (most: KnownRow, to: number, { values }: Line, size: number) =>
  to + (values.length > 0 ? TO_VALUE : roomOf(most, size));

function rangeOf({ colour }: Row, from: number, to: number, y: number): SVGElement {
  const d = `M${from} ${y}H${to}`;
  return element('path', { d, stroke: colour, 'stroke-width': 3, 'stroke-opacity': 0.45 });
}

function valueAfter(row: KnownRow, at: number, y: number, size: number): SVGElement {
  const x = at + toValue(row);
  const attributes = { class: 'halo', x, y: y + size * TO_BASELINE };
  return element('text', { ...attributes, 'font-weight': 700, fill: 'var(--ink)' }, row.valueText);
}

/** The value of the least of a range, where there is room before it. */
function valueBefore(row: KnownRow, at: number, y: number, size: number): Child {
  if (at - textWidth(row.valueText, size, true) - TO_VALUE <= 0) return undefined;
  const attributes = { class: 'halo', x: at - TO_VALUE, y: y + size * TO_BASELINE };
  return element(
    'text',
    { ...attributes, 'text-anchor': 'end', fill: 'var(--ink)' },
    row.valueText,
  );
}

/** Round dots that begin at `from` and what ends at `to`, in px. */
function frameRound(y: number, from: number, to: number, { width }: Board): Box {
  const left = Math.max(0.5, from - 12);
  return { x: left, y: y - BAND / 2, width: Math.min(width - 1, to + 4) - left, height: BAND };
}
