import { expect, test } from 'vitest';
import { seriesOf } from '../../../src/charts/marks/series.ts';
import type { Row } from '../../../src/charts/row.ts';
import { fixture } from '../kinds/draw.ts';

const board = (rows: readonly Row[]) => ({
  differing: new Set(rows.map(({ subject }) => subject)).size > 1 ? (['subject'] as const) : [],
  panel: false,
});

test('rows of one subject are a series in the order of time', () => {
  const { rows } = fixture('line', 'two');
  const series = seriesOf(rows.toReversed(), board(rows));
  expect(series.map(({ label }) => label)).toEqual(['虚构乙', '虚构甲']);
  for (const { rows: list } of series)
    expect(list.map(({ period }) => period)).toEqual([
      '2015',
      '2016',
      '2017',
      '2018',
      '2019',
      '2020',
    ]);
});

test('a series ends at its last figure', () => {
  const rows = fixture('line', 'one').rows.map((row) =>
    row.period === '2020' ? { ...row, value: null } : row,
  );
  expect(seriesOf(rows, board(rows))[0]!.end?.period).toBe('2019');
  expect(
    seriesOf(
      rows.map((row) => ({ ...row, value: null })),
      board(rows),
    )[0]!.end,
  ).toBeUndefined();
});
