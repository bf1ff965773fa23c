import { say } from '../../dataset/dataset.ts';
import { defineKind } from '../kind.ts';
import { pairs } from '../fixtures/schemes.ts';
import { wrapText } from '../measure.ts';
import { element, textLines } from '../svg.ts';

/** A table of pairs, set as panes of a window with a plus between: who brings what. */
export const scheme = defineKind({
  id: 'scheme',
  names: { zh: '对照表', en: 'Scheme' },
  takes: 'scheme',
  rows: [1, 1],
  options: {},
  scale: 'none',
  fixtures: pairs(1, 2, 7),
  draw(scheme, { width: board, size, locale }) {
    const width = Math.min(board, 520);
    const { columns, rows } = scheme;
    const gap = 34;
    const pane = (width - gap) / 2 - 1;
    const large = size + 2;
    const cells = rows.map((pair) =>
      pair.map((text) => wrapText(say(text, locale), pane - 20, large, true)),
    );
    const heights = cells.map(
      (pair) => Math.max(...pair.map((lines) => lines.length)) * large * 1.35 + 26,
    );
    const head = size * 1.95;
    const tops = heights.map((_, i) => head + heights.slice(0, i).reduce((a, h) => a + h + 8, 0));
    const xs = [1, 1 + pane + gap];
    return {
      height: Math.ceil((tops.at(-1) ?? 0) + (heights.at(-1) ?? 0) + 2),
      margin: 0,
      x: { axis: null },
      y: { axis: null },
      marks: [
        (_index, _scales, _values, _dimensions, { document }) =>
          element(
            document,
            'g',
            {},
            ...columns.map((text, c) =>
              element(
                document,
                'text',
                {
                  x: xs[c]! + pane / 2,
                  y: size * 1.15,
                  'text-anchor': 'middle',
                  fill: 'var(--ink-2)',
                },
                say(text, locale),
              ),
            ),
            ...cells.flatMap((pair, r) => {
              const y = tops[r]!;
              const h = heights[r]!;
              const [plusX, plusY] = [1 + pane + gap / 2, y + h / 2];
              return [
                ...pair.flatMap((lines, c) => [
                  element(document, 'rect', {
                    'data-i': c === 0 ? String(r) : undefined,
                    x: xs[c]!,
                    y,
                    width: pane,
                    height: h,
                    fill: 'none',
                    stroke: c === 0 ? 'var(--lychee)' : 'var(--ink)',
                    'stroke-width': 2,
                  }),
                  textLines(
                    document,
                    lines,
                    xs[c]! + pane / 2,
                    y + h / 2 + large * 0.36 - ((lines.length - 1) * large * 1.35) / 2,
                    large,
                    {
                      'text-anchor': 'middle',
                      'font-weight': 700,
                      'font-size': large,
                      fill: 'var(--ink)',
                    },
                  ),
                ]),
                element(document, 'path', {
                  d: `M${plusX - 7} ${plusY}h14M${plusX} ${plusY - 7}v14`,
                  stroke: 'var(--ink-2)',
                  'stroke-width': 2,
                }),
              ];
            }),
          ) as SVGElement,
      ],
    };
  },
});
