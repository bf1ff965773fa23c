import { line as d3line } from 'd3';
import { z } from 'zod';
import type { Board } from '../board.ts';
import { observed, timed } from '../fixtures/observations.ts';
import { seriesId, type Datum, type Refusal } from '../datum.ts';
import { defineKind, tellings } from '../kind.ts';
import { axisRoom, notOnLog, ticksOf, type ScaleType } from '../marks/axis.ts';
import { absentWords } from '../marks/absent.ts';
import { figureMark } from '../marks/dot.ts';
import { EXPECTED } from '../marks/doubt.ts';
import { endLabels, type End } from '../marks/end-labels.ts';
import { byExpectation, stretchesOf, type Stretches } from '../marks/gaps.ts';
import { logNote } from '../marks/log-note.ts';
import { seriesOf, type Series } from '../marks/series.ts';
import { timingOf, type Timing } from '../marks/timing.ts';
import { footOf, overTime, timePlot, type TimePlot } from '../marks/time-plot.ts';
import { ownMark, type Scales } from '../plan.ts';
import { isKnown, type KnownRow } from '../row.ts';
import { element, round, type Child } from '../svg.ts';

/** How lines differ besides their colours, which may be alike: as many ways as there may be lines. */
const dashes = [undefined, '6 3', '2 3', '9 3 2 3', '14 4', '9 3 2 3 2 3', '4 2 1 2', '14 3 6 3'];
const MOST = dashes.length;
/** A longer line has dots only where they say something. */
const DOTTED = 30;

/** How the time between two figures is crossed, where others are left out. */
const JOIN = { 'stroke-width': 1.5, 'stroke-dasharray': '0.1 4', 'stroke-linecap': 'round' };

/** Values over time, a line a series, named at its end. Where figures are left out the line is dotted, where one is missing it breaks; a single figure is a point. */
export const line = defineKind({
  id: 'line',
  names: { zh: '折线图', en: 'Line chart' },
  takes: 'observations',
  rows: [1, 400],
  options: {
    zero: z.boolean().default(false),
    scale: z.enum(['linear', 'log']).default('linear'),
  },
  scale: 'shared',
  tells: tellings,
  axes: true,
  time: true,
  joins: true,
  fixtures: observed(timed(6)),
  refuse: (rows, { options }) => onLog(rows, options) ?? overTime(rows) ?? tooMany(rows),
  draw(rows, board, { zero, scale }) {
    const series = seriesOf(rows, board);
    const extent = extentOf(board, zero, scale);
    const ticks = ticksOf(extent, 5, scale);
    const labels = endLabels(series, board, axisRoom(ticks, board));
    const domain = [Math.min(...extent, ...ticks), Math.max(...extent, ...ticks)] as const;
    const foot = scale === 'log' ? board.size * 1.4 : 0;
    const plot = timePlot(board, { ticks, domain, type: scale, labels, foot });
    const timing = timingOf(board.periods);
    const mark = ownMark((scales) => {
      const inTime = { x: (period: string) => scales.x(timing.at(period)), y: scales.y };
      return [
        series.map((one, i) => {
          const stretches = stretchesOf(one.rows);
          return [
            spansOf(one, timing, scales),
            pathsOf(stretches, one.colour, dashes[i], inTime),
            dotsOf(one, stretches, inTime),
          ];
        }),
        absentWords(series, board, (row) => inTime.x(row.period), footOf(plot)),
        labels.draw(
          series.map(({ end }) => endOf(end, inTime, plot)),
          plot.bounds,
          plot.height - labels.foot,
        ),
        scale === 'log' && logNote(board, plot.marginLeft, plot.height - labels.foot - 4),
      ];
    });
    return {
      ...plot,
      anchor: (row) => (isKnown(row) ? { x: timing.at(row.period), y: row.value } : undefined),
      marks: [...plot.marks, mark],
    };
  },
});

/** Where periods and values stand, in px. */
interface InTime {
  x: (period: string) => number;
  y: Scales['y'];
}

/** Where a series ends, in px; one without figures anywhere. */
function endOf(end: KnownRow | undefined, { x, y }: InTime, { height }: TimePlot): End {
  return end ? { x: x(end.period), y: y(end.value) } : { x: 0, y: height / 2 };
}

function tooMany(rows: readonly Datum[]): Refusal | undefined {
  const series = new Set(rows.map(seriesId)).size;
  if (series <= MOST) return undefined;
  return [
    `${series} lines cannot be told apart; “line” shows at most ${MOST}`,
    'choose fewer, or make small multiples with "facet": "subject"',
  ];
}

function onLog(
  rows: readonly Datum[],
  { scale, zero }: { scale: ScaleType; zero: boolean },
): Refusal | undefined {
  if (scale === 'log' && zero)
    return ['a log scale never reaches zero', 'take “zero” away, or use a linear scale', 'zero'];
  return notOnLog(rows, scale);
}

/** The values that the scale shows: those of the board, and some room round a single one. */
function extentOf({ extent }: Board, zero: boolean, scale: ScaleType): [number, number] {
  const [low, high] = zero ? [Math.min(0, ...extent), Math.max(0, ...extent)] : extent;
  if (low !== high) return [low, high];
  if (scale === 'log') return [low / 2, high * 2];
  const room = Math.abs(low) * 0.1 || 1;
  return [low - room, high + room];
}

/** The time that figures stand for, where it is more than a point. */
function spansOf({ rows, colour }: Series, timing: Timing, { x, y }: Scales): SVGElement[] {
  return rows.filter(isKnown).flatMap((row) => {
    const span = timing.span(row.period);
    if (!span) return [];
    const [from, to] = span.map((time) => round(x(time)));
    const line = { d: `M${from} ${round(y(row.value))}H${to}`, fill: 'none', stroke: colour };
    return [element('path', { ...line, 'stroke-width': 6, 'stroke-opacity': 0.4 })];
  });
}

/** A line along each run of figures, lighter and dashed to what is expected, and dotted ones over the time between runs. */
function pathsOf(
  { runs, gaps }: Stretches,
  colour: string,
  dash: string | undefined,
  inTime: InTime,
): Child {
  const path = pathAlong(inTime);
  const line = { fill: 'none', stroke: colour };
  const along = (parts: readonly (readonly KnownRow[])[]) =>
    parts.map((part) => path([...part]) ?? '').join('');
  const parts = runs.flatMap(byExpectation);
  const [known, expected] = [false, true].map((which) =>
    along(parts.filter((one) => one.expected === which).map(({ part }) => part)),
  );
  return [
    element('path', {
      d: known,
      ...line,
      'stroke-width': 2.5,
      'stroke-linejoin': 'round',
      'stroke-dasharray': dash,
    }),
    expected !== '' && element('path', { d: expected, ...line, ...EXPECTED }),
    gaps.length > 0 && element('path', { d: along(gaps), ...line, ...JOIN }),
  ];
}

const pathAlong = ({ x, y }: InTime) =>
  d3line<KnownRow>()
    .x((row) => x(row.period))
    .y((row) => y(row.value))
    .digits(1);

/** A long line has dots at its end, at what is not exact, and at what stands alone, where no line would show it. */
function dotsOf({ rows, end }: Series, { runs }: Stretches, { x, y }: InTime): Child {
  const alone = new Set(runs.filter((run) => run.length === 1).flat());
  const telling = (row: KnownRow) => row.qualifier !== 'exact' || row === end || alone.has(row);
  return runs
    .flat()
    .filter((row) => rows.length < DOTTED || telling(row))
    .map((row) => figureMark(row, y, x(row.period), 'y'));
}
