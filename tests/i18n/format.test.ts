import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Indicator, Qualifier, Unit } from '../../src/dataset/schema.ts';
import { formatFigure, formatParts, type FigureOptions } from '../../src/i18n/format.ts';
import type { Conventions } from '../../src/i18n/language.ts';
import { lostDigits } from '../../src/problems/number.ts';
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
    qualifier: {
      ...zh.qualifier,
      about: { before: '約' },
      nearly: { after: '近く' },
      over: { after: '以上' },
    },
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
      scale: '万',
      unit: '万亩',
      gap: ' ',
      after: '以上',
      status: '',
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
    [13_413, '一万三千四百一十三', 'thirteen thousand four hundred and thirteen'],
    [100_000, '十万', 'one hundred thousand'],
    [20_030_000, '二千零三万', 'twenty million thirty thousand'],
    [
      100_001_234,
      '一亿零一千二百三十四',
      'one hundred million one thousand two hundred and thirty-four',
    ],
    [1_000_000_000_001, '一万亿零一', 'one trillion and one'],
    [-5, '负五', 'minus five'],
  ])('%i', (n, zh, en) => {
    expect(texts('zh').conventions.words(n)).toBe(zh);
    expect(texts('en').conventions.words(n)).toBe(en);
  });
});

/** A made-up figure, as an editor would declare its unit and its indicator. */
const made = (value: number, label: string, more: Partial<Unit & Indicator> = {}) => {
  const { position, form, ...indicator } = more;
  return {
    value,
    qualifier: 'exact' as Qualifier,
    unit: { id: 'u', label: { zh: label, en: label }, position, form },
    indicator: { ...dataset.indicators.get('employment')!, ...indicator },
  };
};
const printed = (figure: ReturnType<typeof made>, locale: string, options: FigureOptions = {}) =>
  formatFigure(figure, locale, texts(locale).conventions, options);

describe('all digits are printed, unless rounding is asked for', () => {
  test.each([
    [1_234_567_890_123, '1,234,567,890,123 元', '1,234,567,890,123 元'],
    [126_058_200_000_000, '126.0582 万亿元', '126.0582 trillion 元'],
    [2 ** 53 - 1, '9,007,199,254,740,991 元', '9,007,199,254,740,991 元'],
    [0.000_000_4, '0.0000004 元', '0.0000004 元'],
    [-0.000_000_3, '−0.0000003 元', '−0.0000003 元'],
    [-0, '0 元', '0 元'],
    [-12_100_000, '−1,210 万元', '−12.1 million 元'],
    [100_050, '100,050 元', '100,050 元'],
  ])('%d', (value, zh, en) => {
    expect(printed(made(value, '元'), 'zh')).toBe(zh);
    expect(printed(made(value, '元'), 'en')).toBe(en);
  });
  test.each([
    [126_058_200_000_000, { decimals: 2 }, '126.06 万亿元', '126.06 trillion 元'],
    [126_058_200_000_000, { significant: 3 }, '126 万亿元', '126 trillion 元'],
    [13_413, { decimals: 0 }, '13,413 元', '13,413 元'],
    [13_413, { decimals: 1 }, '1.3 万元', '13,413 元'],
    [13_413, { significant: 3 }, '1.34 万元', '13,400 元'],
    [99_999_999, { significant: 3 }, '1 亿元', '100 million 元'],
    [99_999_999, { decimals: 1 }, '1 亿元', '100 million 元'],
    [1.005, { decimals: 2 }, '1.01 元', '1.01 元'],
    [-1.005, { decimals: 2 }, '−1.01 元', '−1.01 元'],
    [0.000_000_4, { decimals: 2 }, '0.0000004 元', '0.0000004 元'],
    [47.2, { decimals: 3 }, '47.2 元', '47.2 元'],
  ])('%d by %j', (value, rounding, zh, en) => {
    expect(printed(made(value, '元', { rounding }), 'zh')).toBe(zh);
    expect(printed(made(value, '元', { rounding }), 'en')).toBe(en);
  });
  test('a text may ask for other digits than its indicator, or for all', () => {
    const gdp = made(126_058_200_000_000, '元', { rounding: { decimals: 2 } });
    expect(printed(gdp, 'zh', { digits: 4 })).toBe('126.1 万亿元');
    expect(printed(gdp, 'zh', { digits: 'all' })).toBe('126.0582 万亿元');
    expect(printed(gdp, 'zh', { scale: '亿' })).toBe('1,260,582 亿元');
  });
  test('a bound stays true: over a smaller number, nearly a larger one', () => {
    const rounding = { significant: 2 };
    expect(printed({ ...made(1299, '元', { rounding }), qualifier: 'over' }, 'zh')).toBe(
      '超过 1,200 元',
    );
    expect(printed({ ...made(1201, '元', { rounding }), qualifier: 'nearly' }, 'zh')).toBe(
      '近 1,300 元',
    );
  });
});

