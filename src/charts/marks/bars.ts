import type { Board, Plan } from '../kind.ts';
import { textWidth, wrapText } from '../measure.ts';
import type { Row } from '../row.ts';
import { element, textLines } from '../svg.ts';
import { hatches, overhang, qualifiedRect, scopeFrame } from './qualified.ts';
import { ticksOf, valueAxis } from './axis.ts';

const THICK = 24;

/** A line of a bar chart: a heading over several bars, or a bar with its own name. */
export type BarLine =
  { heading: string } | { row: Row; index: number; name: string; faint?: boolean };

/** Draws bars from zero, each with its name above and its value at its end; names of any length fit a phone. */
export function bars(lines: readonly BarLine[], board: Board, options: { axis: boolean }): Plan {
  const { width, size, prefix } = board;
  const rows = lines.flatMap((line) => ('row' in line ? [line.row] : []));
  const least = Math.min(0, board.extent[0]);
  const most = Math.max(0, board.extent[1]);
  const textOf = (row: Row) =>
    textWidth(row.valueText, size, true) + overhang(row.qualifier, THICK) + 14;
  const inset = rows.some((row) => row.otherScope) ? 6 : 0;
  const right = Math.max(...rows.filter((r) => (r.value ?? 0) >= 0).map(textOf), 8) + inset;
  const left = Math.max(...rows.filter((r) => (r.value ?? 0) < 0).map(textOf), 0) + inset + 1;
  let top = 2;
  const placed = lines.map((line) => {
    const bold = 'heading' in line;
    const text = bold ? line.heading : line.name;
    const wrapped = text === '' ? [] : wrapText(text, width - 16, size, bold);
    const start = top + (bold && top > 2 ? 10 : 0);
    const y = start + wrapped.length * size * 1.35 + (bold ? 0 : 8);
    top = bold ? y : y + THICK + 16;
    return { line, wrapped, start, y };
  });
  const bottom = options.axis ? 26 : 0;
  const height = Math.ceil(top - 6 + bottom);
  const ticks = options.axis
    ? ticksOf([least, most], 5).filter((t) => t >= least && t <= most)
    : [];
  const middle = new Map(
    placed.flatMap(({ line, y }) => ('row' in line ? [[line.row.id, y + THICK / 2] as const] : [])),
  );
  return {
    height,
    marginLeft: left,
    marginRight: right,
    marginTop: 0,
    marginBottom: bottom,
    axes: { value: 'x' },
    anchor: (row) =>
      row.value === null ? undefined : { x: row.value, y: middle.get(row.id) ?? 0 },
    x: { domain: least === most ? [0, 1] : [least, most], axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      ...(options.axis ? valueAxis('x', ticks, board, width - left - right) : []),
      (_index, scales, _values, _dimensions, { document }) => {
        const x = scales.x as (v: number) => number;
        const zero = x(0);
        return element(
          document,
          'g',
          {},
          hatches(
            document,
            prefix,
            rows
              .filter((r) => r.qualifier === 'about' || r.qualifier === 'nearly')
              .map((r) => r.colour),
          ),
          ...placed.flatMap(({ line, wrapped, start, y }) => {
            const label =
              wrapped.length > 0
                ? [
                    textLines(
                      document,
                      wrapped,
                      'heading' in line ? 0 : left > 30 ? 0 : zero,
                      start + size,
                      size,
                      { fill: 'var(--ink)', 'font-weight': 'heading' in line ? 700 : undefined },
                    ),
                  ]
                : [];
            if ('heading' in line) return label;
            const { row, index, faint } = line;
            if (row.value === null)
              return [...label, ...missing(document, zero, y, row.valueText, size)];
            const end = x(row.value);
            const negative = row.value < 0;
            const after = negative
              ? end - overhang(row.qualifier, THICK) - 7
              : end + overhang(row.qualifier, THICK) + 7;
            const text = textWidth(row.valueText, size, true);
            const [from, to] = negative ? [after - text, zero] : [zero, after + text];
            return [
              ...label,
              element(document, 'path', {
                d: `M${zero} ${y - 3}v${THICK + 6}`,
                stroke: 'var(--ink)',
              }),
              qualifiedRect(
                document,
                {
                  x: Math.min(zero, end),
                  y,
                  width: Math.max(Math.abs(end - zero), 1),
                  height: THICK,
                  colour: row.colour,
                  qualifier: row.qualifier,
                  index,
                  faint: faint ?? false,
                },
                prefix,
              ),
              element(
                document,
                'text',
                {
                  x: after,
                  y: y + THICK / 2 + size * 0.36,
                  'text-anchor': negative ? 'end' : undefined,
                  'font-weight': 700,
                  fill: 'var(--ink)',
                },
                row.valueText,
              ),
              ...(row.otherScope
                ? [
                    scopeFrame(
                      document,
                      Math.max(0.5, from - 5),
                      y - 5,
                      Math.min(to + 6, width - 1) - Math.max(0.5, from - 5),
                      THICK + 10,
                    ),
                  ]
                : []),
            ];
          }),
        ) as SVGElement;
      },
    ],
  };
}

/** An empty outlined place: no figure is not zero. */
export function missing(
  document: Document,
  x: number,
  y: number,
  text: string,
  size: number,
): SVGElement[] {
  return [
    element(document, 'rect', {
      x: x + 0.5,
      y: y + 0.5,
      width: textWidth(text, size) + 20,
      height: THICK - 1,
      fill: 'none',
      stroke: 'var(--rule)',
    }),
    element(
      document,
      'text',
      { x: x + 10, y: y + THICK / 2 + size * 0.36, fill: 'var(--ink-2)' },
      text,
    ),
  ];
}
