import { element } from '../svg.ts';

const lines = ['M0 0V8', 'M0 4H8', 'M0 0L8 8', 'M8 0L0 8', 'M0 4H8M4 0V8', 'M4 3V5M3 4H5'];

/** Black patterns that tell stacked areas apart on paper, where colours are gone; CSS shows them in print only. */
export function printPatterns(prefix: string, count: number): SVGElement {
  return element(
    'defs',
    {},
    Array.from({ length: count }, (_, i) =>
      element(
        'pattern',
        { id: printId(prefix, i), width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
        element('path', { d: lines[i % lines.length], stroke: '#000', 'stroke-width': 1.2 }),
      ),
    ),
  );
}

/** The id of the nth pattern inside a drawing. */
export const printId = (prefix: string, n: number) => `${prefix}-print-${n}`;
