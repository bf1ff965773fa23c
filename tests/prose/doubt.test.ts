import { describe, expect, test } from 'vitest';
import { checkProse } from '../../src/prose/check.ts';
import { proseContext } from '../../src/prose/context.ts';
import { factsOf } from '../../src/prose/facts.ts';
import { figureHtml, plainProse } from '../../src/prose/render.ts';
import { parseProse } from '../../src/prose/parse.ts';
import { editionWith, gdp, sectors } from '../fixtures/dataset.ts';

const reason = { zh: '统计局没有公布', en: 'The bureau has not published it' };
const account = {
  value: 217_000,
  unit: 'household',
  period: '2021',
  source: 'xkb-2025',
  locator: 'A3',
  note: { zh: '企业材料按户计', en: 'The firms count households' },
};
const { dataset, faults } = editionWith({
  ...sectors,
  indicators: {
    ...sectors.indicators,
    units: [
      { id: 'household', label: { zh: '户', en: { one: 'household', other: 'households' } } },
    ],
  },
  observations: {
    observations: [
      gdp('meixian', 200_000, undefined, { qualifier: 'under' }),
      gdp('meijiang', 3_000_000, undefined, { qualifier: 'at-least', status: 'provisional' }),
      gdp('potou', 50, undefined, { qualifier: 'at-most', accounts: [account] }),
      gdp('longli', undefined, undefined, { qualifier: 'range', range: [200_000, 300_000] }),
      gdp('huishui', 104, undefined, { interval: { low: 98, high: 110.5, level: 95 } }),
      gdp('lutian', undefined, undefined, { status: 'withheld', reason }),
      gdp('conghua', 8, 'primary'),
    ],
  },
});
const zh = proseContext(dataset, 'zh');
const en = proseContext(dataset, 'en');

test('the figures of this test are in order', () => expect(faults).toEqual([]));

describe('in prose', () => {
  test.each([
    ['meixian.gdp', '不足 20 万元', 'under 200,000 yuan'],
    ['meijiang.gdp', '至少 300 万元（初步数）', 'at least 3 million yuan (provisional)'],
    ['potou.gdp', '至多 50 元', 'at most 50 yuan'],
    ['longli.gdp', '20–30 万元', '200,000–300,000 yuan'],
    ['longli.gdp | bare', '20–30 万', '200,000–300,000'],
    ['huishui.gdp', '104 元', '104 yuan'],
    ['huishui.gdp | interval', '104 元（95% 置信区间 98–110.5）', '104 yuan (95% CI 98–110.5)'],
    ['lutian.gdp', '未公布', 'withheld'],
    ['conghua.gdp.primary', '8 元', '8 yuan'],
  ])('%s', (id, chinese, english) => {
    const text = `{{ ${id} }}`;
    expect([...checkProse(text, zh), ...checkProse(text, en)]).toEqual([]);
    expect(plainProse(text, zh)).toBe(chinese);
    expect(plainProse(text, en)).toBe(english);
  });
  test('what there is no figure of leads to its card all the same', () => {
    const [piece] = parseProse('{{ lutian.gdp }}');
    expect(piece!.kind === 'figure' && figureHtml(piece as never, zh)).toMatch(
      /^<span class="bound"><a href="#card-lutian-gdp" [^>]*>未公布<\/a><\/span>$/,
    );
  });
  test.each([
    ['meixian.gdp | bare', /“bare” would drop the “under”/],
    ['meijiang.gdp | bare', /“bare” would drop the “provisional”/],
    ['longli.gdp | words', /is a range, which “words” does not print/],
    ['lutian.gdp | value', /has no figure \(it is “withheld”\), so there is nothing for “value”/],
    ['meixian.gdp | interval', /has no interval of confidence/],
  ])('%s is refused', (id, message) =>
    expect(checkProse(`{{ ${id} }}`, en).map((fault) => fault.message)).toEqual([
      expect.stringMatching(message),
    ]),
  );
});

describe('on the card and the page of all figures', () => {
  const facts = (id: string, place: 'card' | 'figures' = 'card') =>
    factsOf((dataset.observations.get(id) ?? dataset.absences.get(id))!, place, en);
  test('another account is said with its number, unit, time, note and source', () => {
    const told = {
      label: 'Another account',
      value: '217,000 households, 2021; The firms count households',
      aside: expect.stringContaining('New Express Daily') as string,
    };
    expect(facts('potou.gdp')).toContainEqual(told);
    expect(facts('potou.gdp', 'figures')).toContainEqual(told);
  });
  test('status, interval and part have lines of their own', () => {
    expect(facts('meijiang.gdp')).toContainEqual({ label: 'Status', value: 'provisional' });
    expect(facts('huishui.gdp')).toContainEqual({
      label: 'Confidence interval',
      value: '95% CI 98–110.5',
    });
    expect(facts('conghua.gdp.primary')).toContainEqual({
      label: 'Part',
      value: 'Sector: primary sector',
    });
  });
  test('what there is no figure of says why', () =>
    expect(facts('lutian.gdp')).toEqual(
      expect.arrayContaining([
        { label: 'Status', value: 'withheld' },
        expect.objectContaining({ label: 'Reason', value: 'The bureau has not published it' }),
      ]),
    ));
});
