import { area as d3area } from 'd3';
import { defineKind } from '../kind.ts';
import { observed, timed } from '../fixtures/observations.ts';
import { axisRoom, endRooms, moment, ticksOf, timeAxis, valueAxis } from '../marks/axis.ts';
import { printPatterns } from '../marks/print.ts';
import { endLabels } from '../marks/end-labels.ts';
import { element } from '../svg.ts';

/** Values over time as areas from zero, stacked where there are several subjects, each named at its end. */
export const area = defineKind({
  id: 'area',
  names: { zh: '面积图（随时间）', en: 'Area chart' },
  takes: 'observations',
  rows: [1, 400],
  options: {},
  scale: 'shared',
  axes: true,
  fixtures: observed(timed(6)),
  refuse(rows) {
    if (rows.some((row) => (row.value ?? 0) < 0))
      return ['an area cannot show a negative value', 'use “line” or “bar”'];
    const series = new Set(rows.map((row) => row.subject)).size;
    if (series > 6)
      return [
        `${series} areas on top of one another cannot be read; “area” shows at most 6`,
        'choose fewer, or use “line” with "facet": "subject"',
      ];
    const cells = new Set(rows.map((row) => `${row.subject} ${row.period}`)).size;
    if (
      series > 1 &&
      (cells !== series * new Set(rows.map((row) => row.period)).size ||
        rows.some((row) => row.value === null))
    )
      return [
        'a stack needs a figure of every subject for every period',
        'use “line”, which shows gaps as gaps',
      ];
    return undefined;
  },
  draw(rows, board) {
    const { name } = board;
    const indexed = rows.map((row, index) => ({ row, index }));
    const series = [...Map.groupBy(indexed, ({ row }) => row.subject)].map(([label, list]) => ({
      label,
      list: list
        .filter(({ row }) => row.value !== null)
        .sort((a, b) => a.row.period.localeCompare(b.row.period)),
    }));
    const below = new Map<string, number>();
    const layers = series.map((s) => ({
      ...s,
      points: s.list.map(({ row, index }) => {
        const y0 = below.get(row.period) ?? 0;
        below.set(row.period, y0 + row.value!);
        return { row, index, x: moment(row.period), y0, y1: y0 + row.value! };
      }),
    }));
    const high = Math.max(1e-9, board.extent[1], ...below.values());
    const ticks = ticksOf([0, high], 5);
    const labels = endLabels(
      series.map((s) => ({ label: s.label, end: s.list.at(-1)?.row })),
      board,
    );
    const height = Math.max(name === 'phone' ? 260 : 340, labels.tall + 60);
    const periods = board.periods;
    const [first, last] = endRooms(periods, board);
    const left = Math.max(axisRoom(ticks, board), first);
    const right = Math.max(labels.room, last);
    const times = periods.map((p) => moment(p).getTime());
    const [t0, t1] = [Math.min(...times), Math.max(...times)];
    return {
      height,
      marginLeft: left,
      marginRight: right,
      marginTop: 12,
      marginBottom: 30,
      axes: { value: 'y', time: 'x' },
      anchor: (row) =>
        layers
          .flatMap((l) => l.points)
          .filter((p) => p.row === row)
          .map((p) => ({ x: p.x, y: p.y1 }))[0],
      x: { type: 'utc', domain: t0 === t1 ? [t0 - 1, t1 + 1] : [t0, t1], axis: null },
      y: { domain: [0, Math.max(high, ticks.at(-1) ?? high)], axis: null },
      marks: [
        ...valueAxis('y', ticks, board, height - 42),
        ...timeAxis(periods, board, left, right),
        (_index, scales, _values, _dimensions, { document }) => {
          const x = scales.x as unknown as (v: Date) => number;
          const y = scales.y as (v: number) => number;
          type P = (typeof layers)[number]['points'][number];
          const shape = d3area<P>()
            .x((p) => x(p.x))
            .y0((p) => y(p.y0))
            .y1((p) => y(p.y1))
            .digits(1);
          const wanted = layers.map((l) => {
            const p = l.points.at(-1);
            return p ? y((p.y0 + p.y1) / 2) : height / 2;
          });
          return element(
            document,
            'g',
            {},
            printPatterns(document, board.prefix, layers.length),
            ...layers.flatMap((l, i) => {
              const colour = l.list[0]?.row.colour ?? 'var(--ink)';
              const single = l.points.length === 1 ? l.points[0] : undefined;
              return [
                single
                  ? element(document, 'rect', {
                      x: x(single.x) - 10,
                      y: y(single.y1),
                      width: 20,
                      height: Math.max(0.5, y(single.y0) - y(single.y1)),
                      fill: colour,
                      stroke: 'var(--paper)',
                    })
                  : element(document, 'path', {
                      class: 'screen',
                      d: shape(l.points) ?? '',
                      fill: colour,
                      'fill-opacity': i % 2 ? 0.7 : 0.9,
                      stroke: 'var(--paper)',
                      'stroke-width': 1.5,
                    }),
                ...(single
                  ? []
                  : [
                      element(document, 'path', {
                        class: 'print',
                        d: shape(l.points) ?? '',
                        fill: `url(#${board.prefix}-print-${i})`,
                        stroke: '#000',
                      }),
                    ]),
                ...l.points.map((p) =>
                  element(document, 'circle', {
                    'data-i': String(p.index),
                    cx: x(p.x),
                    cy: y(p.y1),
                    r: 3,
                    fill: colour,
                    stroke: 'var(--paper)',
                  }),
                ),
              ];
            }),
            ...labels.draw(document, wanted, [0, height - 32]),
          ) as SVGElement;
        },
      ],
    };
  },
});
