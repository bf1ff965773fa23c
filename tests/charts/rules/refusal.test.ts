import { expect, test } from 'vitest';
import { kindCanDraw } from '../../../src/charts/rules/refusal.ts';
import { faultsOf } from './candidate.ts';

test('a kind refuses what it cannot draw honestly', () => {
  const query = { observations: ['lutian.livelihood-funds'] };
  expect(faultsOf(kindCanDraw, { kind: 'unit', query })).toEqual([
    'kind: a unit chart draws one pane for each thing, and cannot draw 472000 → it takes whole numbers from 0 to 400; use “bar” for others',
  ]);
  expect(faultsOf(kindCanDraw, { kind: 'unit' })).toEqual([]);
});
