import { parsePeriod } from '../../dataset/period.ts';
import type { Board } from '../board.ts';
import type { EventRow } from '../event-row.ts';
import { dated } from '../fixtures/events.ts';
import { defineKind } from '../kind.ts';
import { textWidth, TO_BASELINE, wrapText } from '../measure.ts';
import { unscaled } from '../plan.ts';
import { element, textLines, type Child } from '../svg.ts';

/** Where texts begin, to the right of the marks, and the middle of the marks, in px. */
const TEXT = 26;
const MARK = 8;
/** Above and below what stands in a band. */
const PAD = 10;
/** From one event to the next. */
const GAP = 16;
/** Most px that dates have beside titles. */
const DATES = 180;
/** Between a date and the place after it. */
const TO_PLACE = 8;

/** An event laid out: its lines of text, and where they begin. */
interface Placed {
  event: EventRow;
  top: number;
  lines: string[];
  head: Head;
  /** In the band of a year, where the year stands once for all. */
  banded: boolean;
}

/** What stands above an event's title, or beside it: when it was and where, in lines. */
interface Head {
  date: string[];
  place: string[];
  /** Date and place stand on one line. */
  together: boolean;
  /** Lines that it takes above the title. */
  above: number;
}

/** The band of a year: what is known by the year only has no place in the order. */
interface Band {
  title: string[];
  top: number;
  bottom: number;
}

/** Events that follow one another: all of a band, or all between two bands. */
interface Stretch {
  band: Band | undefined;
  placed: Placed[];
  /** Where what follows begins. */
  end: number;
}

/** What all parts of one drawing share: sizes in px, and what stands beside what. */
interface Frame {
  board: Board;
  /** Width of the column of dates on the wide board; none on the phone, where the date stands above. */
  beside: number;
  /** Events are of several places, so that each says of which. */
  manyPlaces: boolean;
  line: number;
}

/**
 * Dated events in order, one under the other; the mark says how precise the date is: day solid, month ringed. What is known by
 * the year only stands in a band of its own after what is dated in that year.
 */
export const timeline = defineKind({
  id: 'timeline',
  names: { zh: '时间线', en: 'Timeline' },
  takes: 'events',
  rows: [1, 40],
  options: {},
  scale: 'none',
  fixtures: dated(1, 2, 7, 40),
  draw(events, board) {
    const frame = frameOf(events, board);
    const stretches = place(events, frame);
    const end = stretches.at(-1)?.end ?? 0;
    return unscaled(
      end - 8,
      spine(stretches.flatMap(({ placed }) => placed)),
      // Band by band, so that the drawing reads in the order in which it is seen.
      stretches.map(({ band, placed }) => [
        band && bandMark(band, board),
        placed.map((item) => eventMark(item, frame)),
      ]),
    );
  },
});

function frameOf(events: readonly EventRow[], board: Board): Frame {
  const dates = events.map((event) => textWidth(event.date, board.size, true));
  return {
    board,
    beside: board.name === 'wide' ? Math.min(Math.max(...dates), DATES) + 24 : 0,
    manyPlaces: new Set(events.map((event) => event.place)).size > 1,
    line: board.size * 1.45,
  };
}

/** Whether only the year of an event is known: “end of 2024” says more than that. */
const yearOnly = ({ event }: EventRow) =>
  parsePeriod(event.date!).kind === 'year' && event.part === undefined;

/** Sets events under one another, and bands round those that only a year is known of. */
function place(events: readonly EventRow[], frame: Frame): Stretch[] {
  let top = 2;
  return runsOf(events, frame.board).map((run) => {
    const stretch = placeRun(run, top, frame);
    top = stretch.end;
    return stretch;
  });
}

/** Events that stand together, under the title of their band where they have one. */
interface Run {
  title: string | undefined;
  events: EventRow[];
}

function runsOf(events: readonly EventRow[], { texts }: Board): Run[] {
  const runs: Run[] = [];
  for (const event of events) {
    const title = yearOnly(event) ? texts.chart.yearOnly(event.date) : undefined;
    const last = runs.at(-1);
    if (last && last.title === title) last.events.push(event);
    else runs.push({ title, events: [event] });
  }
  return runs;
}

