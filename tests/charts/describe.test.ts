import { describe as group, expect, test } from 'vitest';
import { describe } from '../../src/charts/describe.ts';
import { kindOf, kinds } from '../../src/charts/registry.ts';
import { select } from '../../src/charts/selection.ts';
import type { ChartSpec } from '../../src/charts/spec.ts';
import { proseContext } from '../../src/prose/context.ts';
import { edition } from '../fixtures/site.ts';
import { fixture } from './kinds/draw.ts';
import { fixtures } from './kinds/drawing.ts';

const site = edition();
const described = (id: string, locale = 'zh') => {
  const spec = site.charts.get(id)!;
  const context = proseContext(site.dataset, locale);
  return describe(spec, select(spec, kindOf(spec).beside(spec.options), context), context);
};
const ofFixture = (kind: string, name: string, locale = 'zh') =>
  describe({ kind } as ChartSpec, fixture(kind, name, locale), proseContext(site.dataset, locale));

group('the description of a chart', () => {
  test('begins with its kind, what it shows, how much and of when', () => {
    expect(described('distances')).toMatch(/^条形图：到荔湾的直线距离，6 项，2026 年 11 月。/);
    expect(described('distances', 'en')).toMatch(
      /^Bar chart: Distance from Liwan, 6 items, November 2026\. /,
    );
    expect(ofFixture('line', 'two')).toMatch(
      /^折线图：数值，2 个系列共 12 个数字，2015 年至 2020 年。/,
    );
  });
  test('tells the way of a few series, and counts those of many', () => {
    expect(ofFixture('line', 'two')).toContain(
      '虚构甲从 2015 年的 40 件升到 2020 年的 73 件；虚构乙从 2015 年的 73 件降到 2020 年的 16 件。',
    );
    expect(ofFixture('line', 'seven', 'en')).toContain('. 5 rose, 2 fell. ');
    expect(ofFixture('line', 'equal', 'en')).toContain(
      'Place A was 50 things in 2015 as in 2020; ',
    );
  });
  test('says which is most and which is least with their figures, all that share the place', () => {
    expect(described('distances')).toContain(
      '最多的是龙里（约 740 公里），最少的是吕田（约 110 公里）。',
    );
    expect(described('lutian-schools')).toContain('最少的是结对中学、结对医院（1 所医院）');
    expect(ofFixture('line', 'seven')).toContain('最少的是虚构甲 2018 年、虚构乙 2015 年（11 件）');
    expect(ofFixture('line', 'one')).toContain('最多的是 2016 年（76 件）');
    expect(ofFixture('bar', 'equal', 'en')).toContain('All are 50 things.');
  });
  test('ranks only what compares, and says what does not', () => {
    expect(described('park-enterprises')).toMatch(/坡头的口径与其他不同，不能直接比较。$/);
    expect(described('park-enterprises')).not.toMatch(/最[多少]的是坡头/);
    expect(described('purchases')).toContain('各项口径不同，不能直接比较；都不是准确数。');
    expect(described('purchases')).not.toContain('最多');
  });
  test('ends with gaps and doubt', () => {
    expect(ofFixture('bar', 'missing')).toMatch(/没有数字的：虚构乙。$/);
    expect(ofFixture('line', 'missing', 'en')).toMatch(/No figure: Place A in 2016\.$/);
    expect(ofFixture('bar', 'qualifiers', 'en')).toMatch(/Not exact: 3 figures\.$/);
  });
  test('names what was counted, where the data name it', () =>
    expect(described('paired-places')).toContain('结对的荔湾街道：沙面、岭南、'));
  test('of a timeline says how many events, from when to when, and the first and the last', () => {
    expect(described('lutian-events')).toMatch(/^时间线：4 件事，2024 年 9 月至 2024 年。/);
    expect(described('lutian-events')).toContain(
      '最早的是荔湾街道与吕田各村结对全覆盖（2024 年 9 月），',
    );
    expect(described('events', 'en')).toMatch(/Known by the year only: \d+\.$/);
  });
  test('of a scheme says its pairs', () =>
    expect(described('four-plus')).toBe(
      '对照表：四个“加”，4 对。企业与资源；市场与产品；总部与基地；研发与制造。',
    ));
  test('of a map says from where, to where, and the extremes of the figures', () => {
    expect(described('partners-map')).toMatch(
      /^地图：到荔湾的直线距离，从荔湾连到 6 个地方（龙里、惠水、/,
    );
    expect(described('partners-map')).toContain('最多的是龙里（约 740 公里）');
  });
  test('of many names tells the first and how many more', () =>
    expect(ofFixture('flow-map', '48 regions', 'en')).toMatch(/ and 35 more\)/));
  test('has at most four sentences, whatever the kind', () => {
    const sentences = (text: string) => text.split(/(?<=。)|(?<=\.) (?=[A-Z])/).filter(Boolean);
    for (const locale of ['zh', 'en'])
      for (const kind of Object.values(kinds))
        for (const { name, selection } of fixtures(kind, locale)) {
          const spec = { kind: kind.id } as ChartSpec;
          const text = describe(spec, selection, proseContext(site.dataset, locale));
          expect(sentences(text).length, `${kind.id} ${name}: ${text}`).toBeLessThanOrEqual(4);
          expect(text, `${kind.id} ${name}`).not.toMatch(/undefined|NaN|null|：。|: \./);
        }
  });
});
