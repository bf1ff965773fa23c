import type { Board } from '../board.ts';
import { LEADING, textWidth, TO_BASELINE, wrapText } from '../measure.ts';
import { ownMark, type Plan, type Position } from '../plan.ts';
import { isKnown, reachOf, type KnownRow, type Row } from '../row.ts';
import { element, textLines, type Child } from '../svg.ts';
import { tickRoom, ticksOf, valueAxis, within } from './axis.ts';
import { missingMark } from './missing.ts';
import { whisker } from './doubt.ts';
import { barMark } from './bar-mark.ts';
import { hatchesFor, overhang, scopeFrame } from './qualified.ts';

/** Thickness of a bar in px. */
const THICK = 24;
/** From one bar to what stands under it. */
const GAP = 16;
/** From the end of a bar to its value. */
const TO_VALUE = 7;
/** Room of an axis beneath. */
const AXIS = 26;
/** Least share of a board that bars may have; values that leave them less stand above. */
const LEAST = 0.4;
/** Beyond this room in px at the left, names stand at the edge and not where bars begin. */
const INDENT = 30;

/** A line of a bar chart: a heading over several bars, or a bar with its own name. */
export type BarLine = Heading | Bar;
interface Heading {
  heading: string;
}
interface Bar {
  row: Row;
  name: string;
  /** Lighter than its neighbours. */
  faint?: boolean;
}

const isBar = (line: BarLine): line is Bar => 'row' in line;

/** A line where it stands: its words from `top`, and its bar from `barTop`, in px. */
interface Placed<Line extends BarLine = BarLine> {
  line: Line;
  words: string[];
  /** The value, where it stands under the words and not at the end of the bar. */
  value: string[];
  top: number;
  barTop: number;
}

/** How much room there is beside bars in px, and whether their values have to stand above them. */
interface Sides {
  left: number;
  right: number;
  above: boolean;
}

/** What all bars share. */
interface Frame extends Sides {
  board: Board;
  x: Position;
}

/** Draws bars from zero, each with its name above and its value at its end, or above as well where the board is too narrow. */
export function bars(lines: readonly BarLine[], board: Board, { axis }: { axis: boolean }): Plan {
  const rows = lines.filter(isBar).map(({ row }) => row);
  const domain = [Math.min(0, board.extent[0]), Math.max(0, board.extent[1])] as const;
  const ticks = axis ? within(domain, ticksOf(domain, 5)) : [];
  const sides = sidesOf(rows, ticks, board);
  const { left, right } = sides;
  const { placed, height } = place(lines, sides, board);
  const bottom = axis ? AXIS : 0;
  const middles = new Map(
    placed.flatMap(({ line, barTop }) => (isBar(line) ? [[line.row.id, barTop + THICK / 2]] : [])),
  );
  return {
    height: Math.ceil(height + bottom),
    marginLeft: left,
    marginRight: right,
    marginTop: 0,
    marginBottom: bottom,
    axes: { value: 'x' },
    anchor: (row) => (isKnown(row) ? { x: row.value, y: middles.get(row.id) ?? 0 } : undefined),
    x: { domain: domain[0] === domain[1] ? [0, 1] : [...domain], axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      ...(axis ? valueAxis('x', ticks, board, board.width - left - right) : []),
      ownMark(({ x }) => [
        hatchesFor(rows, board.prefix),
        placed.map((item) => drawLine(item, { board, x, ...sides })),
      ]),
    ],
  };
}

/** Room in px for values beyond the ends of bars, for the frames round what is of other scope, and for the ends of an axis. */
function sidesOf(rows: readonly Row[], ticks: readonly number[], board: Board): Sides {
  const { size, width } = board;
  const frame = rows.some((row) => row.otherScope) ? 6 : 0;
  const tip = (row: Row) => overhang(row, THICK);
  const room = (row: Row) => textWidth(row.valueText, size, true) + tip(row) + 14;
  const negative = rows.filter((row) => (row.value ?? 0) < 0);
  const others = rows.filter((row) => (row.value ?? 0) >= 0);
  const [first, last] = tickRoom(ticks, board);
  const sides = (of: (row: Row) => number) => ({
    left: Math.max(first, Math.max(0, ...negative.map(of)) + frame + 1),
    right: Math.max(8, last, Math.max(0, ...others.map(of)) + frame),
  });
  const { left, right } = sides(room);
  if (width - left - right >= width * LEAST) return { left, right, above: false };
  return { ...sides((row) => tip(row) + 4), above: true };
}

