import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../src/checks/check.ts';
import { coverage } from '../../src/dataset/coverage.ts';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { entryOf } from '../../src/dataset/entry.ts';
import { observationRecords } from '../../src/dataset/records.ts';
import { load } from '../../src/site/load.ts';
import { editor } from '../fixtures/editor.ts';
import { trialSite } from '../fixtures/trial.ts';

let folder: string;
let dataset: Dataset;
beforeAll(() => {
  folder = trialSite();
  const { site, problems } = check(load(folder), { draft: '2026.12' });
  expect(problems).toEqual([]);
  dataset = site!.dataset;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What one line of the sources says of a figure. */
type Said = Record<'value' | 'unit' | 'qualifier' | 'period' | 'source', string>;

const rows = readFileSync(join(import.meta.dirname, '../fixtures/trial/rows.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([id, value, unit, qualifier, period, source]) => ({
    id: id!,
    said: { value, unit, qualifier, period, source } as Said,
  }));

/** Everything that the draft says with a source, in the words of those lines. */
function allSaid(): Said[] {
  const unitOf = (id: string) => {
    const label = dataset.units.get(id)!.label['zh']!;
    return typeof label === 'string' ? label : label.other;
  };
  return [...dataset.observations.values()].flatMap((observation) => {
    const {
      value,
      unit,
      qualifier,
      period = '',
      source = '',
      accounts = [],
    } = entryOf(observation);
    const own = { value: String(value), unit: unitOf(unit), qualifier, period, source };
    const others = accounts.map((account) => ({
      value: String(account.value),
      unit: unitOf(account.unit ?? unit),
      qualifier: account.qualifier ?? 'exact',
      period: account.period ?? '',
      source: account.source,
    }));
    return [own, ...others];
  });
}

/** Words for one thing that the lines and the site have each their own of. */
const asSite: Record<string, string> = { 项: '个', 个: '个', 家: '家' };
const plainly = (said: Said) => {
  const unit = said.unit.replace(/^个.+/, '个');
  return JSON.stringify({ ...said, unit: asSite[unit] ?? unit });
};

describe('the figures beyond the article, as a draft', () => {
  test('are in order, and the command says so', () =>
    expect(editor(folder, 'check').out).toMatch(
      /^✓ 93 figures, 11 charts and 18 stories are in order with the draft 2026\.12/,
    ));
  test('are all there, each with its value, unit, qualifier, period and source', () => {
    expect(rows).toHaveLength(58);
    const there = new Set(allSaid().map(plainly));
    for (const { id, said } of rows) expect(there, id).toContain(plainly(said));
  });
  test('the half-year has its sectors, which do not add up, with the reason', () => {
    const parts = ['primary', 'secondary', 'tertiary'].map((code) =>
      dataset.observations.get(`meixian.gdp.${code}`)!,
    );
    expect(parts.map(({ period }) => period)).toEqual(['2025-S1', '2025-S1', '2025-S1']);
    const sum = parts.reduce((all, { value }) => all + value, 0);
    expect(sum).toBe(12_202_000_000);
    expect(dataset.observations.get('meixian.gdp')!.value).toBe(12_201_000_000);
    expect(dataset.observations.get('meixian.gdp')!.remainder!['en']).toBe(
      'Each sector is rounded by itself',
    );
  });
  test('intervals, halves and years stand where they are read', () => {
    const { out } = editor(folder, 'diff');
    expect(out).toMatch(/added\s+huishui\.base-funds\s+约 7,298 万元/);
    expect(out).toMatch(/added\s+liwan\.gdp@2023\s+1,277\.93 亿元/);
    expect(out).toMatch(/added\s+meixian\.gdp\.primary\s+24\.03 亿元/);
  });
  test('sources that differ stand beside each other', () => {
    expect(dataset.observations.get('guizhou.roxburgh-rose-farmers')!.accounts).toMatchObject([
      { value: 210_000, qualifier: 'over', citation: { source: { id: 'people-2023' } } },
    ]);
    expect(dataset.observations.get('longli.roxburgh-rose-area@2021-08')!.accounts).toMatchObject([
      { value: 200_000, qualifier: 'over', citation: { source: { id: 'qnrb-2020' } } },
    ]);
  });
  test('what has no day says why', () => {
    expect(dataset.observations.get('baidu.helping-streets')).toMatchObject({
      undated: { en: 'What was read of the page shows no day' },
      members: { names: { length: 5 } },
    });
    expect(dataset.observations.get('lutian.elevation')!.value).toBe(219);
  });
  test('towns stand where their seats are', () =>
    expect(dataset.regions.get('songyuan')!.point).toEqual({
      longitude: 116.3799,
      latitude: 24.7359,
      kind: 'seat',
    }));
  test('every figure has a topic, and its topic stands in the downloads', () => {
    const records = observationRecords(dataset);
    expect(records.filter(({ topic }) => topic === '')).toEqual([]);
    expect(records.find(({ id }) => id === 'longli.pea-shoot-area')).toMatchObject({
      topic: 'crops',
    });
  });
});

describe('the coverage that follows from them', () => {
  test.each([
    ['huishui', 'crops', 'full'],
    ['huishui', 'schools', 'none'],
    ['longli', 'firms', 'full'],
    ['longli', 'money', 'full'],
    ['longli', 'people', 'full'],
    ['meixian', 'crops', 'full'],
    ['lutian', 'place', 'full'],
    ['lutian', 'schools', 'full'],
    ['lutian', 'people', 'none'],
    ['potou', 'firms', 'full'],
    // What Zhanjiang had was for town-level teams, before Guangzhou and the city became partners.
    ['potou', 'money', 'none'],
    ['potou', 'place', 'full'],
  ])('of %s and %s is %s', (region, topic, expected) =>
    expect(coverage(dataset, region, topic)).toBe(expected),
  );
});
