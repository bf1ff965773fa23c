import { describe, expect, test } from 'vitest';
import { byExpectation, stretchesOf } from '../../../src/charts/marks/gaps.ts';
import { isKnown, type Row } from '../../../src/charts/row.ts';
import { fixture } from '../kinds/draw.ts';

const [sample] = fixture('line', 'one').rows;
const rows = (...periods: (string | [string, Partial<Row>])[]): Row[] =>
  periods.map((given) => {
    const [period, more] = typeof given === 'string' ? [given, {}] : given;
    return { ...sample!, period, ...more };
  });
const estimated = { status: 'estimated' as const };
const runs = (...given: Parameters<typeof rows>) =>
  stretchesOf(rows(...given)).runs.map((run) => run.map(({ period }) => period));

describe('a series is parted where periods are left out', () => {
  test.each([
    [['2015', '2016', '2018'], 2],
    [['1990', '2000', '2010', '2020'], 1],
    [['2010', '2020'], 2],
    [['2016', '2018', '2021'], 3],
    [['2020-S1', '2020-S2', '2021-S1'], 1],
    [['2020-Q3', '2020-Q4', '2021-Q2'], 2],
    [['2020-12', '2021-01'], 1],
    [['2020-W53', '2021-W01', '2021-W03'], 2],
    [['2020-02-28', '2020-02-29', '2020-03-01'], 1],
    [['2019', '2020-Q1', '2020-Q3'], 2],
    [['2019/2020', '2021/2022', '2024'], 2],
    [['0099', '0100'], 1],
  ] as const)('%s: %d runs', (periods, count) => expect(runs(...periods)).toHaveLength(count));

  test('and where a figure is known to be missing, which no dotted line crosses', () => {
    const { runs: parts, gaps } = stretchesOf(rows('2015', ['2016', { value: null }], '2017'));
    expect(parts).toHaveLength(2);
    expect(gaps).toEqual([]);
  });
});

test('the way to what is expected, and from it, is told from the rest', () => {
  const run = rows('2015', '2016', ['2017', estimated], '2018', '2019').filter(isKnown);
  expect(
    byExpectation(run).map(({ part, expected }) => [expected, ...part.map(({ period }) => period)]),
  ).toEqual([
    [false, '2015', '2016'],
    [true, '2016', '2017', '2018'],
    [false, '2018', '2019'],
  ]);
  expect(byExpectation([])).toEqual([]);
});
