import { area as d3area } from 'd3';
import { observed, timed } from '../fixtures/observations.ts';
import { ranged, seriesId, type Datum, type Refusal } from '../datum.ts';
import { defineKind } from '../kind.ts';
import { axisRoom, ticksOf } from '../marks/axis.ts';
import { absentWords } from '../marks/absent.ts';
import { endLabels, type End } from '../marks/end-labels.ts';
import { doubtOf } from '../marks/doubt.ts';
import { byExpectation, stretchesOf } from '../marks/gaps.ts';
import { printId, printPatterns } from '../marks/print.ts';
import { seriesOf, type Series } from '../marks/series.ts';
import { timingOf, type Timing } from '../marks/timing.ts';
import { footOf, overTime, timePlot } from '../marks/time-plot.ts';
import { ownMark, type Scales } from '../plan.ts';
import { isKnown, type KnownRow } from '../row.ts';
import { element, type Child } from '../svg.ts';

const MOST = 6;

/** A row's slice of the stack, from one height to another in units of the scale. */
interface Slice {
  row: KnownRow;
  at: Date;
  from: number;
  to: number;
}

interface Layer {
  colour: string;
  slices: Slice[];
}

/** Values over time as areas from zero, stacked where there are several series, each named at its end; none spans a time without figures. */
export const area = defineKind({
  id: 'area',
  names: { zh: '面积图（随时间）', en: 'Area chart' },
  takes: 'observations',
  rows: [1, 400],
  options: {},
  scale: 'shared',
  tells: ['expected'],
  axes: true,
  time: true,
  fixtures: observed(timed(6)),
  refuse: (rows) =>
    overTime(rows) ??
    negative(rows) ??
    ranged(rows) ??
    tooMany(rows) ??
    incomplete(rows) ??
    countedTwice(rows),
  draw(rows, board) {
    const series = seriesOf(rows, board);
    const timing = timingOf(board.periods);
    const layers = stack(series, timing);
    const slices = layers.flatMap((layer) => layer.slices);
    const high = Math.max(board.extent[1], ...slices.map((slice) => slice.to)) || 1;
    const ticks = ticksOf([0, high], 5);
    const labels = endLabels(series, board, axisRoom(ticks, board));
    const domain = [0, Math.max(high, ...ticks)] as const;
    const plot = timePlot(board, { ticks, domain, labels });
    const mark = ownMark((scales) => [
      printPatterns(board.prefix, layers.length),
      layers.map((layer, i) => [
        shapeOf(layer, i, scales, board.prefix),
        layer.slices.map((slice) => dotOf(slice, layer.colour, scales)),
      ]),
      absentWords(series, board, (row) => scales.x(timing.at(row.period)), footOf(plot)),
      labels.draw(
        layers.map((layer) => middleOfEnd(layer, scales) ?? { x: 0, y: plot.height / 2 }),
        plot.bounds,
        plot.height - labels.foot,
      ),
    ]);
    return {
      ...plot,
      anchor(row) {
        const slice = slices.find((one) => one.row === row);
        return slice && { x: slice.at, y: slice.to };
      },
      marks: [...plot.marks, mark],
    };
  },
});

function negative(rows: readonly Datum[]): Refusal | undefined {
  if (rows.every((row) => (row.value ?? 0) >= 0)) return undefined;
  return ['an area cannot show a negative value', 'use “line” or “bar”'];
}

const seriesIn = (rows: readonly Datum[]) => new Set(rows.map(seriesId)).size;

function tooMany(rows: readonly Datum[]): Refusal | undefined {
  const series = seriesIn(rows);
  if (series <= MOST) return undefined;
  return [
    `${series} areas on top of one another cannot be read; “area” shows at most ${MOST}`,
    'choose fewer, or use “line” with "facet": "subject"',
  ];
}

function incomplete(rows: readonly Datum[]): Refusal | undefined {
  const series = seriesIn(rows);
  const periods = new Set(rows.map((row) => row.period)).size;
  const cells = new Set(rows.map((row) => `${seriesId(row)} ${row.period}`)).size;
  const whole = cells === series * periods && rows.every((row) => row.value !== null);
  if (series === 1 || whole) return undefined;
  return [
    'a stack needs a figure of every series for every period',
    'use “line”, which shows gaps as gaps',
  ];
}

