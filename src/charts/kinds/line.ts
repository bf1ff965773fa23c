import { line as d3line } from 'd3';
import { z } from 'zod';
import type { Board } from '../board.ts';
import { observed, timed } from '../fixtures/observations.ts';
import { defineKind } from '../kind.ts';
import { axisRoom, ticksOf, type ScaleType } from '../marks/axis.ts';
import { dotMark } from '../marks/dot.ts';
import { endLabels, type End } from '../marks/end-labels.ts';
import { logNote } from '../marks/log-note.ts';
import { seriesOf, type Series } from '../marks/series.ts';
import { moment } from '../marks/time-axis.ts';
import { timePlot, type TimePlot } from '../marks/time-plot.ts';
import { ownMark, type Scales } from '../plan.ts';
import { isKnown, type KnownRow, type Row } from '../row.ts';
import { element } from '../svg.ts';

/** How lines differ besides their colours, which may be alike: as many ways as there may be lines. */
const dashes = [undefined, '6 3', '2 3', '9 3 2 3', '14 4', '9 3 2 3 2 3', '4 2 1 2', '14 3 6 3'];
const MOST = dashes.length;
/** A longer line has dots only where they say something. */
const DOTTED = 30;

/** Values over time, a line a subject, named at its end. A gap in the data is a gap in the line; a single figure is a point. */
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
  axes: true,
  fixtures: observed(timed(6)),
  refuse(rows) {
    const series = new Set(rows.map((row) => row.subject)).size;
    if (series <= MOST) return undefined;
    return [
      `${series} lines cannot be told apart; “line” shows at most ${MOST}`,
      'choose fewer, or make small multiples with "facet": "subject"',
    ];
  },
  draw(rows, board, { zero, scale }) {
    const series = seriesOf(rows);
    const extent = extentOf(board, zero, scale);
    const ticks = ticksOf(extent, 5, scale);
    const labels = endLabels(series, board, axisRoom(ticks, board));
    const domain = [Math.min(...extent, ...ticks), Math.max(...extent, ...ticks)] as const;
    const foot = scale === 'log' ? board.size * 1.4 : 0;
    const plot = timePlot(board, { ticks, domain, type: scale, labels, foot });
    const mark = ownMark((scales) => [
      series.map((one, i) => [pathOf(one, dashes[i], scales), dotsOf(one, scales)]),
      labels.draw(
        series.map(({ end }) => endOf(end, scales, plot)),
        plot.bounds,
        plot.height - labels.foot,
      ),
      scale === 'log' && logNote(board, plot.marginLeft, plot.height - labels.foot - 4),
    ]);
    return {
      ...plot,
      anchor: (row) => (isKnown(row) ? { x: moment(row.period), y: row.value } : undefined),
      marks: [...plot.marks, mark],
    };
  },
});

/** Where a series ends, in px; one without figures anywhere. */
function endOf(end: KnownRow | undefined, { x, y }: Scales, { height }: TimePlot): End {
  return end ? { x: x(moment(end.period)), y: y(end.value) } : { x: 0, y: height / 2 };
}

/** The values that the scale shows: those of the board, and some room round a single one. */
function extentOf({ extent }: Board, zero: boolean, scale: ScaleType): [number, number] {
  const [low, high] = zero ? [Math.min(0, ...extent), Math.max(0, ...extent)] : extent;
  if (low !== high) return [low, high];
  if (scale === 'log') return [low / 2, high * 2];
  const room = Math.abs(low) * 0.1 || 1;
  return [low - room, high + room];
}

function pathOf({ rows, colour }: Series, dash: string | undefined, { x, y }: Scales): SVGElement {
  const path = d3line<Row>()
    .defined(isKnown)
    .x((row) => x(moment(row.period)))
    .y((row) => y(row.value ?? NaN))
    .digits(1);
  return element('path', {
    d: path(rows) ?? '',
    fill: 'none',
    stroke: colour,
    'stroke-width': 2.5,
    'stroke-linejoin': 'round',
    'stroke-dasharray': dash,
  });
}

function dotsOf({ rows, end }: Series, { x, y }: Scales): SVGElement[] {
  const telling = (row: Row) => row.qualifier !== 'exact' || row === end;
  return rows
    .filter(isKnown)
    .filter((row) => rows.length < DOTTED || telling(row))
    .map((row) => dotMark(row, x(moment(row.period)), y(row.value)));
}
