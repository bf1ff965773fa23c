import { describe as group, expect, test } from 'vitest';
import { describe } from '../../src/charts/describe.ts';
import { kindOf } from '../../src/charts/registry.ts';
import { select } from '../../src/charts/selection.ts';
import { proseContext } from '../../src/prose/context.ts';
import { edition } from '../fixtures/site.ts';

const site = edition();
const described = (id: string, locale = 'zh') => {
  const spec = site.charts.get(id)!;
  const context = proseContext(site.dataset, locale);
  return describe(spec, select(spec, kindOf(spec).beside(spec.options), context), context);
};

group('the description of a chart', () => {
  test('begins with what it is and how much it shows', () => {
    expect(described('distances')).toMatch(/^条形图，共 6 项。/);
    expect(described('distances', 'en')).toMatch(/^Bar chart with 6 items\. /);
  });
  test('says every figure with its whole qualifier and its scope', () =>
    expect(described('purchases')).toContain('超过 200 万元（梅江、梅县、坡头三地合计）'));
  test('says which is most and which is least, where all compare and they stand alone', () => {
    expect(described('distances')).toMatch(/最多的是龙里，最少的是吕田。$/);
    expect(described('lutian-schools')).not.toContain('最多');
    expect(described('park-enterprises')).not.toContain('最多');
  });
  test('says which does not compare, or that none does', () => {
    expect(described('park-enterprises')).toMatch(/坡头的口径与其他不同，不能直接比较。$/);
    expect(described('purchases')).toMatch(/虚线框：口径不同，不能直接比较。$/);
  });
  test('names what was counted, where the data name it', () =>
    expect(described('paired-places')).toContain('结对的荔湾街道：沙面、岭南、'));
  test('of a timeline says when, what and where', () =>
    expect(described('lutian-events')).toContain(
      '2024 年 9 月：荔湾街道与吕田各村结对全覆盖（吕田）；',
    ));
  test('of a scheme says its pairs', () =>
    expect(described('four-plus')).toBe(
      '对照表，共 4 项。企业与资源；市场与产品；总部与基地；研发与制造。',
    ));
  test('of a map says from where, to where, and the figure beside each', () =>
    expect(described('partners-map')).toMatch(/^从荔湾连到：龙里（约 740 公里）、惠水/));
});
