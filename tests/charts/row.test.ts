import { describe, expect, test } from 'vitest';
import { rowsOf, wholeFigure } from '../../src/charts/row.ts';
import type { ChartSpec } from '../../src/charts/spec.ts';
import { proseContext } from '../../src/prose/context.ts';
import { edition } from '../fixtures/site.ts';
import { specOf } from './spec-of.ts';

const site = edition();
const context = (locale: string) => proseContext(site.dataset, locale);
const rows = (spec: Partial<ChartSpec>, locale = 'zh') => rowsOf(specOf(spec), context(locale));
const chart = (id: string) => rowsOf(site.charts.get(id)!, context('zh'));

describe('a row is named', () => {
  test('after its subject where all are of one indicator', () =>
    expect(rows({ query: { indicator: 'distance' } }).map(({ label }) => label)).toEqual(
      expect.arrayContaining(['龙里', '坡头']),
    ));
  test('after its indicator where indicators differ', () => {
    const observations = ['lutian.paired-primary-schools', 'lutian.paired-hospitals'];
    expect(rows({ query: { observations } }).map(({ label }) => label)).toEqual([
      '结对小学',
      '结对医院',
    ]);
  });
  test('after its subject all the same where the spec says so', () =>
    expect(chart('park-enterprises').map(({ label }) => label)).toEqual(['梅江', '梅县', '坡头']));
  test('after its period where nothing else differs', () => {
    const later = {
      ...site.dataset.observations.get('longli.distance')!,
      id: 'l@2025',
      period: '2025',
    };
    const dataset = {
      ...site.dataset,
      observations: new Map([...site.dataset.observations, [later.id, later]]),
    };
    const spec = specOf({ query: { observations: ['longli.distance', later.id] } });
    expect(rowsOf(spec, proseContext(dataset, 'zh')).map(({ label }) => label)).toEqual([
      '2026 年 11 月',
      '2025 年',
    ]);
  });
  test('as the spec says, with figures bound', () => {
    const labels = { 'longli.distance': { zh: '到龙里 {{ longli.distance }}', en: 'Longli' } };
    expect(rows({ query: { observations: ['longli.distance'] }, labels })[0]!.label).toBe(
      '到龙里 约 740 公里',
    );
  });
});

describe('a row is coloured', () => {
  test('as its region, and a part of a region as the whole', () => {
    const colours = chart('shejiang-rice').map(({ colour }) => colour);
    expect(colours).toEqual(['var(--r-meixian)', 'var(--r-meixian)']);
  });
  test('as the region that the spec names for it', () =>
    expect(chart('paired-places').map(({ colour }) => colour)).toEqual([
      'var(--r-liwan)',
      'var(--r-lutian)',
    ]));
  test('in ink where it is of no region', () =>
    expect(rows({ query: { observations: ['in-province.purchases'] } })[0]!.colour).toBe(
      'var(--ink)',
    ));
});

describe('scope', () => {
  test('the odd one out is marked', () =>
    expect(chart('park-enterprises').map(({ otherScope }) => otherScope)).toEqual([
      false,
      false,
      true,
    ]));
  test('where no two compare, all are marked', () =>
    expect(chart('purchases').every(({ otherScope }) => otherScope)).toBe(true));
  test('where all compare, none is', () =>
    expect(chart('distances').some(({ otherScope }) => otherScope)).toBe(false));
});

test('a region that is named and has no figure is a row that says so, after the others', () => {
  const found = rows({ query: { indicator: 'distance', regions: ['liwan', 'longli'] } });
  expect(found.map(({ index, label, value }) => [index, label, value])).toEqual([
    [0, '龙里', 740],
    [1, '荔湾', null],
  ]);
  expect(found[1]).toMatchObject({ id: 'liwan.distance', valueText: '无数据' });
});

test('marks have the short qualifier beside them, sentences the whole one', () => {
  const observations = ['in-province.purchases'];
  const [row] = rows({ query: { observations } });
  expect(row!.valueText).toBe('超 200 万元');
  expect(wholeFigure(row!, context('zh'))).toBe('超过 200 万元');
  expect(rows({ query: { observations } }, 'en')[0]!.valueText).toMatch(/^over 2 million yuan$/);
});
