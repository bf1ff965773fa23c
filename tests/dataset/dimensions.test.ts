import { describe, expect, test } from 'vitest';
import { observationRecords } from '../../src/dataset/records.ts';
import { editionWith, gdp, sectors } from '../fixtures/dataset.ts';

const with_ = (...observations: object[]) =>
  editionWith({ ...sectors, observations: { observations } });

describe('a figure of a part', () => {
  const { dataset, faults } = with_(gdp('meixian', 300), gdp('meixian', 100, 'primary'));

  test('has its code, with the name in each language', () => {
    expect(faults).toEqual([]);
    expect(dataset.observations.get('meixian.gdp.primary')!.dimensions).toMatchObject([
      { dimension: { id: 'sector' }, code: { id: 'primary', name: { zh: '第一产业' } } },
    ]);
    expect(dataset.observations.get('meixian.gdp')!.dimensions).toEqual([]);
  });
  test('has a column for its dimension in the downloads, and its name says which part it is', () =>
    expect(observationRecords(dataset).at(-1)).toMatchObject({
      id: 'meixian.gdp.primary',
      name_zh: '梅县 地区生产总值 第一产业',
      dimension_sector: 'primary',
    }));
});

describe('what is wrong with the part of a figure', () => {
  test('a code that the dimension does not have', () =>
    expect(with_(gdp('meixian', 100, 'primry')).faults).toEqual([
      'observations observations.38.dimensions.sector: “sector” has no code “primry” → did you mean “primary”?',
    ]));
  test('a dimension that the indicator is not broken down by', () => {
    const sex = { ...gdp('meixian', 100), dimensions: { sectr: 'primary' } };
    expect(with_(sex).faults).toEqual([
      'observations observations.38.dimensions.sectr: “gdp” is not broken down by “sectr” → did you mean “sector”?',
    ]);
    const parks = {
      ...gdp('meixian', 100, 'primary'),
      indicator: 'park-enterprises',
      unit: 'enterprise',
      period: '2026',
    };
    expect(with_(parks).faults).toEqual([
      'observations observations.38.dimensions.sector: “park-enterprises” is not broken down by “sector” → give “park-enterprises” the line "dimensions": ["sector"] in indicators.json, or take this out',
    ]);
  });
  test('codes that ids could not tell apart', () => {
    const [sector] = sectors.indicators!['dimensions']!;
    const twice = {
      ...sector,
      id: 'branch',
      codes: [
        { id: 'primary', name: { zh: '甲', en: 'A' } },
        { id: 'a', name: { zh: '乙', en: 'B' } },
        { id: 'a', name: { zh: '丙', en: 'C' } },
      ],
    };
    const [indicator] = sectors.indicators!['indicators']!;
    const { faults } = editionWith({
      indicators: {
        dimensions: [sector!, twice],
        indicators: [{ ...indicator, dimensions: ['sector', 'branch'] }],
      },
    });
    expect(faults).toEqual([
      'indicators dimensions.1.codes.2.id: the code “a” stands twice in “branch” → give one of the two another id',
      expect.stringContaining('“gdp” has a code “primary” in two dimensions'),
    ]);
  });
  test('a dimension that is not there', () => {
    const [indicator] = sectors.indicators!['indicators']!;
    const { faults } = editionWith({
      ...sectors,
      indicators: {
        ...sectors.indicators,
        indicators: [{ ...indicator, dimensions: ['sectors'] }],
      },
    });
    expect(faults[0]).toMatch(/there is no dimension “sectors” → did you mean “sector”\?/);
  });
});
