import { expect, test } from 'vitest';
import { figureIds } from '../../src/editor/figure-ids.ts';

const firms = (period: string | undefined, more: object = {}) => ({
  region: 'town',
  indicator: 'firms',
  period,
  ...more,
});
const version = (...entries: ReturnType<typeof firms>[]) => ({ entries, dimensionsOf: () => [] });

test('every way to write a figure is completed: its id, its period, ids that it had, and the latest', () => {
  expect(
    figureIds([
      version(firms('2025')),
      version(firms('2025'), firms('2026', { aliases: ['town.works'] })),
    ]),
  ).toEqual([
    'town.firms',
    'town.firms@2025',
    'town.firms@latest',
    'town.firms@2026',
    'town.works',
  ]);
});

test('what has no period has no latest', () =>
  expect(figureIds([version(firms(undefined))])).not.toContain('town.firms@latest'));
