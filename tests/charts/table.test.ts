import { describe, expect, test } from 'vitest';
import { kindOf } from '../../src/charts/registry.ts';
import { select } from '../../src/charts/selection.ts';
import type { ChartSpec } from '../../src/charts/spec.ts';
import { tableOf } from '../../src/charts/table.ts';
import { proseContext } from '../../src/prose/context.ts';
import { edition } from '../fixtures/site.ts';

const site = edition();
const context = proseContext(site.dataset, 'zh');
const table = (spec: ChartSpec) =>
  tableOf(spec, select(spec, kindOf(spec).beside(spec.options), context), context);
const chart = (id: string) => table(site.charts.get(id)!);

describe('the table of a chart', () => {
  test('of observations has name, figure and period, and scopes where there are any', () => {
    expect(chart('park-enterprises')).toMatchObject({
      head: ['项目', '数值', '时间', '口径'],
      numeric: [1],
    });
    expect(chart('lutian-schools').head).toEqual(['项目', '数值', '时间']);
    expect(chart('lutian-schools').rows[1]).toEqual(['结对小学', '4 所小学', '2025 年 2 月']);
  });
  test('of events has date, place and event', () =>
    expect(chart('lutian-events').rows[0]).toEqual([
      '2024 年 9 月',
      '吕田',
      '荔湾街道与吕田各村结对全覆盖',
    ]));
  test('of a scheme has its columns', () =>
    expect(chart('four-plus')).toEqual({
      head: ['广东出', '贵州出'],
      rows: [
        ['企业', '资源'],
        ['市场', '产品'],
        ['总部', '基地'],
        ['研发', '制造'],
      ],
      numeric: [],
    }));
  test('of a map has the full names, and a dash where a region has no figure', () => {
    const { head, rows } = chart('partners-map');
    expect(head).toEqual(['地区', '到荔湾的直线距离']);
    expect(rows.slice(0, 2)).toEqual([
      ['广州市荔湾区', '—'],
      ['贵州省黔南州龙里县', '约 740 公里'],
    ]);
  });
  test('of a map without figures has names alone', () => {
    const spec = site.charts.get('partners-map')!;
    const { figure: _, ...options } = spec.options!;
    expect(table({ ...spec, options })).toMatchObject({ head: ['地区'], numeric: [] });
  });
});
