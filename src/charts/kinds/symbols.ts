import { z } from 'zod';
import { defineKind } from '../kind.ts';
import { observed, plain } from '../fixtures/observations.ts';
import { hatches, overhang, qualifiedRect, scopeFrame } from '../marks/qualified.ts';
import { wrapText } from '../measure.ts';
import { element, textLines } from '../svg.ts';

/** Squares whose areas are in proportion: honest over several orders of magnitude, where bars or a log scale would not be. */
export const symbols = defineKind({
  id: 'symbols',
  names: { zh: '比例图形', en: 'Proportional symbols' },
  takes: 'observations',
  rows: [2, 8],
  options: { side: z.number().min(40).max(320).optional() },
  scale: 'shared',
  fixtures: observed(plain),
  refuse: (rows) =>
    rows.some((row) => (row.value ?? 0) < 0)
      ? ['an area cannot show a negative value', 'use “bar” or “dot”']
      : undefined,
  draw(rows, { width, size, prefix, name }, options) {
    const side = Math.min(options.side ?? 230, width - 20);
    const most = Math.max(1e-9, ...rows.map((row) => row.value ?? 0));
    const scopeSize = size - 2;
    const tip = Math.max(
      ...rows.map((row) => overhang(row.qualifier, side * Math.sqrt((row.value ?? 0) / most))),
    );
    const boxes = rows.map((row) => {
      const s = side * Math.sqrt((row.value ?? 0) / most);
      // Beside the square where there is room for a sentence, else above it.
      const beside = name === 'wide' || s < width * 0.35;
      const textX = beside ? Math.max(s, name === 'wide' ? side : 0) + 24 + tip : 0;
      const lines = {
        label: wrapText(row.label, width - textX - 6, size),
        scope: wrapText(row.scope, width - textX - 6, scopeSize),
      };
      const text = (lines.label.length + 1) * size * 1.4 + lines.scope.length * scopeSize * 1.4;
      return { s, beside, textX, lines, text, height: beside ? Math.max(s, text) : s + text + 10 };
    });
    const tops: number[] = [];
    let height = 8;
    for (const box of boxes) {
      tops.push(height);
      height += box.height + 30;
    }
    return {
      height: Math.ceil(height - 22),
      margin: 0,
      x: { axis: null },
      y: { axis: null },
      marks: [
        (_index, _scales, _values, _dimensions, { document }) =>
          element(
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
            ...rows.flatMap((row, index) => {
              const { s, beside, textX, lines, text } = boxes[index]!;
              const top = tops[index]!;
              const squareY = beside ? top : top + text + 10;
              const first = top + size;
              const second = first + lines.label.length * size * 1.4;
              return [
                textLines(document, lines.label, textX, first, size, { fill: 'var(--ink)' }),
                element(
                  document,
                  'text',
                  { x: textX, y: second, 'font-weight': 700, fill: 'var(--ink)' },
                  row.valueText,
                ),
                ...(lines.scope.length > 0
                  ? [
                      textLines(document, lines.scope, textX, second + scopeSize * 1.5, scopeSize, {
                        fill: 'var(--ink-2)',
                        'font-size': scopeSize,
                      }),
                    ]
                  : []),
                row.value === null
                  ? element(document, 'rect', {
                      x: 6.5,
                      y: squareY + 0.5,
                      width: 30,
                      height: 30,
                      fill: 'none',
                      stroke: 'var(--rule)',
                    })
                  : qualifiedRect(
                      document,
                      {
                        x: 6,
                        y: squareY,
                        width: Math.max(s, 0.5),
                        height: Math.max(s, 0.5),
                        colour: row.colour,
                        qualifier: row.qualifier,
                        index,
                      },
                      prefix,
                    ),
                ...(row.otherScope
                  ? [
                      scopeFrame(
                        document,
                        1,
                        squareY - 5,
                        s + 10 + overhang(row.qualifier, s),
                        s + 10,
                      ),
                    ]
                  : []),
              ];
            }),
          ) as SVGElement,
      ],
    };
  },
});
