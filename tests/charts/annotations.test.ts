import { expect, test } from 'vitest';
import { annotationsOf } from '../../src/charts/annotations.ts';
import { rowsOf } from '../../src/charts/row.ts';
import type { ChartSpec } from '../../src/charts/spec.ts';
import { proseContext } from '../../src/prose/context.ts';
import { edition } from '../fixtures/site.ts';
import { specOf } from './spec-of.ts';

const context = proseContext(edition().dataset, 'zh');
const resolved = (annotations: ChartSpec['annotations']) => {
  const spec = specOf({ query: { observations: ['longli.distance'] }, annotations });
  return annotationsOf(spec, rowsOf(spec, context), context);
};
const text = { zh: '到惠水 {{ huishui.distance }}', en: '' };

test('a line stands at a figure or at a period', () =>
  expect(
    resolved([
      { text, line: 'huishui.distance' },
      { text, line: '2024' },
    ]),
  ).toEqual([
    { kind: 'line', at: 730, text: '到惠水 约 730 公里' },
    { kind: 'line', at: '2024', text: '到惠水 约 730 公里' },
  ]));

test('a band stands between two of them', () =>
  expect(resolved([{ text, band: ['lutian.distance', 'huishui.distance'] }])).toMatchObject([
    { kind: 'band', from: 110, to: 730 },
  ]));

test('a text stands at a mark, and nowhere where the mark is not drawn', () => {
  expect(resolved([{ text, at: 'longli.distance' }])).toMatchObject([
    { kind: 'text', row: { id: 'longli.distance' } },
  ]);
  expect(resolved([{ text, at: 'huishui.distance' }])).toEqual([]);
});
