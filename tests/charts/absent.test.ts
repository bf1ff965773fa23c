import { describe, expect, test } from 'vitest';
import { rowsOf, wholeFigure } from '../../src/charts/row.ts';
import type { ChartSpec } from '../../src/charts/spec.ts';
import { tableOf } from '../../src/charts/table.ts';
import { select } from '../../src/charts/selection.ts';
import { references } from '../../src/charts/rules/references.ts';
import { proseContext } from '../../src/prose/context.ts';
import { editionWith, gdp, sectors } from '../fixtures/dataset.ts';
import { specOf } from './spec-of.ts';

const reason = { zh: '统计局没有公布', en: 'The bureau has not published it' };
const { dataset } = editionWith({
  ...sectors,
  observations: {
    observations: [
      gdp('meixian', 300, undefined, { interval: { low: 290, high: 310, level: 95 } }),
      gdp('meijiang', undefined, undefined, { qualifier: 'range', range: [20, 30] }),
      gdp('potou', undefined, undefined, { status: 'withheld', reason }),
    ],
  },
});
const context = proseContext(dataset, 'zh');
const rows = (query: ChartSpec['query']) =>
  rowsOf(specOf({ query }), context).map(({ id, label, value, valueText }) => [
    id,
    label,
    value,
    valueText,
  ]);

describe('what there is no figure of', () => {
  test('stands among the rows of its indicator, with the word for why', () =>
    expect(rows({ indicator: 'gdp' })).toEqual([
      ['meixian.gdp', '梅县', 300, '300 元'],
      ['meijiang.gdp', '梅江', 25, '20–30 元'],
      ['potou.gdp', '坡头', null, '未公布'],
    ]));
  test('may be listed, and is not missed twice', () => {
    expect(rows({ observations: ['potou.gdp', 'meixian.gdp'] }).map(([id]) => id)).toEqual([
      'meixian.gdp',
      'potou.gdp',
    ]);
    expect(
      rows({ indicator: 'gdp', regions: ['meixian', 'potou', 'longli'] }).map(
        ([, , , text]) => text,
      ),
    ).toEqual(['300 元', '未公布', '无数据']);
  });
  test('is known to be there by the rules', () => {
    const spec = specOf({ query: { observations: ['potou.gdp'] } });
    expect(references({ spec, dataset } as never)).toEqual([]);
  });
});

test('an interval stands beside its figure in tables, a range from its lowest to its highest', () => {
  const spec = specOf({ query: { indicator: 'gdp' } });
  const [first] = rowsOf(spec, context);
  expect(wholeFigure(first!, context)).toBe('300 元（95% 置信区间 290–310）');
  expect(tableOf(spec, select(spec, undefined, context), context).rows).toEqual([
    ['梅县', '300 元（95% 置信区间 290–310）', '2025 年'],
    ['梅江', '20–30 元', '2025 年'],
    ['坡头', '未公布', '2025 年'],
  ]);
});
