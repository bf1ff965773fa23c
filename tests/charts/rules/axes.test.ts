import { describe, expect, test } from 'vitest';
import { axesWhereNeeded } from '../../../src/charts/rules/axes.ts';
import { faultsOf } from './candidate.ts';

describe('small multiples and annotations', () => {
  test('are for kinds with axes, which are named', () =>
    expect(faultsOf(axesWhereNeeded, { kind: 'table', facet: 'subject' })[0]).toMatch(
      /^facet: “table” has no axes, and takes no small multiples → take it away, or use: .*bar.*line/,
    ));
  test('and welcome there', () =>
    expect(faultsOf(axesWhereNeeded, { kind: 'line', facet: 'subject' })).toEqual([]));
});
