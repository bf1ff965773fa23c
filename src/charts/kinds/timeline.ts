import { dated } from '../fixtures/events.ts';
import { defineKind, type Board } from '../kind.ts';
import type { EventRow } from '../row.ts';
import { wrapText, textWidth } from '../measure.ts';
import { element, textLines } from '../svg.ts';

/** Where texts begin, to the right of the marks. */
const TEXT = 26;
/** Above and below what stands in a band. */
const PAD = 10;

/** An event laid out: its lines of text, and where they begin. */
interface Placed {
  event: EventRow;
  index: number;
  top: number;
  lines: string[];
  /** In the band of a year, where the year stands once for all. */
  banded: boolean;
  /** The band that it is the first of. */
  opens: Band | undefined;
}

/** The band of a year: what is known by the year only has no place in the order. */
interface Band {
  title: string;
  top: number;
  bottom: number;
}

interface Layout {
  placed: Placed[];
  height: number;
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
    const frame: Frame = {
      board,
      beside:
        board.name === 'wide'
          ? Math.max(...events.map((e) => textWidth(e.date, board.size, true))) + 24
          : 0,
      manyPlaces: new Set(events.map((event) => event.place)).size > 1,
      line: board.size * 1.45,
    };
    const layout = place(events, frame);
    return {
      height: Math.ceil(layout.height - 8),
      margin: 0,
      x: { axis: null },
      y: { axis: null },
      marks: [
        (_index, _scales, _values, _dimensions, { document }) =>
          element(
            document,
            'g',
            {},
            ...spine(document, layout),
            // Band by band, so that the drawing reads in the order in which it is seen.
            ...layout.placed.flatMap((item) => [
              ...(item.opens ? bandMark(document, item.opens, frame) : []),
              ...eventMark(document, item, frame),
            ]),
          ) as SVGElement,
      ],
    };
  },
});

/** Whether only the year of an event is known: “end of 2024” says more than that. */
const yearOnly = ({ event }: EventRow) => event.date!.length === 4 && event.part === undefined;

function place(events: readonly EventRow[], frame: Frame): Layout {
  const { board, beside, line } = frame;
  const placed: Placed[] = [];
  let height = 2;
  let band: Band | undefined;
  events.forEach((event, index) => {
    const banded = yearOnly(event);
    const title = board.texts.chart.yearOnly(event.date);
    if (band && (!banded || band.title !== title)) {
      height += PAD;
      band = undefined;
    }
    const opens = banded && !band ? { title, top: height, bottom: height } : undefined;
    if (opens) {
      band = opens;
      height += PAD + line + 4;
    }
    const lines = wrapText(event.title, board.width - TEXT - beside - PAD, board.size);
    placed.push({ event, index, top: height, lines, banded, opens });
    height += (lines.length + (hasHead(banded, frame) ? 1 : 0)) * line + 16;
    if (band) band.bottom = height - 16 + PAD;
  });
  return { placed, height: height + (band ? PAD : 0) };
}

/** Whether a line with date or place stands above an event’s title. */
function hasHead(banded: boolean, { beside, manyPlaces }: Frame): boolean {
  return manyPlaces || (!banded && beside === 0);
}

/** The lines that join what follows in time; through a band there is none. */
function spine(document: Document, { placed }: Layout): SVGElement[] {
  return placed.flatMap(({ top, banded }, i) => {
    const next = placed[i + 1];
    if (banded || !next || next.banded) return [];
    const d = `M8 ${Math.round(top + 8)}V${Math.round(next.top + 8)}`;
    return [element(document, 'path', { d, stroke: 'var(--rule)', 'stroke-width': 1.5 })];
  });
}

function bandMark(
  document: Document,
  { title, top, bottom }: Band,
  { board }: Frame,
): SVGElement[] {
  return [
    element(document, 'rect', {
      x: 0,
      y: top,
      width: board.width,
      height: bottom - top,
      fill: 'var(--grid)',
      'fill-opacity': 0.5,
    }),
    element(
      document,
      'text',
      { x: TEXT, y: top + PAD + board.size * 0.9, 'font-weight': 700, fill: 'var(--ink-2)' },
      title,
    ),
  ];
}

function eventMark(document: Document, item: Placed, frame: Frame): SVGElement[] {
  const { event, index, top, lines, banded } = item;
  const { board, beside, line } = frame;
  const first = top + board.size;
  return [
    dateMark(document, event, first - board.size * 0.36, index),
    ...headOf(document, item, first, frame),
    textLines(
      document,
      lines,
      TEXT + beside,
      first + (hasHead(banded, frame) ? line : 0),
      board.size,
      { fill: 'var(--ink)' },
    ),
  ];
}

/** The date of an event, and its place: on one line on the phone, side by side on the wide board. */
function headOf(
  document: Document,
  { event, banded }: Placed,
  y: number,
  { beside, manyPlaces }: Frame,
): SVGElement[] {
  const plain = { fill: 'var(--ink-2)' };
  const bold = { x: TEXT, y, 'font-weight': 700, fill: event.colour };
  const apart = () => [element(document, 'text', { x: TEXT + beside, y, ...plain }, event.place)];
  if (banded) return manyPlaces ? apart() : [];
  if (beside > 0)
    return [element(document, 'text', bold, event.date), ...(manyPlaces ? apart() : [])];
  const place = element(document, 'tspan', { 'font-weight': 400, ...plain, dx: 8 }, event.place);
  return [element(document, 'text', bold, event.date, ...(manyPlaces ? [place] : []))];
}

function dateMark(
  document: Document,
  { event, colour }: EventRow,
  y: number,
  index: number,
): SVGElement {
  const precision = event.date!.split('-').length;
  const i = { 'data-i': String(index) };
  if (precision === 3)
    return element(document, 'circle', { ...i, cx: 8, cy: y, r: 5.5, fill: colour });
  const open = { ...i, fill: 'var(--paper)', stroke: colour };
  if (precision === 2)
    return element(document, 'circle', { ...open, cx: 8, cy: y, r: 5, 'stroke-width': 2.5 });
  return element(document, 'rect', {
    ...open,
    x: 4,
    y: y - 6,
    width: 8,
    height: 12,
    'stroke-width': 2,
  });
}
