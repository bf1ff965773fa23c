import { expect, test } from 'vitest';
import { boundNumbers } from '../../../src/charts/rules/prose.ts';
import { faultsOf } from './candidate.ts';

test('titles, notes and labels hold no bare number', () => {
  const text = { zh: '145 家', en: 'Firms' };
  expect(
    faultsOf(boundNumbers, { title: text, note: text, labels: { 'longli.distance': text } }).map(
      (fault) => fault.split(':')[0],
    ),
  ).toEqual(['title.zh', 'note.zh', 'labels.longli.distance.zh']);
});
