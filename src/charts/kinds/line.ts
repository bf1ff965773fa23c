import { line as d3line, curveLinear } from 'd3';
import { z } from 'zod';
import { defineKind } from '../kind.ts';
import { observed, timed } from '../fixtures/observations.ts';
import { axisRoom, endRooms, moment, ticksOf, timeAxis, valueAxis } from '../marks/axis.ts';
import { endLabels } from '../marks/end-labels.ts';
import type { Row } from '../row.ts';
import { element } from '../svg.ts';
import { dotMark } from './dot.ts';

const dashes = [undefined, '6 3', '2 3', '9 3 2 3'];

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
    return series > 8
      ? [
          `${series} lines cannot be told apart; “line” shows at most 8`,
          'choose fewer, or make small multiples with "facet": "subject"',
        ]
      : undefined;
  },
  draw(rows, board, { zero, scale }) {
    const { size, name } = board;
    const series = [
      ...Map.groupBy(
        rows.map((row, index) => ({ row, index })),
        ({ row }) => row.subject,
      ),
    ].map(([label, list]) => ({
      label,
      list: list.sort((a, b) => a.row.period.localeCompare(b.row.period)),
    }));
    const labels = endLabels(
      series.map((s) => ({
        label: s.label,
        end: s.list.findLast(({ row }) => row.value !== null)?.row,
      })),
      board,
    );
    const height = Math.max(name === 'phone' ? 260 : 340, labels.tall + 60);
    const log = scale === 'log';
    let [low, high] = board.extent;
    if (zero) [low, high] = [Math.min(0, low), Math.max(0, high)];
    if (low === high)
      [low, high] = log
        ? [low / 2, high * 2]
        : [low - (Math.abs(low) * 0.1 || 1), high + (Math.abs(high) * 0.1 || 1)];
    const ticks = ticksOf([low, high], 5, log);
    const domain: [number, number] = [
      Math.min(low, ticks[0] ?? low),
      Math.max(high, ticks.at(-1) ?? high),
    ];
    const periods = board.periods;
    const [first, last] = endRooms(periods, board);
    const left = Math.max(axisRoom(ticks, board), first);
    const right = Math.max(labels.room, last);
    const bottom = 30 + (log ? size * 1.4 : 0);
    const times = periods.map((p) => moment(p).getTime());
    const [t0, t1] = [Math.min(...times), Math.max(...times)];
    return {
      height,
      marginLeft: left,
      marginRight: right,
      marginTop: 12,
      marginBottom: bottom,
      axes: { value: 'y', time: 'x' },
      anchor: (row) => (row.value === null ? undefined : { x: moment(row.period), y: row.value }),
      x: { type: 'utc', domain: t0 === t1 ? [t0 - 1, t1 + 1] : [t0, t1], axis: null },
      y: { type: scale, domain, axis: null },
      marks: [
        ...valueAxis(
          'y',
          ticks.filter((t) => t >= domain[0] && t <= domain[1]),
          board,
          height - 12 - bottom,
        ),
        ...timeAxis(periods, board, left, right),
        (_index, scales, _values, _dimensions, { document }) => {
          const x = scales.x as unknown as (v: Date) => number;
          const y = scales.y as (v: number) => number;
          const ends = series.map((s) => s.list.findLast(({ row }) => row.value !== null)?.row);
          const path = d3line<Row>()
            .defined((row) => row.value !== null)
            .x((row) => x(moment(row.period)))
            .y((row) => y(row.value!))
            .curve(curveLinear)
            .digits(1);
          return element(
            document,
            'g',
            {},
            ...series.flatMap((s, i) => {
              const colour = s.list[0]!.row.colour;
              const end = ends[i];
              return [
                element(document, 'path', {
                  d: path(s.list.map(({ row }) => row)) ?? '',
                  fill: 'none',
                  stroke: colour,
                  'stroke-width': 2.5,
                  'stroke-linejoin': 'round',
                  'stroke-dasharray': dashes[i % dashes.length],
                }),
                ...s.list
                  .filter(
                    ({ row }) =>
                      row.value !== null &&
                      (s.list.length < 30 || row.qualifier !== 'exact' || row === end),
                  )
                  .map(({ row, index }) =>
                    dotMark(document, row, x(moment(row.period)), y(row.value!), index),
                  ),
              ];
            }),
            ...labels.draw(
              document,
              ends.map((row) => (row?.value == null ? height / 2 : y(row.value))),
              [0, height - bottom - 2],
            ),
            ...(log
              ? [
                  element(
                    document,
                    'text',
                    { x: left, y: height - 4, fill: 'var(--ink-2)', 'font-size': size - 2 },
                    board.texts.chart.logScale,
                  ),
                ]
              : []),
          ) as SVGElement;
        },
      ],
    };
  },
});