/** Sets lines under one another. */
function place(
  lines: readonly BarLine[],
  { left, above }: Sides,
  { width, size, extent }: Board,
): { placed: Placed[]; height: number } {
  const first = 2;
  const start = startOf({ left }, extent);
  let y = first;
  const placed = lines.map((line) => {
    const heading = !isBar(line);
    const text = heading ? line.heading : line.name;
    const words = wrapText(text, width - (heading ? 0 : start) - 2, size, heading);
    const known = !heading && isKnown(line.row);
    const value = known && above ? wrapText(line.row.valueText, width - start - 2, size, true) : [];
    const top = y + (heading && y > first ? 10 : 0);
    const barTop = top + (words.length + value.length) * size * LEADING + (heading ? 0 : 8);
    y = heading ? barTop : barTop + THICK + GAP;
    return { line, words, value, top, barTop };
  });
  return { placed, height: y - 6 };
}

/** Where names begin in px: where bars do, or at the edge where some go left. */
const startOf = ({ left }: Pick<Sides, 'left'>, extent: Board['extent']) =>
  left > INDENT || extent[0] < 0 ? 0 : left;

function drawLine(item: Placed, frame: Frame): Child {
  const { line, words, top, barTop } = item;
  const { board, x } = frame;
  const { size } = board;
  const heading = !isBar(line);
  const start = heading ? 0 : startOf(frame, board.extent);
  const label =
    words.length > 0 &&
    textLines(
      words,
      { x: start, y: top + size, size },
      { fill: 'var(--ink)', 'font-weight': heading ? 700 : undefined },
    );
  if (heading) return label;
  const { row } = line;
  if (!isKnown(row))
    return [label, missingMark(row.valueText, { x: x(0), y: barTop, height: THICK, size })];
  return [label, drawBar({ ...item, line: { ...line, row } }, frame)];
}

function drawBar(item: Placed<Bar & { row: KnownRow }>, frame: Frame): Child {
  const { line, value, barTop: top } = item;
  const { row, faint } = line;
  const { board, x } = frame;
  return [
    element('path', { d: `M${x(0)} ${top - 3}v${THICK + 6}`, stroke: 'var(--ink)' }),
    barMark(row, x, { y: top, height: THICK }, { prefix: board.prefix, faint }),
    whisker(row, x, top + THICK / 2, { axis: 'x' }),
    value.length > 0 ? valueAbove(item, frame) : valueAtEnd(row, endOf(row, frame), top, board),
    row.otherScope && frameRound(row, item, frame),
  ];
}

const bold = { 'font-weight': 700, fill: 'var(--ink)' };

/** Where a bar ends for the eye, in px: past the mark of its qualifier. */
function endOf(row: KnownRow, { x }: Frame): number {
  const { value } = row;
  const tip = overhang(row, THICK);
  const [low, high] = reachOf(row);
  return value < 0 ? x(low) - tip : x(high) + tip;
}

function valueAtEnd(row: KnownRow, end: number, top: number, { size }: Board): SVGElement {
  const negative = row.value < 0;
  const place = {
    x: negative ? end - TO_VALUE : end + TO_VALUE,
    y: top + THICK / 2 + size * TO_BASELINE,
    'text-anchor': negative ? 'end' : undefined,
  };
  return element('text', { ...place, ...bold }, row.valueText);
}

function valueAbove({ value, words, top }: Placed, frame: Frame): SVGElement {
  const { size, extent } = frame.board;
  const y = top + size + words.length * size * LEADING;
  return textLines(value, { x: startOf(frame, extent), y, size }, bold);
}

/** Round a bar and the value at its end. */
function frameRound(row: KnownRow, { value, barTop }: Placed, frame: Frame): SVGElement {
  const { board, x } = frame;
  const text = value.length > 0 ? 0 : TO_VALUE + textWidth(row.valueText, board.size, true);
  const end = endOf(row, frame);
  const [low, high] = reachOf(row).map(x) as [number, number];
  const [from, to] =
    row.value < 0 ? [end - text, Math.max(x(0), high)] : [Math.min(x(0), low), end + text];
  const left = Math.max(0.5, from - 5);
  return scopeFrame({
    x: left,
    y: barTop - 5,
    width: Math.min(to + 6, board.width - 1) - left,
    height: THICK + 10,
  });
}
