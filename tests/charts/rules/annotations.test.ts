import { describe, expect, test } from 'vitest';
import { annotations } from '../../../src/charts/rules/annotations.ts';
import type { ChartSpec } from '../../../src/charts/spec.ts';
import { faultsOf } from './candidate.ts';

type Annotation = NonNullable<ChartSpec['annotations']>[number];
const text = { zh: '字', en: 'words' };
const query = { observations: ['longli.distance'] };
const faults = (annotation: Omit<Annotation, 'text'>) =>
  faultsOf(annotations, { kind: 'line', query, annotations: [{ text, ...annotation }] });

describe('an annotation', () => {
  test('stands at one place', () => {
    const sentence =
      'annotations.0: an annotation stands at one place → give it one of "line", "band" and "at"';
    expect(faults({})).toEqual([sentence]);
    expect(faults({ line: '2024', at: 'longli.distance' })).toEqual([sentence]);
  });
  test('stands at a period or at a figure that is there', () => {
    expect(faults({ line: '2024' })).toEqual([]);
    expect(faults({ band: ['2024-09', '2025'] })).toEqual([]);
    expect(faults({ band: ['longli.distance', 'huishui.distance'] })).toEqual([]);
    expect(faults({ line: 'huishui.distanec' })[0]).toMatch(
      /^annotations\.0\.line: there is no figure/,
    );
    expect(faults({ band: ['2024', 'x.y'] })[0]).toMatch(
      /^annotations\.0\.band: there is no figure/,
    );
  });
  test('as a text stands at a mark that is drawn', () => {
    expect(faults({ at: 'longli.distance' })).toEqual([]);
    expect(faults({ at: 'huishui.distance' })[0]).toMatch(
      /^annotations\.0\.at: there is no mark “huishui\.distance”/,
    );
  });
  test('holds no bare number', () => {
    const found = faultsOf(annotations, {
      query,
      annotations: [{ text: { zh: '目标 800 公里', en: 'Target' }, line: 'huishui.distance' }],
    });
    expect(found[0]).toMatch(/^annotations\.0\.text\.zh: “800” is a bare number/);
  });
});
