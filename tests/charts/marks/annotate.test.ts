import * as Plot from '@observablehq/plot';
import { describe, expect, test } from 'vitest';
import { document } from '../../../src/charts/document.ts';
import { annotate } from '../../../src/charts/marks/annotate.ts';
import type { Annotation } from '../../../src/charts/marks/annotation.ts';
import type { Plan } from '../../../src/charts/plan.ts';
import { fixture } from '../kinds/draw.ts';

const board = { width: 300, size: 15 };
const row = fixture('bar', 'one').rows[0]!;
const plan = (axes: Plan['axes']): Plan => ({
  height: 100,
  margin: 0,
  axes,
  x: { type: 'linear', domain: [0, 300], axis: null },
  y: { type: 'linear', domain: [100, 0], axis: null },
  anchor: () => ({ x: 150, y: 50 }),
});
const drawn = (axes: Plan['axes'], annotations: Annotation[]) => {
  const annotated = annotate(plan(axes), annotations, board);
  const svg = Plot.plot({ document, width: board.width, ...annotated });
  return { height: annotated.height, svg, path: svg.querySelector('.annotation path') };
};
const line = (at: number): Annotation => ({ kind: 'line', at, text: 'a line' });

describe('an annotation', () => {
  test('on a plan without axes is nothing, and a plan without any stays as it is', () => {
    const given = plan(undefined);
    expect(annotate(given, [line(5)], board)).toBe(given);
    expect(annotate(given, [], board)).toBe(given);
  });
  test('across values that run to the right stands upright, its words beneath', () => {
    const { height, path, svg } = drawn({ value: 'x' }, [line(200), line(100)]);
    expect(path?.getAttribute('d')).toBe('M200 0V100');
    expect(height).toBe(100 + 2 * 21 + 8);
    for (const text of svg.querySelectorAll('.annotation text'))
      expect(Number(text.getAttribute('y'))).toBeGreaterThan(100);
  });
  test('across values that run upwards lies, its words above it', () => {
    const { height, path, svg } = drawn({ value: 'y' }, [line(50)]);
    expect(path?.getAttribute('d')).toBe('M0 50H300');
    expect(height).toBe(100);
    expect(svg.querySelector('.annotation text')?.getAttribute('y')).toBe('45');
  });
  test('as a band covers what is between, whichever end comes first', () => {
    const bands = [
      { kind: 'band', from: 20, to: 60, text: '' },
      { kind: 'band', from: 60, to: 20, text: '' },
    ] as const;
    const { svg } = drawn({ value: 'x' }, [...bands]);
    for (const rect of svg.querySelectorAll('.annotation rect')) {
      expect(rect.getAttribute('x')).toBe('20');
      expect(rect.getAttribute('width')).toBe('40');
    }
  });
  test('at a mark stands above it, or below where the board ends', () => {
    const y = (at: number) => {
      const given = { ...plan({ value: 'x' }), anchor: () => ({ x: 150, y: at }) };
      const annotated = annotate(given, [{ kind: 'text', row, text: 'words' }], board);
      const svg = Plot.plot({ document, width: board.width, ...annotated });
      return Number(svg.querySelector('.annotation text')?.getAttribute('y'));
    };
    expect(y(50)).toBeLessThan(50);
    expect(y(5)).toBeGreaterThan(5);
  });
});
