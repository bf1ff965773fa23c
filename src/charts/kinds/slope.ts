import { z } from 'zod';
import type { Board } from '../board.ts';
import { observed, timed } from '../fixtures/observations.ts';
import { comparePeriods } from '../../dataset/period.ts';
import { chooseOne, seriesId, undated, whatDiffers, type Datum, type Refusal } from '../datum.ts';
import { defineKind, tellings } from '../kind.ts';
import { EXPECTED, isExpected } from '../marks/doubt.ts';
import { figureMark } from '../marks/dot.ts';
import { leader } from '../marks/leader.ts';
import { numberAt, numberedList, numberWidth, type NumberedList } from '../marks/numbered.ts';
import { seriesLabel } from '../marks/series.ts';
import { spread } from '../marks/spread.ts';
import { LEADING, longestLine, TO_BASELINE, wrapText } from '../measure.ts';
import { ownMark, type Position } from '../plan.ts';
import { isKnown, type KnownRow, type Row } from '../row.ts';
import { element, textLines, type Child } from '../svg.ts';

/** What the two sides are. */
type By = 'period' | 'indicator';

const TALL = { phone: 280, wide: 340 };
/** From a side to the words beside it, where none is far from its dot and where some are. */
const TO_WORDS = 12;
const TO_MOVED = 22;
/** Most that names have of a board. */
const NAMES = 0.4;
/** Least share of a board between the sides; words that leave less stand beneath, by number. */
const LEAST = 0.22;

/** A series' line from the left side to the right, and its name at the right. */
interface Line {
  colour: string;
  from: KnownRow | undefined;
  to: KnownRow | undefined;
  subject: string;
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
  /** From a side to the words beside it. */
  toWords: number;
  /** The titles of the sides, and where the plot begins beneath them. */
  titles: string[][];
  head: number;
  height: number;
  /** What has no room beside the sides. */
  list: NumberedList | undefined;
}

/** Two moments (or two indicators) side by side, a line a series: what rose, what fell. */
export const slope = defineKind({
  id: 'slope',
  names: { zh: '斜线图', en: 'Slope chart' },
  takes: 'observations',
  rows: [2, 24],
  options: {
    by: z.enum(['period', 'indicator']).default('period').describe('What the two sides are'),
  },
  scale: 'shared',
  tells: tellings,
  axes: true,
  fixtures: observed(timed(2)),
  refuse: (rows, { options }) =>
    twoSides(rows, options.by) ?? oneEach(rows, options.by) ?? oneTime(rows, options.by),
  draw(rows, board, { by }) {
    const [first = '', second = ''] = sidesOf(rows, by);
    const titles = [first, second].map((side) => titleOf(side, by, board));
    const sides = { by, titles, onLeft: (row: Row) => row[by] === first };
    const layout = layOut(rows, board, sides);
    const { left, right, head, height, list } = layout;
    const foot = list?.height ?? 0;
    const { size, extent } = board;
    const [low, high] = extent;
    return {
      height: height + foot,
      margin: 0,
      marginTop: head + size,
      marginBottom: size + foot,
      axes: { value: 'y' },
      across: [left, right],
      anchor: (row) =>
        isKnown(row) ? { x: row[by] === first ? left : right, y: row.value } : undefined,
      x: { type: 'identity', axis: null },
      y: { domain: low === high ? [low - 1, high + 1] : [low, high], axis: null },
      marks: [
        ownMark(({ y }) => [
          drawTitles(layout),
          sideLines(layout),
          drawLines(layout, y),
          list?.draw(height),
        ]),
      ],
    };
  },
});

function twoSides(rows: readonly Datum[], by: By): Refusal | undefined {
  if (by === 'period' && undated(rows)) return undated(rows);
  const sides = sidesOf(rows, by);
  if (sides.length === 2) return undefined;
  const other = sides.length > 2 ? 'line' : 'dot';
  return [
    `“slope” compares two sides, and these figures have ${sides.length}`,
    `name figures of two ${by}s, or use “${other}”`,
  ];
}

