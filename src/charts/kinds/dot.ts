import { z } from 'zod';
import { defineKind } from '../kind.ts';
import { observed, plain } from '../fixtures/observations.ts';
import { axisRoom, ticksOf, valueAxis } from '../marks/axis.ts';
import { missing } from '../marks/bars.ts';
import { scopeFrame } from '../marks/qualified.ts';
import { textWidth, wrapText } from '../measure.ts';
import type { Row } from '../row.ts';
import { element, textLines } from '../svg.ts';

/** Dots on a common scale, one line a name; a name with several figures shows its range. A log scale is allowed here, and says so. */
export const dot = defineKind({
  id: 'dot',
  names: { zh: '点图', en: 'Dot plot' },
  takes: 'observations',
  rows: [1, 80],
  options: {
    scale: z.enum(['linear', 'log']).default('linear'),
    by: z
      .enum(['label', 'subject', 'indicator'])
      .default('label')
      .describe('What stands on one line'),
  },
  scale: 'shared',
  axes: true,
  fixtures: observed(plain),
  draw(rows, board, { scale, by }) {
    const { width, size } = board;
    const lines = [
      ...Map.groupBy(
        rows.map((row, index) => ({ row, index })),
        ({ row }) => row[by],
      ),
    ];
    const [low, high] = board.extent;
    const log = scale === 'log';
    // A dot may leave zero out, but a scale needs some length.
    const pad = high === low ? Math.abs(high) * 0.1 || 1 : (high - low) * 0.04;
    const domain: [number, number] = log
      ? [low / 1.5, high * 1.5]
      : [low >= 0 && low - pad < 0 ? 0 : low - pad, high + pad];
    const right = Math.max(...rows.map((row) => textWidth(row.valueText, size, true) + 14));
    const ticks = ticksOf(domain, 5, log).filter((t) => t >= domain[0] && t <= domain[1]);
    let top = 4;
    const placed = lines.map(([name, group]) => {
      const wrapped = wrapText(name, width - 8, size);
      const y = top + wrapped.length * size * 1.35 + 12;
      const start = top;
      top = y + 12 + 14;
      return { wrapped, group, start, y };
    });
    const note = log ? board.texts.chart.logScale : '';
    const bottom = 28 + (note ? size * 1.5 : 0);
    const at = new Map(
      placed.flatMap(({ group, y }) => group.map(({ row }) => [row.id, y] as const)),
    );
    const left = Math.max(10, Math.ceil(axisRoom([ticks[0] ?? 0], board) / 2));
    return {
      height: Math.ceil(top + bottom),
      marginLeft: left,
      marginRight: right,
      marginTop: 0,
      marginBottom: bottom,
      axes: { value: 'x' },
      anchor: (row: Row) =>
        row.value === null ? undefined : { x: row.value, y: at.get(row.id) ?? 0 },
      x: { type: scale, domain, axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        ...valueAxis('x', ticks, board, width - left - right),
        (_index, scales, _values, _dimensions, { document }) => {
          const x = scales.x as (v: number) => number;
          return element(
            document,
            'g',
            {},
            ...placed.flatMap(({ wrapped, group, start, y }) => {
              const known = group
                .filter(({ row }) => row.value !== null)
                .sort((a, b) => a.row.value! - b.row.value!);
              const label = textLines(document, wrapped, 0, start + size, size, {
                fill: 'var(--ink)',
                class: 'halo',
              });
              if (known.length === 0)
                return [label, ...missing(document, left, y - 12, group[0]!.row.valueText, size)];
              const xs = known.map(({ row }) => x(row.value!));
              const [first, last] = [xs[0]!, xs.at(-1)!];
              const lastRow = known.at(-1)!.row;
              // The ends of a range are both valued where there is room between them.
              const firstText = known[0]!.row.valueText;
              const between = known.length > 1 && first - textWidth(firstText, size, true) - 12 > 0;
              return [
                label,
                ...(known.length > 1
                  ? [
                      element(document, 'path', {
                        d: `M${first} ${y}H${last}`,
                        stroke: lastRow.colour,
                        'stroke-width': 3,
                        'stroke-opacity': 0.45,
                      }),
                    ]
                  : []),
                ...known.map(({ row, index }, i) => dotMark(document, row, xs[i]!, y, index)),
                element(
                  document,
                  'text',
                  {
                    class: 'halo',
                    x: last + 12 + (lastRow.qualifier === 'over' ? 6 : 0),
                    y: y + size * 0.36,
                    'font-weight': 700,
                    fill: 'var(--ink)',
                  },
                  lastRow.valueText,
                ),
                ...(between
                  ? [
                      element(
                        document,
                        'text',
                        {
                          class: 'halo',
                          x: first - 12,
                          y: y + size * 0.36,
                          'text-anchor': 'end',
                          fill: 'var(--ink)',
                        },
                        firstText,
                      ),
                    ]
                  : []),
                ...(known.some(({ row }) => row.otherScope)
                  ? [
                      scopeFrame(
                        document,
                        Math.max(0.5, first - 12),
                        y - 12,
                        Math.min(width - 1, last + 16 + textWidth(lastRow.valueText, size, true)) -
                          Math.max(0.5, first - 12),
                        24,
                      ),
                    ]
                  : []),
              ];
            }),
            ...(note
              ? [
                  element(
                    document,
                    'text',
                    { x: left, y: top + bottom - 4, fill: 'var(--ink-2)', 'font-size': size - 2 },
                    note,
                  ),
                ]
              : []),
          ) as SVGElement;
        },
      ],
    };
  },
  refuse: (rows) =>
    rows.every((row) => row.value === null)
      ? ['none of these figures exists', 'name figures that the data have']
      : undefined,
});

/** Exact is full, about and nearly are open, over points on. */
export function dotMark(
  document: Document,
  row: Row,
  x: number,
  y: number,
  index: number,
): SVGElement {
  const common = { 'data-i': String(index) };
  if (row.qualifier === 'over')
    return element(document, 'path', {
      ...common,
      d: `M${x - 6} ${y - 6}h6l6 6l-6 6h-6z`,
      fill: row.colour,
    });
  const open = row.qualifier !== 'exact';
  return element(document, 'circle', {
    ...common,
    cx: x,
    cy: y,
    r: open ? 5.5 : 6,
    fill: open ? 'var(--paper)' : row.colour,
    stroke: open ? row.colour : 'var(--paper)',
    'stroke-width': open ? 2.5 : 1.5,
  });
}
