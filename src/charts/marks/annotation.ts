import type { Plan } from '../kind.ts';
import { textWidth, wrapText } from '../measure.ts';
import type { Row } from '../row.ts';
import { element, textLines } from '../svg.ts';
import { moment } from './axis.ts';

/** An annotation with its places resolved: numbers on the value axis, periods on the time axis, or a row's mark. */
export type Annotation = { text: string } & (
  | { kind: 'line'; at: number | string }
  | { kind: 'band'; from: number | string; to: number | string }
  | { kind: 'text'; row: Row }
);

/**
 * Adds annotations to a drawing with axes: reference lines and shaded bands behind the marks, texts at a mark before them.
 * Texts of lines and bands on a horizontal value axis stand beneath the plot, where no mark is.
 */
export function annotate(
  drawing: Plan,
  annotations: readonly Annotation[],
  width: number,
  size: number,
): Plan {
  if (annotations.length === 0 || !drawing.axes) return drawing;
  const { value, time } = drawing.axes;
  const small = size - 1;
  const beneath = value === 'x' ? annotations.filter((a) => a.kind !== 'text') : [];
  const extra = beneath.length * small * 1.5 + (beneath.length > 0 ? 8 : 0);
  const plotBottom = (drawing.height ?? 0) - (drawing.marginBottom ?? 0);
  const behind: NonNullable<Plan['marks']>[number] = (
    _index,
    scales,
    _values,
    _dimensions,
    { document },
  ) => {
    const place = (at: number | string): { vertical: boolean; px: number } => {
      const onTime = typeof at === 'string';
      const scale = (onTime ? scales[time!] : scales[value]) as unknown as (
        v: number | Date,
      ) => number;
      return { vertical: onTime || value === 'x', px: scale(onTime ? moment(at) : at) };
    };
    const left = drawing.marginLeft ?? drawing.margin ?? 0;
    const right = width - (drawing.marginRight ?? drawing.margin ?? 0);
    const top = drawing.marginTop ?? drawing.margin ?? 0;
    return element(
      document,
      'g',
      { class: 'annotation' },
      ...annotations.flatMap((a) => {
        if (a.kind === 'text') return [];
        const [p, q] = a.kind === 'line' ? [place(a.at), undefined] : [place(a.from), place(a.to)];
        const line = ({ vertical, px }: { vertical: boolean; px: number }) =>
          element(document, 'path', {
            d: vertical ? `M${px} ${top}V${plotBottom}` : `M${left} ${px}H${right}`,
            stroke: 'var(--ink)',
            'stroke-dasharray': '5 3',
            'stroke-width': 1.2,
          });
        const shape =
          q === undefined
            ? line(p)
            : element(
                document,
                'rect',
                p.vertical
                  ? {
                      x: Math.min(p.px, q.px),
                      y: top,
                      width: Math.max(1, Math.abs(q.px - p.px)),
                      height: plotBottom - top,
                      fill: 'var(--ink)',
                      'fill-opacity': 0.1,
                    }
                  : {
                      x: left,
                      y: Math.min(p.px, q.px),
                      width: right - left,
                      height: Math.max(1, Math.abs(q.px - p.px)),
                      fill: 'var(--ink)',
                      'fill-opacity': 0.1,
                    },
              );
        const middle = q === undefined ? p.px : (p.px + q.px) / 2;
        const wide = textWidth(a.text, small);
        const k = beneath.indexOf(a);
        const text =
          k >= 0
            ? element(
                document,
                'text',
                {
                  x: Math.max(0, Math.min(middle - wide / 2, width - wide)),
                  y: (drawing.height ?? 0) + 8 + (k + 0.8) * small * 1.5,
                  'font-size': small,
                  fill: 'var(--ink-2)',
                },
                a.text,
              )
            : p.vertical
              ? element(
                  document,
                  'text',
                  {
                    class: 'halo',
                    x: Math.max(left, Math.min(middle - wide / 2, right - wide)),
                    y: top - 2 + small * 0.2,
                    'font-size': small,
                    fill: 'var(--ink-2)',
                  },
                  a.text,
                )
              : element(
                  document,
                  'text',
                  {
                    class: 'halo',
                    x: left + 4,
                    y: Math.max(top + small, Math.min(p.px, q?.px ?? p.px) - 5),
                    'font-size': small,
                    fill: 'var(--ink-2)',
                  },
                  a.text,
                );
        return [shape, text];
      }),
    ) as SVGElement;
  };
  const before: NonNullable<Plan['marks']>[number] = (
    _index,
    scales,
    _values,
    _dimensions,
    { document },
  ) =>
    element(
      document,
      'g',
      { class: 'annotation' },
      ...annotations.flatMap((a) => {
        if (a.kind !== 'text') return [];
        const at = drawing.anchor?.(a.row);
        if (!at) return [];
        const x = (scales.x as unknown as (v: number | Date) => number)(at.x);
        const y = (scales.y as unknown as (v: number) => number)(at.y);
        const lines = wrapText(a.text, Math.min(160, width * 0.45), small);
        const longest = Math.max(...lines.map((l) => textWidth(l, small)));
        const tx = Math.max(0, Math.min(x - longest / 2, width - longest));
        const ty = y - 14 - (lines.length - 1) * small * 1.35;
        // Above the mark, or below it where the board ends.
        const base = ty - small < 0 ? y + 14 + small : ty;
        return [
          textLines(document, lines, tx, base, small, {
            class: 'halo',
            'font-size': small,
            fill: 'var(--ink)',
          }),
        ];
      }),
    ) as SVGElement;
  return {
    ...drawing,
    height: (drawing.height ?? 0) + extra,
    marginBottom: (drawing.marginBottom ?? drawing.margin ?? 0) + extra,
    marks: [behind, ...(drawing.marks ?? []), before],
  };
}
