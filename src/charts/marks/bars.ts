import type { Board } from '../board.ts';
import { LEADING, textWidth, TO_BASELINE, wrapText } from '../measure.ts';
import { ownMark, type Plan, type Position } from '../plan.ts';
import { isKnown, type KnownRow, type Row } from '../row.ts';
import { element, textLines, type Child } from '../svg.ts';
import { ticksOf, valueAxis, within } from './axis.ts';
import { missingMark } from './missing.ts';
import { hatchesFor, overhang, qualifiedRect, scopeFrame } from './qualified.ts';

/** Thickness of a bar in px. */
const THICK = 24;
/** From one bar to what stands under it. */
const GAP = 16;
/** From the end of a bar to its value. */
const TO_VALUE = 7;
/** Room of an axis beneath. */
const AXIS = 26;

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
  top: number;
  barTop: number;
}

/** Where bars begin, and how much room their values have on either side, in px. */
interface Frame {
  board: Board;
  left: number;
  right: number;
  x: Position;
}

/** Draws bars from zero, each with its name above and its value at its end; names of any length fit a phone. */
export function bars(lines: readonly BarLine[], board: Board, { axis }: { axis: boolean }): Plan {
  const rows = lines.filter(isBar).map(({ row }) => row);
  const { placed, height } = place(lines, board);
  const { left, right } = sideRooms(rows, board.size);
  const domain = [Math.min(0, board.extent[0]), Math.max(0, board.extent[1])] as const;
  const bottom = axis ? AXIS : 0;
  const grid = axis
    ? valueAxis('x', within(domain, ticksOf(domain, 5)), board, board.width - left - right)
    : [];
  const middles = new Map(
    placed.flatMap(({ line, barTop }) => (isBar(line) ? [[line.row.id, barTop + THICK / 2]] : [])),
  );
  const mark = ownMark(({ x }) => [
    hatchesFor(rows, board.prefix),
    placed.map((item) => drawLine(item, { board, left, right, x })),
  ]);
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
    marks: [...grid, mark],
  };
}

/** Sets lines under one another. */
function place(
  lines: readonly BarLine[],
  { width, size }: Board,
): { placed: Placed[]; height: number } {
  const first = 2;
  let y = first;
  const placed = lines.map((line) => {
    const heading = !isBar(line);
    const text = heading ? line.heading : line.name;
    const words = text === '' ? [] : wrapText(text, width - 16, size, heading);
    const top = y + (heading && y > first ? 10 : 0);
    const barTop = top + words.length * size * LEADING + (heading ? 0 : 8);
    y = heading ? barTop : barTop + THICK + GAP;
    return { line, words, top, barTop };
  });
  return { placed, height: y - 6 };
}

/** Room in px for values beyond the ends of bars, and for the frames round what is of other scope. */
function sideRooms(rows: readonly Row[], size: number): { left: number; right: number } {
  const room = (row: Row) =>
    textWidth(row.valueText, size, true) + overhang(row.qualifier, THICK) + 14;
  const frame = rows.some((row) => row.otherScope) ? 6 : 0;
  const negative = rows.filter((row) => (row.value ?? 0) < 0);
  const others = rows.filter((row) => (row.value ?? 0) >= 0);
  return {
    left: Math.max(0, ...negative.map(room)) + frame + 1,
    right: Math.max(8, ...others.map(room)) + frame,
  };
}

function drawLine({ line, words, top, barTop }: Placed, frame: Frame): Child {
  const { board, left, x } = frame;
  const { size } = board;
  const heading = !isBar(line);
  // Where bars go left as well, names stand at the edge.
  const start = heading || left > 30 ? 0 : x(0);
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
  return [label, drawBar(row, line.faint, barTop, frame)];
}

function drawBar(row: KnownRow, faint: boolean | undefined, top: number, frame: Frame): Child {
  const { board, x } = frame;
  const [zero, end] = [x(0), x(row.value)];
  const box = {
    x: Math.min(zero, end),
    y: top,
    width: Math.max(Math.abs(end - zero), 1),
    height: THICK,
  };
  const negative = row.value < 0;
  const reach = overhang(row.qualifier, THICK) + TO_VALUE;
  const at = negative ? end - reach : end + reach;
  return [
    element('path', { d: `M${zero} ${top - 3}v${THICK + 6}`, stroke: 'var(--ink)' }),
    qualifiedRect(row, box, { prefix: board.prefix, faint }),
    element(
      'text',
      {
        x: at,
        y: top + THICK / 2 + board.size * TO_BASELINE,
        'text-anchor': negative ? 'end' : undefined,
        'font-weight': 700,
        fill: 'var(--ink)',
      },
      row.valueText,
    ),
    row.otherScope && frameRound(row, at, top, frame),
  ];
}

/** Round a bar and its value, which begins or ends at `at` px. */
function frameRound(row: KnownRow, at: number, top: number, { board, x }: Frame): SVGElement {
  const zero = x(0);
  const text = textWidth(row.valueText, board.size, true);
  const [from, to] = row.value < 0 ? [at - text, zero] : [zero, at + text];
  const left = Math.max(0.5, from - 5);
  return scopeFrame({
    x: left,
    y: top - 5,
    width: Math.min(to + 6, board.width - 1) - left,
    height: THICK + 10,
  });
}
