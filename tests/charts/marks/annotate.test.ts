import * as Plot from '@observablehq/plot';
import { describe, expect, test } from 'vitest';
import { document } from '../../../src/charts/document.ts';
import { annotate } from '../../../src/charts/marks/annotate.ts';
import type { Annotation } from '../../../src/charts/marks/annotation.ts';
import { finishDrawing } from '../../../src/charts/drawing.ts';
import type { Plan } from '../../../src/charts/plan.ts';
import { fixture } from '../kinds/draw.ts';
import { labelFaults } from '../label-faults.ts';

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
/** As a page has it. */
const finished = (svg: SVGElement | HTMLElement) =>
  finishDrawing(svg as SVGElement, { className: 'wide', size: board.size }).svg;
const y = (node: Element | null) => Number(node?.getAttribute('y'));
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
    expect(height).toBe(100 + 54);
    for (const text of svg.querySelectorAll('.annotation text'))
      expect(Number(text.getAttribute('y'))).toBeGreaterThan(100);
  });
  test('across values that run upwards lies, its words above it', () => {
    const { height, path, svg } = drawn({ value: 'y' }, [line(50)]);
    expect(path?.getAttribute('d')).toBe('M0 50H300');
    expect(height).toBe(100);
    expect(y(svg.querySelector('.annotation text'))).toBeLessThan(50);
    expect(y(svg.querySelector('.annotation text'))).toBeGreaterThan(40);
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
    const at = (height: number) => {
      const given = { ...plan({ value: 'x' }), anchor: () => ({ x: 150, y: height }) };
      const annotated = annotate(given, [{ kind: 'text', row, text: 'words' }], board);
      const svg = Plot.plot({ document, width: board.width, ...annotated });
      return y(svg.querySelector('.annotation text'));
    };
    expect(at(50)).toBeLessThan(50);
    expect(at(5)).toBeGreaterThan(5);
  });
  test('keeps clear of another, at the same mark or line, and is joined to its mark by a line', () => {
    const callout: Annotation = { kind: 'text', row, text: 'words at a mark' };
    const { svg } = drawn(
      { value: 'x' },
      Array.from({ length: 9 }, () => callout),
    );
    expect(labelFaults(finished(svg))).toEqual([]);
    expect(svg.querySelectorAll('.annotation line').length).toBeGreaterThan(0);
    const lines = drawn({ value: 'y' }, [line(50), line(50), line(52)]);
    expect(labelFaults(finished(lines.svg))).toEqual([]);
    expect(lines.svg.querySelectorAll('.annotation text')).toHaveLength(3);
  });
  test('that finds no place stands beneath, named after its mark, and the drawing grows', () => {
    const many = Array.from({ length: 40 }, (): Annotation => ({
      kind: 'text',
      row,
      text: 'words at a mark',
    }));
    const { svg } = drawn({ value: 'x' }, many);
    expect(Number(svg.getAttribute('height'))).toBeGreaterThan(100);
    expect(svg.textContent).toContain(`${row.label} — words`);
    expect(labelFaults(finished(svg))).toEqual([]);
  });
  test('of many words has them in lines', () => {
    const long = Array.from({ length: 12 }, () => 'words').join(' ');
    for (const value of ['x', 'y'] as const) {
      const { svg } = drawn({ value }, [{ ...line(50), text: long } as Annotation]);
      expect(svg.querySelectorAll('.annotation tspan').length).toBeGreaterThan(1);
      expect(labelFaults(finished(svg))).toEqual([]);
    }
  });
});
