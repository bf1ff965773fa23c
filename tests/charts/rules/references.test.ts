import { expect, test } from 'vitest';
import { references } from '../../../src/charts/rules/references.ts';
import { faultsOf } from './candidate.ts';

const words = { zh: '', en: '' };

test('what is there is nothing to say of', () =>
  expect(
    faultsOf(references, {
      query: { observations: ['longli.distance'], scheme: 'east-west.four-plus' },
      colours: { 'longli.distance': 'longli' },
    }),
  ).toEqual([]));

test.each([
  [
    { query: { observations: ['longli.distance', 'longli.distanec'] } },
    'query.observations.1',
    'figure “longli.distanec”',
  ],
  [{ query: { indicator: 'distanec' } }, 'query.indicator', 'indicator “distanec”'],
  [{ query: { regions: ['lutain'] } }, 'query.regions.0', 'region “lutain”'],
  [{ query: { events: { regions: ['lutain'] } } }, 'query.events.regions.0', 'region “lutain”'],
  [{ query: { scheme: 'east-west.four' } }, 'query.scheme', 'scheme “east-west.four”'],
  [{ colours: { 'longli.distance': 'longly' } }, 'colours.longli.distance', 'region “longly”'],
  [{ labels: { 'longly.distance': words } }, 'labels.longly.distance', 'figure “longly.distance”'],
])('%j: %s', (spec, path, what) => {
  const [fault] = faultsOf(references, spec);
  expect(fault).toContain(`${path}: there is no ${what} in version 2026.11 → did you mean`);
});
