import { expect, test } from 'vitest';
import { oneUnit } from '../../../src/charts/rules/unit.ts';
import { faultsOf } from './candidate.ts';

const mixed = { query: { observations: ['lutian.paired-streets', 'lutian.paired-hospitals'] } };

test('figures on one scale have one unit', () =>
  expect(faultsOf(oneUnit, mixed)[0]).toMatch(
    /^query: these figures have different units: \w+, \w+/,
  ));

test('but panes of a unit chart may stand for things of different kinds', () =>
  expect(faultsOf(oneUnit, { ...mixed, kind: 'unit' })).toEqual([]));
