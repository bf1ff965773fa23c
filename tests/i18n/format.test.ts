import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFigure, formatParts } from '../../src/i18n/format.ts';
import type { Conventions } from '../../src/i18n/language.ts';
import { plainProse } from '../../src/prose/render.ts';
import { texts } from '../../src/i18n/index.ts';
import { edition } from '../fixtures/site.ts';

const { dataset } = edition();
const say = (id: string, locale: string, options = {}) =>
  formatFigure(dataset.observations.get(id)!, locale, texts(locale).conventions, options);

describe('figures as each language writes them', () => {
  test.each([
    ['meijiang.park-enterprises', '145 家', '145 enterprises'],
    ['guizhou.roxburgh-rose-area', '超过 200 万亩', 'over 2 million mu'],
    ['guizhou.roxburgh-rose-farmers', '超过 21.7 万人', 'over 217,000 people'],
    ['east-west.consumption-assistance', '约 12.1 亿元', 'about 1.21 billion yuan'],
    ['lutian.consumption-assistance', '近 100 万元', 'nearly 1 million yuan'],
    ['lutian.livelihood-funds', '47.2 万元', '472,000 yuan'],
    ['in-province.employment', '13,413 人', '13,413 people'],
    ['shejiang.late-rice-yield', '604.0 公斤/亩', '604.0 kg per mu'],
    ['lutian.paired-hospitals', '1 所医院', '1 hospital'],
    ['longli.distance', '约 740 公里', 'about 740 km'],
  ])('%s', (id, zh, en) => {
    expect(say(id, 'zh')).toBe(zh);
    expect(say(id, 'en')).toBe(en);
  });
  test('beside a mark the qualifier is short', () =>
    expect(say('in-province.purchases', 'zh', { short: true })).toBe('超 200 万元'));
});

describe('a language that says the qualifier after the number', () => {
  const { conventions: zh } = texts('zh');
  const conventions: Conventions = {
    ...zh,
    qualifier: { about: { before: '約' }, nearly: { after: '近く' }, over: { after: '以上' } },
    qualifierGap: '',
  };
  const figure = (id: string) => dataset.observations.get(id)!;
  test.each([
    ['guizhou.roxburgh-rose-area', '200 万亩以上'],
    ['lutian.consumption-assistance', '100 万元近く'],
    ['longli.distance', '約740 公里'],
    ['meijiang.park-enterprises', '145 家'],
  ])('%s', (id, printed) => expect(formatFigure(figure(id), 'zh', conventions)).toBe(printed));
  test('in prose without its unit as well', () => {
    const id = 'meijiang.park-enterprises';
    const more = { ...figure(id), qualifier: 'over' as const };
    const observations = new Map(dataset.observations).set(id, more);
    const context = { dataset: { ...dataset, observations }, locale: 'zh', conventions };
    expect(plainProse(`{{ ${id} | value }}`, context)).toBe('145以上');
  });
  test('in parts, so that a page can set each in its own size', () =>
    expect(formatParts(figure('guizhou.roxburgh-rose-area'), 'zh', conventions)).toEqual({
      before: '',
      number: '200',
      unit: '万亩',
      after: '以上',
    }));
});

describe('periods', () => {
  test.each([
    ['2024', undefined, '2024 年', '2024'],
    ['2024-09', undefined, '2024 年 9 月', 'September 2024'],
    ['2025-02-05', undefined, '2025 年 2 月 5 日', '5 February 2025'],
    ['2024', 'end' as const, '2024 年底', 'end of 2024'],
  ])('%s %s', (iso, part, zh, en) => {
    expect(texts('zh').conventions.period(iso, part)).toBe(zh);
    expect(texts('en').conventions.period(iso, part)).toBe(en);
  });
});

describe('number words', () => {
  test.each([
    [0, '零', 'zero'],
    [10, '十', 'ten'],
    [21, '二十一', 'twenty-one'],
    [105, '一百零五', 'one hundred and five'],
    [145, '一百四十五', 'one hundred and forty-five'],
    [1010, '一千零一十', 'one thousand and ten'],
    [2000, '二千', 'two thousand'],
  ])('%i', (n, zh, en) => {
    expect(texts('zh').conventions.words(n)).toBe(zh);
    expect(texts('en').conventions.words(n)).toBe(en);
  });
});

test('no value loses digits in print, whatever the language', () => {
  const base = dataset.observations.get('lutian.livelihood-funds')!;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000_000_000 }),
      fc.constantFrom('zh', 'en'),
      (value, locale) => {
        const printed = formatFigure({ ...base, value }, locale, texts(locale).conventions);
        const [, number = '', scale = ''] =
          /^([\d,.]+) (亿|万|billion|million)?/.exec(printed) ?? [];
        expect(
          Math.round(
            Number(number.replaceAll(',', '')) *
              ({ 亿: 1e8, 万: 1e4, billion: 1e9, million: 1e6 }[scale] ?? 1),
          ),
        ).toBe(value);
      },
    ),
  );
});
