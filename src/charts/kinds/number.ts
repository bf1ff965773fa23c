import { formatParts } from '../../i18n/format.ts';
import { defineKind } from '../kind.ts';
import { observed, plain } from '../fixtures/observations.ts';
import { textWidth, wrapText } from '../measure.ts';
import { element, textLines } from '../svg.ts';

/** One to four figures set large, each with its qualifier before, its unit after and its scope beneath. */
export const number = defineKind({
  id: 'number',
  names: { zh: '大数字', en: 'Figure' },
  takes: 'observations',
  rows: [1, 4],
  options: {},
  scale: 'none',
  fixtures: observed(plain),
  draw(rows, { width, size, locale, texts }) {
    const small = size - 1;
    const parts = rows.map((row) =>
      row.observation
        ? formatParts(row.observation, locale, texts.conventions)
        : { before: '', number: row.valueText, unit: '', after: '' },
    );
    // Digits shrink before they leave the board.
    const sizes = parts.map((p) =>
      Math.max(
        22,
        Math.min(
          64,
          (width - textWidth(p.before + p.after, 18, true) - 16) /
            (textWidth(p.number, 1, true) + textWidth(p.unit, 0.4) + 0.3),
        ),
      ),
    );
    const labels = rows.map((row) => wrapText(row.label, width - 4, size));
    const scopes = rows.map((row) => wrapText(row.scope, width - 4, small));
    const tops: number[] = [];
    let height = 0;
    for (const [i] of rows.entries()) {
      tops.push(height);
      height +=
        labels[i]!.length * size * 1.35 + sizes[i]! * 1.5 + scopes[i]!.length * small * 1.4 + 30;
    }
    return {
      height: Math.ceil(height - 12),
      margin: 0,
      x: { axis: null },
      y: { axis: null },
      marks: [
        (_index, _scales, _values, _dimensions, { document }) =>
          element(
            document,
            'g',
            {},
            ...rows.flatMap((_row, index) => {
              const top = tops[index]! + 3;
              const large = sizes[index]!;
              const { before, number: digits, unit, after } = parts[index]!;
              const base = top + labels[index]!.length * size * 1.35 + large;
              return [
                textLines(document, labels[index]!, 0, top + size, size, { fill: 'var(--ink-2)' }),
                element(
                  document,
                  'text',
                  { 'data-i': String(index), x: 0, y: base, fill: 'var(--ink)' },
                  ...qualifierWord(document, before && `${before} `),
                  element(
                    document,
                    'tspan',
                    { class: 'serif', 'font-weight': 700, 'font-size': large },
                    digits,
                  ),
                  element(document, 'tspan', { 'font-size': large * 0.34, dx: 6 }, unit),
                  ...qualifierWord(document, after && ` ${after}`),
                ),
                ...(scopes[index]!.length > 0
                  ? [
                      textLines(
                        document,
                        scopes[index]!,
                        0,
                        base + large * 0.45 + small * 1.1,
                        small,
                        { 'font-size': small, fill: 'var(--ink-2)' },
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

/** “About”, “nearly” or “over” beside a figure, in its own size; nothing where there is no such word. */
function qualifierWord(document: Document, word: string): Element[] {
  const set = { 'font-weight': 700, 'font-size': 18, fill: 'var(--lychee)' };
  return word === '' ? [] : [element(document, 'tspan', set, word)];
}
