import { textWidth, TO_BASELINE } from '../measure.ts';
import { element } from '../svg.ts';

/** An empty outlined place with words in it: no figure is not zero. `x` and `y` are its top left in px, `height` that of a bar. */
export function missingMark(
  text: string,
  { x, y, height, size }: { x: number; y: number; height: number; size: number },
): SVGElement[] {
  return [
    element('rect', {
      x: x + 0.5,
      y: y + 0.5,
      width: textWidth(text, size) + 20,
      height: height - 1,
      fill: 'none',
      stroke: 'var(--rule)',
    }),
    element(
      'text',
      { x: x + 10, y: y + height / 2 + size * TO_BASELINE, fill: 'var(--ink-2)' },
      text,
    ),
  ];
}
