import { z } from 'zod';
import type { Kind } from '../kind.ts';
import { hatches, overhang, qualifiedRect, scopeFrame } from '../marks/qualified.ts';
import { textWidth, wrapText } from '../measure.ts';
import { element, textLines } from '../svg.ts';

/** Horizontal bars from zero, named and valued directly; names stand above the bars, so any length fits a phone. */
export const bar: Kind<Record<string, never>> = {
  id: 'bar',
  takes: 'observations',
  rows: [1, 40],
  options: z.strictObject({}) as z.ZodType<Record<string, never>>,
  scale: 'shared',
  draw({ rows }, { width, size, prefix }) {
    const thick = 24;
    const labels = rows.map((row) => wrapText(row.label, width - 16, size));
    const tops: number[] = [];
    let height = 2;
    for (const lines of labels) {
      tops.push(height);
      height += lines.length * size * 1.35 + 8 + thick + 16;
    }
    const room = Math.max(...rows.map((row) => textWidth(row.valueText, size, true) + overhang(row.observation.qualifier, thick))) + 14;
    const inset = rows.some((row) => row.otherScope) ? 6 : 0;
    return {
      height: Math.ceil(height - 6), marginLeft: inset + 1, marginRight: room + inset, marginTop: 0, marginBottom: 0,
      x: { domain: [Math.min(0, ...rows.map((row) => row.value)), Math.max(0, ...rows.map((row) => row.value))], axis: null },
      y: { axis: null },
      marks: [
        (_index, scales, _values, _dimensions, context) => {
          const { document } = context;
          const x = scales.x as (v: number) => number;
          const zero = x(0);
          return element(document, 'g', {},
            hatches(document, prefix, rows.filter((r) => r.observation.qualifier === 'about' || r.observation.qualifier === 'nearly').map((r) => r.colour)),
            ...rows.flatMap((row, index) => {
              const lines = labels[index]!;
              const top = tops[index]!;
              const y = top + lines.length * size * 1.35 + 8;
              const end = x(row.value);
              const length = Math.abs(end - zero);
              const after = Math.max(zero, end) + overhang(row.observation.qualifier, thick) + 7;
              const valueEnd = after + textWidth(row.valueText, size, true);
              return [
                textLines(document, lines, zero, top + size, size, { fill: 'var(--ink)' }),
                element(document, 'path', { d: `M${zero} ${y - 3}v${thick + 6}`, stroke: 'var(--ink)' }),
                qualifiedRect(document, { x: Math.min(zero, end), y, width: Math.max(length, 1), height: thick, colour: row.colour, qualifier: row.observation.qualifier, index }, prefix),
                element(document, 'text', { x: after, y: y + thick / 2 + size * 0.36, 'font-weight': 700, fill: 'var(--ink)' }, row.valueText),
                ...(row.otherScope ? [scopeFrame(document, zero - 5, y - 5, Math.min(valueEnd + 6, width - 1) - zero + 5, thick + 10)] : []),
              ];
            }),
          ) as SVGElement;
        },
      ],
    };
  },
};
