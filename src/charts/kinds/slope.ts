import { z } from 'zod';
import { defineKind } from '../kind.ts';
import { observed, timed } from '../fixtures/observations.ts';
import { spread } from '../marks/spread.ts';
import { textWidth, wrapText } from '../measure.ts';
import { element, textLines } from '../svg.ts';
import { dotMark } from './dot.ts';

/** Two moments (or two indicators) side by side, a line a subject: who rose, who fell. */
export const slope = defineKind({
  id: 'slope',
  names: { zh: '斜线图', en: 'Slope chart' },
  takes: 'observations',
  rows: [2, 24],
  options: {
    by: z.enum(['period', 'indicator']).default('period').describe('What the two sides are'),
  },
  scale: 'shared',
  axes: true,
  fixtures: observed(timed(2)),
  refuse(rows) {
    const sides = Math.max(
      new Set(rows.map((row) => row.period)).size,
      new Set(rows.map((row) => row.indicator)).size,
    );
    return sides === 2
      ? undefined
      : [
          `“slope” compares two sides, and these figures have ${sides}`,
          sides > 2
            ? 'name figures of two periods, or use “line”'
            : 'name figures of two periods, or use “dot”',
        ];
  },
  draw(rows, board, { by }) {
    const { width, size, name, texts } = board;
    const period = texts.conventions.period;
    const sideOf = (row: (typeof rows)[number]) => (by === 'period' ? row.period : row.indicator);
    const sides = [...new Set(rows.map(sideOf))]
      .sort(by === 'period' ? undefined : () => 0)
      .slice(0, 2);
    const series = [
      ...Map.groupBy(
        rows.map((row, index) => ({ row, index })),
        ({ row }) => row.subject,
      ),
    ];
    const valueWidth = Math.max(...rows.map((row) => textWidth(row.valueText, size))) + 14;
    const wrapped = series.map(([label]) =>
      board.panel ? [] : wrapText(label, width * 0.36, size, true),
    );
    const labelWidth = Math.max(
      valueWidth,
      ...wrapped.flat().map((text) => textWidth(text, size, true) + 16),
    );
    const line = size * 1.35;
    const heights = wrapped.map((l) => (l.length + 1) * line + 5);
    const tall = heights.reduce((a, h) => a + h, 0);
    const height = Math.max(name === 'phone' ? 280 : 340, tall + 60);
    const [low, high] =
      board.extent[0] === board.extent[1]
        ? [board.extent[0] - 1, board.extent[1] + 1]
        : board.extent;
    const [xl, xr] = [valueWidth, width - labelWidth];
    const head = size * 2.2;
    return {
      height,
      margin: 0,
      marginTop: head + size,
      marginBottom: size,
      axes: { value: 'y' },
      anchor: (row) =>
        row.value === null ? undefined : { x: sideOf(row) === sides[0] ? xl : xr, y: row.value },
      x: { type: 'identity', axis: null },
      y: { domain: [low, high], axis: null },
      marks: [
        (_index, scales, _values, _dimensions, { document }) => {
          const y = scales.y as (v: number) => number;
          const find = (list: (typeof series)[number][1], side: string | undefined) =>
            list.find(({ row }) => sideOf(row) === side && row.value !== null);
          const bounds = [head, height - 2] as const;
          const want = (side: string | undefined) =>
            series.map(([, list]) => {
              const hit = find(list, side);
              return hit ? y(hit.row.value!) : height / 2;
            });
          const a = spread(
            want(sides[0]),
            series.map(() => line),
            bounds,
          );
          const b = spread(want(sides[1]), heights, bounds);
          const title = (side: string | undefined, x: number, anchor: string) =>
            element(
              document,
              'text',
              { x, y: size * 1.15, 'text-anchor': anchor, fill: 'var(--ink-2)' },
              by === 'period' ? period(side ?? '') : (side ?? ''),
            );
          return element(
            document,
            'g',
            {},
            title(sides[0], xl, 'end'),
            title(sides[1], xr, 'start'),
            element(document, 'path', {
              d: `M${xl} ${head}V${height - 4}M${xr} ${head}V${height - 4}`,
              stroke: 'var(--rule)',
            }),
            ...series.flatMap(([, list], i) => {
              const [from, to] = [find(list, sides[0]), find(list, sides[1])];
              const colour = list[0]!.row.colour;
              return [
                ...(from && to
                  ? [
                      element(document, 'path', {
                        d: `M${xl} ${y(from.row.value!)}L${xr} ${y(to.row.value!)}`,
                        stroke: colour,
                        'stroke-width': 2.5,
                      }),
                    ]
                  : []),
                ...[from, to].flatMap((hit, k) =>
                  hit
                    ? [dotMark(document, hit.row, k === 0 ? xl : xr, y(hit.row.value!), hit.index)]
                    : [],
                ),
                ...(from
                  ? [
                      element(
                        document,
                        'text',
                        {
                          x: xl - 12,
                          y: a[i]! + size * 0.36,
                          'text-anchor': 'end',
                          fill: 'var(--ink)',
                        },
                        from.row.valueText,
                      ),
                    ]
                  : []),
                textLines(document, wrapped[i]!, xr + 12, b[i]! - heights[i]! / 2 + size, size, {
                  'font-weight': 700,
                  fill: colour,
                }),
                element(
                  document,
                  'text',
                  {
                    x: xr + 12,
                    y: b[i]! - heights[i]! / 2 + size + wrapped[i]!.length * line,
                    fill: to ? 'var(--ink)' : 'var(--ink-2)',
                  },
                  to?.row.valueText ?? texts.chart.noData,
                ),
              ];
            }),
          ) as SVGElement;
        },
      ],
    };
  },
});
