import { describe, expect, test } from 'vitest';
import { regionOf, type Observation } from '../../src/dataset/dataset.ts';
import { seriesKey, seriesName, seriesNames } from '../../src/dataset/series.ts';
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
const named = (list: readonly Observation[], locale = 'en') => [
  ...seriesNames(list, locale, dataset).values(),
];

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
  test('is called by its subject where it stands alone', () => {
    const alone = figures('meixian.gdp.primary@2024', 'meixian.gdp.primary@2025');
    expect(named(alone)).toEqual(['Meixian']);
    expect(seriesName(alone[0]!, 'zh', alone, dataset)).toBe('梅县');
  });
  test('is called by its part among parts of one whole, and the whole by its own name', () => {
    const parts = figures('meixian.gdp', 'meixian.gdp.primary@2025', 'meixian.gdp.secondary');
    expect(named(parts)).toEqual(['all sectors', 'primary sector', 'secondary sector']);
    expect(named(parts, 'zh')).toEqual(['合计', '第一产业', '第二产业']);
  });
  test('is called by subject and part where both differ', () =>
    expect(named(figures('meixian.gdp.secondary', 'meijiang.gdp.primary'))).toEqual([
      'Meixian · secondary sector',
      'Meijiang · primary sector',
    ]));
  test('is called by what differs only: subjects of one part, indicators of one subject', () => {
    expect(named(figures('meixian.gdp.primary@2025', 'meijiang.gdp.primary'))).toEqual([
      'Meixian',
      'Meijiang',
    ]);
    expect(named(figures('meixian.gdp', 'meixian.park-enterprises'))).toEqual([
      'Gross regional product',
      'Enterprises in the park',
    ]);
  });
  test('has the place that its subject is part of before it, where two subjects have one name', () => {
    const [a, b] = figures('meixian.gdp', 'meijiang.gdp.primary');
    const alike: Observation = {
      ...b!,
      dimensions: [],
      subject: {
        kind: 'region',
        region: { ...regionOf(b!)!, name: { en: 'Meixian' }, parent: 'guizhou' },
      },
    };
    expect(named([a!, alike])).toEqual(['Meixian', 'Guizhou · Meixian']);
  });
});