function placeRun({ title, events }: Run, top: number, frame: Frame): Stretch {
  const { board, beside, line } = frame;
  const banded = title !== undefined;
  const heading = banded ? wrapText(title, board.width - TEXT - PAD, board.size, true) : [];
  let height = top + (banded ? PAD + heading.length * line + 4 : 0);
  const placed = events.map((event) => {
    const lines = wrapText(event.title, board.width - TEXT - beside - PAD, board.size);
    const head = headOf(event, banded, frame);
    const item = { event, top: height, lines, head, banded };
    const dates = beside > 0 ? head.date.length : 0;
    height += Math.max(lines.length + head.above, dates) * line + GAP;
    return item;
  });
  if (!banded) return { band: undefined, placed, end: height };
  return { band: { title: heading, top, bottom: height - GAP + PAD }, placed, end: height + PAD };
}

/** The date of an event, and its place: on one line on the phone where they have room, side by side on the wide board. */
function headOf(event: EventRow, banded: boolean, { board, beside, manyPlaces }: Frame): Head {
  const { width, size } = board;
  const room = width - TEXT - beside - PAD;
  const date = banded ? [] : wrapText(event.date, beside > 0 ? beside - 20 : room, size, true);
  const place = manyPlaces ? wrapText(event.place, room, size) : [];
  if (beside > 0) return { date, place, together: false, above: place.length };
  const both = textWidth(event.date, size, true) + TO_PLACE + textWidth(event.place, size);
  const together = date.length > 0 && place.length > 0 && both <= room;
  return { date, place, together, above: together ? 1 : date.length + place.length };
}

/** The lines that join what follows in time; through a band there is none. */
function spine(placed: readonly Placed[]): SVGElement[] {
  return placed.flatMap(({ top, banded }, i) => {
    const next = placed[i + 1];
    if (banded || !next || next.banded) return [];
    const d = `M${MARK} ${Math.round(top + 8)}V${Math.round(next.top + 8)}`;
    return [element('path', { d, stroke: 'var(--rule)', 'stroke-width': 1.5 })];
  });
}

function bandMark({ title, top, bottom }: Band, { width, size }: Board): SVGElement[] {
  const box = { x: 0, y: top, width, height: bottom - top };
  const words = { x: TEXT, y: top + PAD + size * 0.9, size };
  return [
    element('rect', { ...box, fill: 'var(--grid)', 'fill-opacity': 0.5 }),
    textLines(title, words, { 'font-weight': 700, fill: 'var(--ink-2)' }),
  ];
}

function eventMark(item: Placed, frame: Frame): Child {
  const { event, top, lines, head } = item;
  const { board, beside, line } = frame;
  const { size } = board;
  const first = top + size;
  const title = { x: TEXT + beside, y: first + head.above * line, size };
  return [
    dateMark(event, first - size * TO_BASELINE),
    wordsOf(item, first, frame),
    textLines(lines, title, { fill: 'var(--ink)' }),
  ];
}

function wordsOf({ event, head }: Placed, y: number, { board, beside, line }: Frame): Child {
  const { size } = board;
  const { date, place, together } = head;
  const plain = { fill: 'var(--ink-2)' };
  const bold = { 'font-weight': 700, fill: event.colour };
  const dated = date.length > 0 && textLines(date, { x: TEXT, y, size }, bold);
  if (dated && together) {
    const after = { 'font-weight': 400, ...plain, dx: TO_PLACE };
    dated.append(element('tspan', after, event.place));
    return dated;
  }
  const below = beside > 0 ? y : y + date.length * line;
  return [dated, place.length > 0 && textLines(place, { x: TEXT + beside, y: below, size }, plain)];
}

/** A mark that is as precise as the date: a dot for a day, a box for a year, a box with round ends for what lasted, a ring for what is between. */
function dateMark({ event, colour, index }: EventRow, y: number): SVGElement {
  const { kind } = parsePeriod(event.date!);
  const i = { 'data-i': index };
  if (kind === 'day') return element('circle', { ...i, cx: MARK, cy: y, r: 5.5, fill: colour });
  const open = { ...i, fill: 'var(--paper)', stroke: colour };
  if (kind !== 'year' && kind !== 'interval')
    return element('circle', { ...open, cx: MARK, cy: y, r: 5, 'stroke-width': 2.5 });
  const box = { x: MARK - 4, y: y - 6, width: 8, height: 12 };
  const ends = kind === 'interval' ? { rx: 4 } : {};
  return element('rect', { ...open, ...box, ...ends, 'stroke-width': 2 });
}
