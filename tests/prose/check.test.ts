import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { texts } from '../../src/i18n/index.ts';
import { checkProse } from '../../src/prose/check.ts';
import { parseProse } from '../../src/prose/parse.ts';
import { plainProse } from '../../src/prose/render.ts';
import { edition } from '../fixtures/site.ts';

const { dataset } = edition();
const context = (locale: string) => ({ dataset, locale, conventions: texts(locale).conventions });
const zh = (text: string) =>
  checkProse(text, context('zh')).map((f) => `${f.index} ${f.message} → ${f.remedy}`);
const en = (text: string) =>
  checkProse(text, context('en')).map((f) => `${f.index} ${f.message} → ${f.remedy}`);

describe('a bare number', () => {
  test('is found with the figure it should be', () =>
    expect(zh('园区进驻 145 家。')).toEqual([
      '5 “145” is a bare number → bind it: {{ meijiang.park-enterprises }}',
    ]));
  test('also with a scale', () =>
    expect(zh('筹集 47.2 万元')[0]).toMatch(/bind it: \{\{ lutian\.livelihood-funds \}\}/));
  test('also full-width', () => expect(zh('１４５家')).toHaveLength(1));
  test('also in Chinese numerals with a unit', () =>
    expect(zh('二十二个街道')[0]).toMatch(
      /“二十二个” is a bare number → bind it: \{\{ lutian\.paired-streets \}\}/,
    ));
  test('also in English words', () =>
    expect(en('twenty-two streets')[0]).toMatch(/lutian\.paired-streets/));
  test('that no figure has is to be bound or made a literal', () =>
    expect(zh('共 999 家')[0]).toMatch(/if it is a name and not a number, write \{\{ "999" \}\}/));
});

describe('no number', () => {
  test.each([
    '2024 年 9 月起',
    '2024年底',
    '2月5日',
    '2021–2025 年',
    '2024 年度',
    '第三届',
    '一个地方',
    '千家万户',
    '{{ "G105" }} 国道',
    "“{{ '4+' }}模式”",
  ])('zh: %s', (text) => expect(zh(text)).toEqual([]));
  test.each([
    'In September 2024',
    'on 5 February 2025',
    'the plan for 2021–2025',
    'one of them',
    'since 2013',
  ])('en: %s', (text) => expect(en(text)).toEqual([]));
});

describe('a bound figure', () => {
  test('that does not exist', () =>
    expect(zh('有{{ meijiang.park-enterprise }}')).toEqual([
      '1 there is no figure “meijiang.park-enterprise” in version 2026.11 → did you mean “meijiang.park-enterprises”?',
    ]));
  test('with an unknown option', () =>
    expect(zh('{{ longli.area | hanzy }}')[0]).toMatch(
      /“hanzy” is not an option of a figure → did you mean “hanzi”\?/,
    ));
  test('may not lose its qualifier', () =>
    expect(zh('{{ lutian.consumption-assistance | bare }}')[0]).toMatch(
      /“bare” would drop the “近”/,
    ));
  test('with a unit that it does not have', () =>
    expect(zh('{{ lutian.livelihood-funds | unit=万亩 }}')[0]).toMatch(/did you mean “万元”/));
  test.each(['', '0', '2.5', '99', 'three'])(
    'with “digits=%s”, which is no number of digits',
    (n) =>
      expect(zh(`{{ in-province.employment | digits=${n} }}`)[0]).toMatch(
        /does not say how many digits are printed → write a number from 1 to 17, such as digits=3, or digits=all$/,
      ),
  );
  test('in hours, where it is no time', () =>
    expect(zh('{{ longli.distance | hours }}')[0]).toMatch(
      /“hours” is for times in minutes, and longli.distance is in “km”/,
    ));
  test('that is not closed', () =>
    expect(zh('有 {{ longli.area 的')[0]).toMatch(/^2 this \{\{ is not closed/));
});

describe('printing', () => {
  test.each([
    ['{{ lutian.livelihood-funds }}', '47.2 万元'],
    ['{{ lutian.livelihood-funds | unit=元 }}', '472,000 元'],
    ['{{ meijiang.park-enterprises | bare }}', '145'],
    ['{{ lutian.consumption-assistance | value }}', '近 100 万'],
    ['{{ lutian.livelihood-funds | bare }}', '47.2 万'],
    ['{{ lutian.livelihood-funds | unit=元 | bare }}', '472,000'],
    ['{{ in-province.employment | digits=3 }}', '1.34 万人'],
    ['{{ in-province.employment | digits=all }}', '13,413 人'],
    ['{{ lutian.paired-streets | hanzi }}', '二十二'],
    ['{{ "G105" }}', 'G105'],
  ])('%s', (text, printed) => expect(plainProse(text, context('zh'))).toBe(printed));
});

test('every character of any text belongs to exactly one piece', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('{', '}', '{{', '}}', '|', '"', ' ', 'a', '街', '\n') }),
      (text) => {
        const pieces = parseProse(text);
        expect(pieces.map((p) => text.slice(p.index, p.index + p.length)).join('')).toBe(text);
      },
    ),
  );
});
