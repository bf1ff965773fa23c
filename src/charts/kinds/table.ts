import { defineKind } from '../kind.ts';
import { observed, plain } from '../fixtures/observations.ts';
import { hatches, qualifiedRect } from '../marks/qualified.ts';
import { textWidth, wrapText } from '../measure.ts';
import { element, textLines } from '../svg.ts';

/** Rows of name, value and a short bar: for many rows that are looked up more than compared. */
export const table = defineKind({
  id: 'table',
  names: { zh: '带条表格', en: 'Table with bars' },
  takes: 'observations',
  rows: [1, 120],
  options: {},
  scale: 'shared',
  fixtures: observed(plain),
  draw(rows, { width, size, prefix, extent }) {
    const valueWidth = Math.max(...rows.map((row) => textWidth(row.valueText, size, true)));
    const barWidth = Math.min(width * 0.3, 200);
    // Where names would have no room beside their values they stand above them.
    const beside = width - valueWidth - barWidth - 28 >= 110;
    const wrapped = rows.map((row) =>
      wrapText(row.label, beside ? width - valueWidth - barWidth - 28 : width - 4, size),
    );
    const line = size * 1.35;
    const tops: number[] = [];
    let height = 0;
    for (const lines of wrapped) {
      tops.push(height);
      height += (lines.length + (beside ? 0 : 1)) * line + 14;
    }
    const [low, high] = [Math.min(0, extent[0]), Math.max(0, extent[1])];
    const x = (v: number) => width - barWidth + ((v - low) / (high - low || 1)) * (barWidth - 12);
    return {
      height: Math.ceil(height),
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
              const top = tops[index]!;
              const end = tops[index + 1] ?? height;
              const middle = beside ? (top + end) / 2 - 1 : end - 9 - line / 2;
              return [
                textLines(document, wrapped[index]!, 0, top + size + 5, size, {
                  fill: 'var(--ink)',
                }),
                element(
                  document,
                  'text',
                  {
                    x: width - barWidth - 14,
                    y: middle + size * 0.36,
                    'text-anchor': 'end',
                    'font-weight': row.value === null ? undefined : 700,
                    fill: row.value === null ? 'var(--ink-2)' : 'var(--ink)',
                  },
                  row.valueText,
                ),
                ...(row.value === null
                  ? []
                  : [
                      qualifiedRect(
                        document,
                        {
                          x: Math.min(x(0), x(row.value)),
                          y: middle - 6,
                          width: Math.max(1, Math.abs(x(row.value) - x(0))),
                          height: 12,
                          colour: row.colour,
                          qualifier: row.qualifier,
                          index,
                        },
                        prefix,
                      ),
                    ]),
                ...(row.otherScope
                  ? [
                      element(document, 'rect', {
                        class: 'other',
                        x: width - barWidth - 4,
                        y: middle - 10,
                        width: barWidth + 3,
                        height: 20,
                        fill: 'none',
                        stroke: 'var(--ink-2)',
                        'stroke-dasharray': '4 3',
                      }),
                    ]
                  : []),
                element(document, 'path', { d: `M0 ${end - 0.5}H${width}`, stroke: 'var(--grid)' }),
              ];
            }),
          ) as SVGElement,
      ],
    };
  },
});