describe('a unit stands where its language has it', () => {
  test.each<[number, string, Partial<Unit>, string, string]>([
    [0.713, '%', {}, '0.713%', '0.713%'],
    [-2.3, '%', {}, '−2.3%', '−2.3%'],
    [6.5, '‰', {}, '6.5‰', '6.5‰'],
    [36.6, '℃', {}, '36.6℃', '36.6℃'],
    [12_100_000, '¥', { position: 'before' }, '¥1,210 万', '¥12.1 million'],
    [-3.5, '$', { position: 'before' }, '−$3.5', '−$3.5'],
    [3, '¥/亩', { position: 'before' }, '¥3/亩', '¥3/亩'],
    [30_000, '¥/亩', { position: 'before' }, '¥3 万/亩', '¥30,000/亩'],
    [50, '吨/日', {}, '50 吨/日', '50 吨/日'],
    [50_000, '吨/日', {}, '5 万吨/日', '50,000 吨/日'],
    [92, '分钟', { form: 'duration-minutes' }, '92 分钟', '92 分钟'],
  ])('%d %s %j', (value, label, unit, zh, en) => {
    expect(printed(made(value, label, unit), 'zh')).toBe(zh);
    expect(printed(made(value, label, unit), 'en')).toBe(en);
  });
  test.each([
    [92, '1 小时 32 分', '1 h 32 min'],
    [45, '45 分钟', '45 min'],
    [120, '2 小时', '2 h'],
    [0, '0 分钟', '0 min'],
    [92.4, '1 小时 32.4 分', '1 h 32.4 min'],
    [-92, '−1 小时 32 分', '−1 h 32 min'],
    [60_000, '1,000 小时', '1,000 h'],
  ])('%d minutes in hours', (value, zh, en) => {
    const time = made(value, '分钟', { form: 'duration-minutes' });
    expect(printed(time, 'zh', { hours: true })).toBe(zh);
    expect(printed(time, 'en', { hours: true })).toBe(en);
  });
});

/** What the data may hold: a file with more digits is refused. */
const canBeKept = (n: number) => lostDigits(String(n)) === undefined;

/** A printed number as the value it stands for, read as a reader would. */
function readBack(text: string, { scales }: Conventions): number {
  const [, sign = '', digits = '', word = ''] =
    /^(−?)([\d,.]+) ?(万亿|亿|万|trillion|billion|million)?/.exec(text) ?? [];
  const power = Math.log10(scales.find((scale) => scale.word === word)?.factor ?? 1);
  return Number(`${sign && '-'}${digits.replaceAll(',', '')}e${power}`);
}

test('what is printed reads back as the value, to its last digit, whatever the language', () => {
  const safe = { min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER };
  const value = fc.oneof(
    fc.integer({ min: 1, max: 10_000_000_000 }),
    fc.maxSafeInteger(),
    fc.double({ ...safe, noNaN: true }).filter(canBeKept),
    fc.tuple(fc.maxSafeInteger(), fc.nat(20)).map(([n, places]) => Number(`${n}e-${places}`)),
  );
  fc.assert(
    fc.property(value, fc.constantFrom('zh', 'en'), (n, locale) => {
      const { conventions } = texts(locale);
      // + 0 makes 0 of −0, which nothing prints.
      expect(readBack(printed(made(n, 'u'), locale), conventions)).toBe(n + 0);
    }),
    { numRuns: 1000 },
  );
});

test('what is rounded is as near as its digits allow, and never nothing', () => {
  const value = fc
    .double({ min: -1e15, max: 1e15, noNaN: true })
    .filter((n) => n !== 0 && canBeKept(n));
  fc.assert(
    fc.property(value, fc.integer({ min: 1, max: 14 }), (n, digits) => {
      const read = readBack(printed(made(n, 'u'), 'zh', { digits }), texts('zh').conventions);
      const unit = 10 ** (Math.floor(Math.log10(Math.abs(n))) - digits + 1);
      expect(Math.abs(read - n)).toBeLessThanOrEqual(unit * 0.51);
      expect(read).not.toBe(0);
    }),
    { numRuns: 1000 },
  );
});