/** A line has one figure on either side. */
function oneEach(rows: readonly Datum[], by: By): Refusal | undefined {
  const cells = Map.groupBy(rows, (row) => JSON.stringify([lineId(row, by), row[by]]));
  const crowded = [...cells.values()].find((cell) => cell.length > 1);
  if (!crowded) return undefined;
  const { subject, [by]: side } = crowded[0]!;
  return [
    `“slope” draws one figure on either side of a line, and “${subject}” has ${crowded.length} for ${side}: ${whatDiffers(crowded)}`,
    chooseOne(crowded),
  ];
}

/** Sides that are indicators are of one time. */
function oneTime(rows: readonly Datum[], by: By): Refusal | undefined {
  const periods = [...new Set(rows.map((row) => row.period))];
  if (by === 'period' || periods.length < 2) return undefined;
  return [
    `two indicators side by side are of one time, and these figures are of ${periods.length}: ${periods.join(', ')}`,
    'name figures of one period in "observations"',
  ];
}

/** What makes rows one line: a series, or where the sides are two indicators all of it but the indicator. */
const lineId = (row: Datum, by: By): string =>
  seriesId(by === 'indicator' ? { ...row, indicator: '' } : row);

/** What the sides are made by: two periods in the order of time, or two indicators in that of the rows. */
function sidesOf(rows: readonly Datum[], by: By): string[] {
  const sides = [...new Set(rows.map((row) => row[by]))];
  return by === 'period' ? sides.sort(comparePeriods) : sides;
}

/** Makes room for names and values; `onLeft` tells whether a row stands on the left side. */
function layOut(
  rows: readonly Row[],
  board: Board,
  { by, titles, onLeft }: { by: By; titles: string[][]; onLeft: (row: Row) => boolean },
): Layout {
  const { width, size, name } = board;
  const groups = [...Map.groupBy(rows, (row) => lineId(row, by)).values()];
  const lines = groups.map((list): Line => {
    const subject = lineName(list[0]!, by, board);
    const words = wrapText(subject, width * NAMES, size, true);
    return {
      colour: list[0]!.colour,
      from: list.filter(isKnown).find(onLeft),
      to: list.filter(isKnown).find((row) => !onLeft(row)),
      subject,
      name: words,
      tall: (words.length + 1) * size * LEADING + 5,
    };
  });
  const tall = lines.reduce((sum, line) => sum + line.tall, 0);
  const toWords = lines.length > 1 ? TO_MOVED : TO_WORDS;
  const valueWidth =
    longestLine(
      rows.map((row) => row.valueText),
      size,
    ) +
    toWords +
    2;
  const nameWidth =
    longestLine(
      lines.flatMap((line) => line.name),
      size,
      true,
    ) +
    toWords +
    2;
  const right = width - Math.max(valueWidth, nameWidth);
  const most = Math.max(1, ...titles.map((title) => title.length));
  const head = size * (2.2 + (most - 1) * LEADING);
  const shared = { board, lines, toWords, titles, head };
  if (right - valueWidth >= width * LEAST)
    return {
      ...shared,
      left: valueWidth,
      right,
      height: Math.max(TALL[name], tall + 60),
      list: undefined,
    };
  const room = numberWidth(lines.length, size) + toWords + 2;
  const height = Math.max(TALL[name], lines.length * size * LEADING + 60);
  return { ...shared, left: room, right: width - room, height, list: listOf(lines, board) };
}

/** Each line in words, by number: its name, and from where to where it goes. */
function listOf(lines: readonly Line[], board: Board): NumberedList {
  const { noData } = board.texts.chart;
  return numberedList(
    lines.map(({ subject, colour, from, to }, i) => {
      const way = [from, to].map((row) => row?.valueText ?? noData).join(' → ');
      const text = subject === '' ? way : subject + board.texts.conventions.colon + way;
      return { n: i + 1, text, colour };
    }),
    board,
  );
}

/** A line is named as a series, but for what its sides are. */
function lineName(row: Row, by: By, board: Board): string {
  return seriesLabel(row, {
    ...board,
    differing: board.differing.filter((aspect) => aspect !== by),
  });
}

