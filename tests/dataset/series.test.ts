import { describe, expect, test } from 'vitest';
import type { Observation } from '../../src/dataset/dataset.ts';
import { seriesKey, wholeName } from '../../src/dataset/series.ts';
import { editionWith, gdp, sectors } from '../fixtures/dataset.ts';

const { dataset, faults } = editionWith({
  ...sectors,
  observations: {
    observations: [
      gdp('meixian', 300),
      gdp('meixian', 100, 'primary'),
      gdp('meixian', 200, 'secondary'),
      gdp('meixian', 90, 'primary', { period: '2024' }),
      gdp('meijiang', 50, 'primary'),
    ],
  },
});
const figures = (...ids: string[]): Observation[] => ids.map((id) => dataset.observations.get(id)!);

test('figures of parts have ids of their own', () => {
  expect(faults).toEqual([]);
  expect([...dataset.observations.keys()].filter((id) => id.includes('.gdp'))).toEqual([
    'meixian.gdp',
    'meixian.gdp.primary@2025',
    'meixian.gdp.secondary',
    'meixian.gdp.primary@2024',
    'meijiang.gdp.primary',
  ]);
});

describe('a series', () => {
  test('is the same figure over time: subject, indicator and codes', () => {
    const keys = figures('meixian.gdp', 'meixian.gdp.primary@2025', 'meixian.gdp.primary@2024');
    expect(keys.map(seriesKey)).toEqual([
      'meixian.gdp',
      'meixian.gdp.primary',
      'meixian.gdp.primary',
    ]);
  });
});

describe('a whole beside its parts', () => {
  test('is called as its dimension says', () => {
    expect(wholeName('sector', 'en', dataset)).toBe('all sectors');
    expect(wholeName('sector', 'zh', dataset)).toBe('合计');
  });
  test('or the total, where its dimension does not say it', () => {
    const { total: _, ...sector } = dataset.dimensions.get('sector')!;
    expect(wholeName('sector', 'en', { dimensions: new Map([['sector', sector]]) })).toBe('total');
  });
});
