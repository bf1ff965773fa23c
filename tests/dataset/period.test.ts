import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparePeriods,
  looksLikePeriod,
  parsePeriod,
  readPeriod,
} from '../../src/dataset/period.ts';
import { texts } from '../../src/i18n/index.ts';

const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const span = (text: string) => {
  const { first, last } = parsePeriod(text);
  return `${day(first)} ${day(last)}`;
};

describe('a period stands for its days', () => {
  test.each([
    ['2024', '2024-01-01 2024-12-31'],
    ['2025-S1', '2025-01-01 2025-06-30'],
    ['2025-S2', '2025-07-01 2025-12-31'],
    ['2024-Q1', '2024-01-01 2024-03-31'],
    ['2024-02', '2024-02-01 2024-02-29'],
    ['2023-02', '2023-02-01 2023-02-28'],
    ['2024-W01', '2024-01-01 2024-01-07'],
    ['2020-W53', '2020-12-28 2021-01-03'],
    ['2024-09-30', '2024-09-30 2024-09-30'],
    ['2021-03/2022-12', '2021-03-01 2022-12-31'],
    ['2021/2024-11', '2021-01-01 2024-11-30'],
    ['1850', '1850-01-01 1850-12-31'],
    ['0001', '0001-01-01 0001-12-31'],
    ['0099-12-31', '0099-12-31 0099-12-31'],
  ])('%s: %s', (text, days) => expect(span(text)).toBe(days));
});

describe('what is no period is told, with what would be right', () => {
  const said = (text: string) => {
    const read = readPeriod(text);
    return 'message' in read ? `${read.message} → ${read.remedy}` : 'a period';
  };
  test.each(['2025-02-30', '2025-13', '2025-00', '2023-W53', '2024-W00', '0000', '1900-02-29'])(
    '%s: the calendar does not have it',
    (text) =>
      expect(said(text)).toMatch(/^there is no such (day|month|week|year) → write one that/),
  );
  test.each([
    '',
    '24',
    '2025-3',
    '2025-Q5',
    '2025-S0',
    '2025-W1',
    '2024/',
    '/',
    '2024/2025/2026',
    'Feb-25',
  ])('“%s”: not of the form', (text) =>
    expect(said(text)).toMatch(/^this is not a period → write a year/),
  );
  test('an interval that ends before it begins', () =>
    expect(said('2022-12/2021-03')).toMatch(/^this interval ends before it begins/));
  test('an interval of one period', () =>
    expect(said('2021/2021')).toBe('this interval is one period → write 2021'));
  test.each(['2021-06/2021', '2021/2021-06'])('%s: an end within the other', (text) =>
    expect(said(text)).toMatch(/^one end of this interval lies within the other/),
  );
  test('an interval with a day that the calendar does not have', () =>
    expect(said('2021-02-30/2022')).toMatch(/^there is no such day/));
});

test('periods are in order by when they begin, then by when they end; what has none is last', () =>
  expect(
    [undefined, '2025', '2021-03/2022-12', '1850', '2025-S1', '2025-01', '2024-12-31'].toSorted(
      comparePeriods,
    ),
  ).toEqual(['1850', '2021-03/2022-12', '2024-12-31', '2025-01', '2025-S1', '2025', undefined]));

describe('a period in words', () => {
  test.each([
    ['2024', '2024 年', '2024'],
    ['2025-S1', '2025 年上半年', 'first half of 2025'],
    ['2025-Q3', '2025 年第三季度', 'third quarter of 2025'],
    ['2024-09', '2024 年 9 月', 'September 2024'],
    ['2025-W14', '2025 年第 14 周', 'week 14 of 2025'],
    ['2024-09-30', '2024 年 9 月 30 日', '30 September 2024'],
    ['2021-03/2022-12', '2021 年 3 月至 2022 年 12 月', 'March 2021 to December 2022'],
    ['2021-03/2021-12', '2021 年 3 月至 12 月', 'March to December 2021'],
    ['2021/2024-11', '2021 年至 2024 年 11 月', '2021 to November 2024'],
    ['2021-03-01/2021-03-05', '2021 年 3 月 1 日至 5 日', '1 to 5 March 2021'],
    ['2021-03-01/2021-04-05', '2021 年 3 月 1 日至 4 月 5 日', '1 March to 5 April 2021'],
    ['2021-03/2021-Q4', '2021 年 3 月至第四季度', 'March 2021 to fourth quarter of 2021'],
    [
      '2024-Q2/2025-Q1',
      '2024 年第二季度至 2025 年第一季度',
      'second quarter of 2024 to first quarter of 2025',
    ],
    ['2025-Q1/2025-Q3', '2025 年第一季度至第三季度', 'first quarter to third quarter of 2025'],
    ['0987', '987 年', '987'],
  ])('%s', (text, zh, en) => {
    expect(texts('zh').conventions.period(text)).toBe(zh);
    expect(texts('en').conventions.period(text)).toBe(en);
  });

  const year = fc.integer({ min: 1000, max: 9999 }).map(String);
  const calendar = fc.oneof(
    year,
    fc
      .tuple(
        year,
        fc.constantFrom('S1', 'S2', 'Q1', 'Q2', 'Q3', 'Q4', '02', '12', 'W01', 'W52', '09-30'),
      )
      .map((parts) => parts.join('-')),
  );
  test.each(['zh', 'en'])('is no bare number in prose (%s)', (locale) => {
    const { conventions } = texts(locale);
    const years = locale === 'zh' ? calendar : calendar.filter((text) => /^(19|20)/.test(text));
    fc.assert(
      fc.property(years, (text) => {
        const rest = conventions.period(text).replaceAll(conventions.dates, '');
        expect(rest).not.toMatch(/\d/);
      }),
    );
  });
  test('any text is a period or is told why not, and never throws', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9SQW/-]{0,20}$/)), (text) => {
        const read = readPeriod(text);
        if ('period' in read)
          expect(read.period.first <= read.period.last && looksLikePeriod(text)).toBe(true);
        else expect(read.remedy).not.toBe('');
      }),
    ));
});
