import { defineKind } from '../kind.ts';
import { observed, plain } from '../fixtures/observations.ts';
import { scopeFrame } from '../marks/qualified.ts';
import { textWidth } from '../measure.ts';
import { element } from '../svg.ts';

/** One pane for each thing counted, with its name inside where the data names it. Shapes alternate, so that colour is not alone. */
export const unit = defineKind({
  id: 'unit',
  names: { zh: '单元图', en: 'Unit chart' },
  takes: 'observations',
  rows: [1, 8],
  options: {},
  scale: 'counts',
  fixtures: observed(plain),
  refuse(rows) {
    const bad = rows.find(
      ({ value }) => value !== null && (!Number.isInteger(value) || value < 0 || value > 400),
    );
    return bad
      ? [
          `a unit chart draws one pane for each thing, and cannot draw ${bad.value}`,
          'it takes whole numbers from 0 to 400; use “bar” for others',
        ]
      : undefined;
  },
  draw(rows, { width, size }) {
    const named = rows.some((row) => row.names.length > 0);
    const small = size - 1;
    const widest = Math.max(
      0,
      ...rows.flatMap((row) => row.names.map((name) => textWidth(name, small))),
    );
    const gap = 6;
    const cell = named ? Math.max(30, widest + 12) : 30;
    const columns = Math.max(
      1,
      Math.min(
        Math.floor((width + gap) / (cell + gap)),
        Math.max(1, ...rows.map((row) => row.value ?? 0)),
      ),
    );
    const across = named ? (width + gap) / columns - gap : cell;
    const down = 30;
    const tops: number[] = [];
    let height = 0;
    for (const row of rows) {
      tops.push(height);
      height += size * 1.9 + Math.ceil((row.value ?? 0) / columns) * (down + gap) + 14;
    }
    return {
      height: Math.ceil(height - 14),
      margin: 0,
      x: { axis: null },
      y: { axis: null },
      marks: [
        (_index, _scales, _values, _dimensions, { document }) =>
          element(
            document,
            'g',
            {},
            ...rows.flatMap((row, index) => {
              const top = tops[index]!;
              const y0 = top + size * 1.9;
              const count = row.value ?? 0;
              const lines = Math.ceil(count / columns);
              const round = index % 2 === 0 ? 2 : down / 2;
              return [
                element(
                  document,
                  'text',
                  { x: 0, y: top + size * 1.1, fill: 'var(--ink)' },
                  `${row.label} `,
                  element(document, 'tspan', { 'font-weight': 700 }, row.valueText),
                ),
                element(
                  document,
                  'g',
                  { 'data-i': String(index), fill: row.colour },
                  ...Array.from({ length: count }, (_, i) =>
                    element(document, 'rect', {
                      x: (i % columns) * (across + gap),
                      y: y0 + Math.floor(i / columns) * (down + gap),
                      width: across,
                      height: down,
                      rx: round,
                    }),
                  ),
                ),
                ...(row.names.length > 0
                  ? [
                      element(
                        document,
                        'g',
                        { fill: 'var(--paper)', 'text-anchor': 'middle', 'font-size': small },
                        ...row.names.map((name, i) =>
                          element(
                            document,
                            'text',
                            {
                              x: (i % columns) * (across + gap) + across / 2,
                              y:
                                y0 +
                                Math.floor(i / columns) * (down + gap) +
                                down / 2 +
                                small * 0.36,
                            },
                            name,
                          ),
                        ),
                      ),
                    ]
                  : []),
                ...(row.otherScope
                  ? [scopeFrame(document, 0.5, y0 - 4, width - 1, lines * (down + gap) + 2)]
                  : []),
              ];
            }),
          ) as SVGElement,
      ],
    };
  },
});