/** A stack adds up what it shows: no whole stands in it beside its parts. */
function countedTwice(rows: readonly Datum[]): Refusal | undefined {
  const pairs = rows.flatMap((whole) =>
    rows.filter((part) => isPartOf(part, whole)).map((part) => [whole, part].map(seriesId)),
  );
  const [pair] = pairs;
  if (!pair) return undefined;
  return [
    `“${pair[0]}” and “${pair[1]}” are a whole and a part of it, and a stack would count it twice`,
    'leave out the whole or its parts, or use “line”',
  ];
}

function isPartOf(row: Datum, whole: Datum): boolean {
  if (row.indicator !== whole.indicator) return false;
  if (row.subject === whole.subject) return row.brokenBy.length > whole.brokenBy.length;
  return row.region?.parent !== undefined && row.region.parent === whole.region?.id;
}

/** Sets series on top of one another, the first at the bottom. */
function stack(series: readonly Series[], timing: Timing): Layer[] {
  const height = new Map<string, number>();
  return series.map(({ rows, colour }) => ({
    colour,
    slices: rows.filter(isKnown).map((row) => {
      const from = height.get(row.period) ?? 0;
      const to = from + row.value;
      height.set(row.period, to);
      return { row, at: timing.at(row.period), from, to };
    }),
  }));
}

/** A layer's areas, one a run of its figures; where that has but one, a bar. */
function shapeOf({ slices, colour }: Layer, i: number, scales: Scales, prefix: string): Child {
  const of = new Map(slices.map((slice) => [slice.row, slice]));
  const { runs } = stretchesOf(slices.map(({ row }) => row));
  return runs.flatMap(byExpectation).map(({ part, expected }) => {
    const [first, ...others] = part.map((row) => of.get(row)!);
    if (others.length === 0) return barOf(first!, colour, scales);
    return areaOf([first!, ...others], { i, colour, prefix, expected }, scales);
  });
}

function barOf({ row, at, from, to }: Slice, colour: string, { x, y }: Scales): SVGElement {
  return element('rect', {
    x: x(at) - 10,
    y: y(to),
    width: 20,
    height: Math.max(0.5, y(from) - y(to)),
    fill: colour,
    stroke: 'var(--paper)',
    ...doubtOf(row),
  });
}

/** How an area is filled: the nth of a stack, known or expected. */
interface Fill {
  i: number;
  colour: string;
  prefix: string;
  expected: boolean;
}

/** Edged in its own colour: an edge of paper would eat a peak as narrow as itself. What is expected is light with a dashed edge. */
function areaOf(
  slices: Slice[],
  { i, colour, prefix, expected }: Fill,
  { x, y }: Scales,
): SVGElement[] {
  const shape = d3area<Slice>()
    .x((slice) => x(slice.at))
    .y0((slice) => y(slice.from))
    .y1((slice) => y(slice.to))
    .digits(1);
  const d = shape(slices) ?? '';
  const opacity = i % 2 ? 0.7 : 0.9;
  const screen = {
    class: 'screen',
    fill: colour,
    'fill-opacity': expected ? opacity / 3 : opacity,
    d,
    stroke: colour,
    'stroke-dasharray': expected ? '5 3' : undefined,
  };
  return [
    element('path', screen),
    element('path', { class: 'print', d, fill: `url(#${printId(prefix, i)})`, stroke: '#000' }),
  ];
}

function dotOf({ row, at, to }: Slice, colour: string, { x, y }: Scales): SVGElement {
  const place = { 'data-i': row.index, cx: x(at), cy: y(to) };
  return element('circle', { ...place, r: 3, fill: colour, stroke: 'var(--paper)' });
}

/** Where a layer's name wants to stand, in px: at its middle at the end. */
function middleOfEnd({ slices }: Layer, { x, y }: Scales): End | undefined {
  const end = slices.at(-1);
  return end && { x: x(end.at), y: y((end.from + end.to) / 2) };
}
