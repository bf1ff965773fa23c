import { describe, expect, test } from 'vitest';
import { enoughRows, notTooManyRows } from '../../../src/charts/rules/rows.ts';
import { faultsOf } from './candidate.ts';

describe('a chart has as many rows as its kind needs', () => {
  test('and is never empty', () =>
    expect(faultsOf(enoughRows, { kind: 'bar' })).toEqual([
      'query: the query finds 0 observations, and “bar” needs at least 1 → name observations that exist in version 2026.11; a chart is never empty',
    ]));
  test('counted after what the query leaves out', () => {
    const timeline = (regions: string[]) =>
      faultsOf(enoughRows, { kind: 'timeline', query: { events: { regions } } });
    expect(timeline(['potou'])[0]).toContain('finds 0 events, and “timeline” needs at least 1');
    expect(timeline(['lutian'])).toEqual([]);
  });
  test('what is named and not there is told once, by the rule for references', () =>
    expect(faultsOf(enoughRows, { query: { observations: ['nowhere.distance'] } })).toEqual([]));
});

describe('a chart has no more rows than its kind shows well', () => {
  const six = { indicator: 'distance' };
  test('and what else would show them is named', () =>
    expect(faultsOf(notTooManyRows, { kind: 'number', query: six })[0]).toMatch(
      /finds 6 observations, and “number” shows at most 4 → choose fewer, or use: .*bar.*table/,
    ));
  test('where no kind would, two charts are', () => {
    const regions = Array.from({ length: 401 }, () => 'liwan');
    expect(faultsOf(notTooManyRows, { kind: 'flow-map', query: { regions } })[0]).toMatch(
      /finds 401 regions, and “flow-map” shows at most 400 → choose fewer, or make two charts/,
    );
  });
  test('as many as it shows are enough', () =>
    expect(faultsOf(notTooManyRows, { kind: 'bar', query: six })).toEqual([]));
});
