import { expect, test } from 'vitest';
import { optionsOfTheKind } from '../../../src/charts/rules/options.ts';
import { faultsOf } from './candidate.ts';

test('options are those of the kind', () => {
  expect(faultsOf(optionsOfTheKind, { kind: 'bar', options: { axis: true } })).toEqual([]);
  expect(faultsOf(optionsOfTheKind, { kind: 'bar', options: { axes: true } })).toEqual([
    'options.axes: “bar” has no option “axes” → did you mean “axis”?',
  ]);
  expect(faultsOf(optionsOfTheKind, { kind: 'bar', options: { axis: 'yes' } })[0]).toMatch(
    /^options\.axis: axis must be true or false/,
  );
});

test('an option of an option that is not there is told at its place', () => {
  const layers = { outlines: 'provinces', contxt: 'prefectures' };
  expect(faultsOf(optionsOfTheKind, { kind: 'region-map', options: { layers } })).toEqual([
    'options.layers.contxt: “contxt” is not a field here → did you mean “context”?',
  ]);
});
