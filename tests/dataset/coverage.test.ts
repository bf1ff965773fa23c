import { describe, expect, test } from 'vitest';
import { coverage } from '../../src/dataset/coverage.ts';
import { about, type Dataset } from '../../src/dataset/dataset.ts';
import { edition } from '../fixtures/site.ts';

/** The edition with topics, and with what is known of when pairings began. */
function topical(since: Record<string, string>, began: Record<string, string> = {}): Dataset {
  const { dataset } = edition();
  const topics: Record<string, string> = {
    'park-enterprises': 'firms',
    'returning-workers': 'work',
    'roxburgh-rose-area': 'crops',
    'early-rice-yield': 'crops',
    'consumption-assistance': 'money',
  };
  const observations = [...dataset.observations].map(([id, observation]) => {
    const { indicator } = observation;
    const topic = topics[indicator.id];
    return [id, { ...observation, indicator: { ...indicator, ...(topic && { topic }) } }] as const;
  });
  const programmes = [...dataset.programmes].map(([id, programme]) => {
    const first = since[id];
    return [id, { ...programme, ...(first && { since: first }), began }] as const;
  });
  return { ...dataset, observations: new Map(observations), programmes: new Map(programmes) };
}

const undated = topical({});

describe('the coverage of a region and a topic', () => {
  test('is full where a figure is of the region itself', () => {
    expect(coverage(undated, 'meijiang', 'firms')).toBe('full');
    expect(coverage(undated, 'huishui', 'work')).toBe('full');
  });
  test('is full where a figure is of a part of it', () => {
    expect(about(undated.observations.get('shejiang.early-rice-yield')!).id).toBe('shejiang');
    expect(undated.regions.get('shejiang')!.parent).toBe('meixian');
    expect(coverage(undated, 'meixian', 'crops')).toBe('full');
  });
  test('is partial where a figure is of the province it is in', () =>
    expect(coverage(undated, 'longli', 'crops')).toBe('partial'));
  test('is partial where a figure is of its programme, for who gives as for who receives', () => {
    expect(coverage(undated, 'longli', 'money')).toBe('partial');
    expect(coverage(undated, 'liwan', 'money')).toBe('partial');
  });
  test('is none where figures are of others, or of no such topic', () => {
    expect(coverage(undated, 'potou', 'crops')).toBe('none');
    expect(coverage(undated, 'potou', 'money')).toBe('none');
    expect(coverage(undated, 'meijiang', 'schools')).toBe('none');
    expect(coverage(undated, 'nowhere', 'firms')).toBe('none');
  });
  test('is none for what was before the pairing, in all of its period', () => {
    expect(undated.observations.get('meijiang.park-enterprises')!.period).toBe('2025-02');
    const since = (period: string) =>
      coverage(topical({ 'in-province': period }), 'meijiang', 'firms');
    expect(since('2021')).toBe('full');
    expect(since('2025-02-28')).toBe('full');
    expect(since('2025-03')).toBe('none');
  });
  test('begins for each region when its own pairing did', () => {
    const dataset = topical({ 'in-province': '2021' }, { meijiang: '2025-03' });
    expect(coverage(dataset, 'meijiang', 'firms')).toBe('none');
    expect(coverage(dataset, 'potou', 'firms')).toBe('none');
    expect(coverage(topical({ 'in-province': '2021' }), 'potou', 'firms')).toBe(
      coverage(undated, 'potou', 'firms'),
    );
  });
  test('counts a figure of the programme from when the region joined it', () => {
    const { period } = undated.observations.get('east-west.consumption-assistance')!;
    expect(period).toBe('2024');
    const joined = (began: string) =>
      coverage(topical({ 'east-west': '2016' }, { longli: began }), 'longli', 'money');
    expect(joined('2024-12')).toBe('partial');
    expect(joined('2025')).toBe('none');
  });
  test('ends where regions are said to lie in each other', () => {
    const regions = new Map(undated.regions);
    regions.set('guizhou', { ...regions.get('guizhou')!, parent: 'longli' });
    expect(coverage({ ...undated, regions }, 'longli', 'firms')).toBe('none');
  });
});