/** The words above a side, in lines: both have half of the board. */
function titleOf(side: string, by: By, { width, size, texts }: Board): string[] {
  const text = by === 'period' ? texts.conventions.period(side) : side;
  return wrapText(text, width / 2 - 8, size);
}

/** Titles end at the left side and begin at the right one, where they have room. */
function drawTitles({ board, titles, left, right }: Layout): SVGElement[] {
  const { width, size } = board;
  const [first = [], second = []] = titles;
  const y = size * 1.15;
  const ink = { fill: 'var(--ink-2)' };
  const x = Math.max(left, longestLine(first, size));
  const from = Math.min(right, width - longestLine(second, size));
  return [
    textLines(first, { x, y, size }, { 'text-anchor': 'end', ...ink }),
    textLines(second, { x: from, y, size }, ink),
  ];
}

function sideLines({ left, right, head, height }: Layout): SVGElement {
  const d = `M${left} ${head}V${height - 4}M${right} ${head}V${height - 4}`;
  return element('path', { d, stroke: 'var(--rule)' });
}

/** The lines, with words beside their ends that do not touch. */
function drawLines(layout: Layout, y: Position): Child {
  const { lines, board, head, height, list, left, right } = layout;
  const bounds = [head, height - 2] as const;
  const want = (row: KnownRow | undefined) => (row ? y(row.value) : height / 2);
  const values = spread(
    lines.map(({ from }) => want(from)),
    lines.map(() => board.size * LEADING),
    bounds,
  );
  const names = spread(
    lines.map(({ to }) => want(to)),
    lines.map(({ tall }) => (list ? board.size * LEADING : tall)),
    bounds,
  );
  return lines.map((line, i) => [
    drawLine(line, layout, y),
    line.from && leader([left - 7, want(line.from)], [left - layout.toWords + 2, values[i]!]),
    line.to && leader([right + 7, want(line.to)], [right + layout.toWords - 2, names[i]!]),
    list
      ? numbersOf(line, i, [values[i]!, names[i]!], layout)
      : wordsOf(line, [values[i]!, names[i]!], layout),
  ]);
}

function wordsOf(line: Line, [left, right]: readonly [number, number], layout: Layout): Child {
  return [line.from && valueAtLeft(line.from, left, layout), nameAtRight(line, right, layout)];
}

function numbersOf(
  { colour, from, to }: Line,
  i: number,
  [atLeft, atRight]: readonly [number, number],
  { left, right, toWords, board }: Layout,
): Child {
  const { size } = board;
  const number = { n: i + 1, colour };
  const x = left - toWords - numberWidth(number.n, size);
  return [
    from && numberAt(number, x, atLeft, size),
    to && numberAt(number, right + toWords, atRight, size),
  ];
}

function drawLine({ colour, from, to }: Line, { left, right }: Layout, y: Position): Child {
  const join = from && to && `M${left} ${y(from.value)}L${right} ${y(to.value)}`;
  return [
    join !== undefined &&
      element('path', {
        d: join,
        stroke: colour,
        'stroke-width': 2.5,
        ...([from, to].some((row) => row && isExpected(row)) && EXPECTED),
      }),
    from && figureMark(from, y, left, 'y'),
    to && figureMark(to, y, right, 'y'),
  ];
}

function valueAtLeft(row: KnownRow, middle: number, layout: Layout): SVGElement {
  const { left, toWords, board } = layout;
  const place = { x: left - toWords, y: middle + board.size * TO_BASELINE };
  return element('text', { ...place, 'text-anchor': 'end', fill: 'var(--ink)' }, row.valueText);
}

function nameAtRight({ name, tall, colour, to }: Line, middle: number, layout: Layout): Child {
  const { right, toWords, board } = layout;
  const { size, texts } = board;
  const x = right + toWords;
  const first = middle - tall / 2 + size;
  const below = first + name.length * size * LEADING;
  return [
    name.length > 0 && textLines(name, { x, y: first, size }, { 'font-weight': 700, fill: colour }),
    element(
      'text',
      { x, y: below, fill: to ? 'var(--ink)' : 'var(--ink-2)' },
      to?.valueText ?? texts.chart.noData,
    ),
  ];
}
