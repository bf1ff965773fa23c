import { z } from 'zod';
import type { Kind } from '../kind.ts';
import type { EventRow } from '../row.ts';
import { wrapText, textWidth } from '../measure.ts';
import { element, textLines } from '../svg.ts';

/** Dated events in order, one under the other; the mark says how precise the date is: day solid, month ringed, year a bar. */
export const timeline: Kind<Record<string, never>> = {
  id: 'timeline',
  takes: 'events',
  rows: [1, 40],
  options: z.strictObject({}) as z.ZodType<Record<string, never>>,
  scale: 'none',
  draw({ events }, { width, size, name }) {
    const beside =
      name === 'wide' ? Math.max(...events.map((e) => textWidth(e.date, size, true))) + 24 : 0;
    const x0 = 26;
    const manyPlaces = new Set(events.map((event) => event.place)).size > 1;
    const boxes = events.map((event) => ({
      lines: wrapText(event.title, width - x0 - beside - 4, size),
      above: beside === 0,
    }));
    const line = size * 1.45;
    const tops: number[] = [];
    let height = 2;
    for (const { lines, above } of boxes) {
      tops.push(height);
      height += (lines.length + (above || manyPlaces ? 1 : 0)) * line + 16;
    }
    return {
      height: Math.ceil(height - 8),
      margin: 0,
      x: { axis: null },
      y: { axis: null },
      marks: [
        (_index, _scales, _values, _dimensions, { document }) =>
          element(
            document,
            'g',
            {},
            element(document, 'path', {
              d: `M8 8V${Math.round(height - 12)}`,
              stroke: 'var(--rule)',
              'stroke-width': 1.5,
            }),
            ...events.flatMap((event, index) => {
              const top = tops[index]!;
              const first = top + size;
              const { lines, above } = boxes[index]!;
              const head = above || manyPlaces;
              return [
                dateMark(document, event, first - size * 0.36, index),
                element(
                  document,
                  'text',
                  { x: x0, y: first, 'font-weight': 700, fill: event.colour },
                  event.date,
                  ...(above && manyPlaces
                    ? [
                        element(
                          document,
                          'tspan',
                          { 'font-weight': 400, fill: 'var(--ink-2)', dx: 8 },
                          event.place,
                        ),
                      ]
                    : []),
                ),
                ...(!above && manyPlaces
                  ? [
                      element(
                        document,
                        'text',
                        { x: x0 + beside, y: first, fill: 'var(--ink-2)' },
                        event.place,
                      ),
                    ]
                  : []),
                textLines(document, lines, x0 + beside, first + (head ? line : 0), size, {
                  fill: 'var(--ink)',
                }),
              ];
            }),
          ) as SVGElement,
      ],
    };
  },
};

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
  if (precision === 2)
    return element(document, 'circle', {
      ...i,
      cx: 8,
      cy: y,
      r: 5,
      fill: 'var(--paper)',
      stroke: colour,
      'stroke-width': 2.5,
    });
  return element(document, 'rect', {
    ...i,
    x: 4,
    y: y - 6,
    width: 8,
    height: 12,
    fill: 'var(--paper)',
    stroke: colour,
    'stroke-width': 2,
  });
}
