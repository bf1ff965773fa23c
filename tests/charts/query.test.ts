import { describe, expect, test } from 'vitest';
import {
  queryEvents,
  queryObservations,
  queryRegions,
  queryScheme,
  regionsWithoutFigure,
} from '../../src/charts/query.ts';
import type { ChartSpec } from '../../src/charts/spec.ts';
import { edition } from '../fixtures/site.ts';

const { dataset } = edition();
const observations = (query: ChartSpec['query']) =>
  queryObservations({ query }, dataset).map(({ id }) => id);

describe('the observations of a query', () => {
  test('those listed, in the order of the list', () =>
    expect(
      observations({ observations: ['potou.distance', 'longli.distance', 'lutian.distance'] }),
    ).toEqual(['potou.distance', 'longli.distance', 'lutian.distance']));
  test('all of an indicator, in the order of the data', () =>
    expect(observations({ indicator: 'enclave-centres' })).toEqual(['meixian.enclave-centres']));
  test('of an indicator, those of the regions that are named', () =>
    expect(observations({ indicator: 'distance', regions: ['potou', 'longli'] })).toEqual([
      'longli.distance',
      'potou.distance',
    ]));
  test('by value, either way; what is equal stays in its order', () => {
    const down = observations({ indicator: 'distance', sort: 'descending' });
    expect(down[0]).toBe('longli.distance');
    expect(down.at(-1)).toBe('lutian.distance');
    const up = observations({ indicator: 'distance', sort: 'ascending' });
    expect(up.indexOf('meijiang.distance') + 1).toBe(up.indexOf('meixian.distance'));
  });
  test('an id that is not there is left out', () =>
    expect(observations({ observations: ['nowhere.distance'] })).toEqual([]));
});

describe('regions that a query names beside an indicator', () => {
  const missing = (query: ChartSpec['query']) =>
    regionsWithoutFigure({ query }, dataset).map(({ id }) => id);
  test('are missing where they have no figure of it', () =>
    expect(missing({ indicator: 'distance', regions: ['liwan', 'longli'] })).toEqual(['liwan']));
  test('are not missing where no indicator is asked for', () =>
    expect(missing({ regions: ['liwan'] })).toEqual([]));
});

test('events are dated, in the order of time, and of the regions that are named', () => {
  const all = queryEvents({ query: { events: {} } }, dataset);
  expect(all.every((event) => event.date)).toBe(true);
  expect(all[0]!.date).toBe('2013');
  const ofLutian = queryEvents({ query: { events: { regions: ['lutian'] } } }, dataset);
  expect(ofLutian.length).toBeLessThan(all.length);
  expect(ofLutian.every((event) => event.regions.includes('lutian'))).toBe(true);
  expect(queryEvents({ query: {} }, dataset)).toEqual([]);
});

test('a scheme is named with its programme', () => {
  expect(queryScheme({ query: { scheme: 'east-west.four-plus' } }, dataset)?.rows).toHaveLength(4);
  expect(queryScheme({ query: { scheme: 'east-west.five-plus' } }, dataset)).toBeUndefined();
  expect(queryScheme({ query: {} }, dataset)).toBeUndefined();
});

test('regions come in the order of the query', () =>
  expect(
    queryRegions({ query: { regions: ['potou', 'liwan'] } }, dataset).map(({ id }) => id),
  ).toEqual(['potou', 'liwan']));
