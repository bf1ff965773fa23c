import { describe, expect, test } from 'vitest';
import { derive, isFault } from '../../src/dataset/derive.ts';
import { entryOf } from '../../src/dataset/entry.ts';
import { observationRecords } from '../../src/dataset/records.ts';
import { editionWith, gdp, sectors } from '../fixtures/dataset.ts';

const with_ = (...observations: object[]) =>
  editionWith({ ...sectors, observations: { observations } });
const faultsOf = (...observations: object[]) => with_(...observations).faults;
const reason = { zh: '统计局没有公布', en: 'The bureau has not published it' };
const without = (status: string, more: object = {}) =>
  gdp('meixian', undefined, undefined, { status, ...more });

describe('how sure a figure is', () => {
  test.each(['under', 'at-least', 'at-most'])('%s is a qualifier', (qualifier) => {
    const { dataset, faults } = with_(gdp('meixian', 300, undefined, { qualifier }));
    expect(faults).toEqual([]);
    expect(dataset.observations.get('meixian.gdp')).toMatchObject({ value: 300, qualifier });
  });
  test('a range has a lowest and a highest value, and its middle for order', () => {
    const { dataset, faults } = with_(
      gdp('meixian', undefined, undefined, { qualifier: 'range', range: [20, 30] }),
    );
    expect(faults).toEqual([]);
    expect(dataset.observations.get('meixian.gdp')).toMatchObject({ value: 25, range: [20, 30] });
  });
  test('a status, an interval and their reason are kept; normal is what is not said', () => {
    const interval = { low: 280, high: 310, level: 95 };
    const { dataset, faults } = with_(
      gdp('meixian', 300, undefined, { status: 'provisional', reason, interval }),
      gdp('meijiang', 300),
    );
    expect(faults).toEqual([]);
    const provisional = dataset.observations.get('meixian.gdp')!;
    expect(provisional).toMatchObject({ status: 'provisional', reason, interval });
    expect(entryOf(provisional)).toMatchObject({ status: 'provisional', interval });
    expect(dataset.observations.get('meijiang.gdp')!.status).toBe('normal');
    expect(entryOf(dataset.observations.get('meijiang.gdp')!)).not.toHaveProperty('status');
  });
  test('a figure that there is none of stands apart, with its reason', () => {
    const { dataset, faults } = with_(without('withheld', { reason }));
    expect(faults).toEqual([]);
    expect(dataset.observations.has('meixian.gdp')).toBe(false);
    expect(dataset.absences.get('meixian.gdp')).toMatchObject({ status: 'withheld', reason });
  });
  test('all of it is in the downloads, in columns that earlier releases do not have', () => {
    const { dataset } = with_(
      gdp('meixian', undefined, undefined, { qualifier: 'range', range: [20, 30] }),
      without('withheld', { region: 'meijiang', reason }),
    );
    const records = observationRecords(dataset);
    expect(records.find(({ id }) => id === 'meixian.gdp')).toMatchObject({
      value: '',
      qualifier: 'range',
      range_low: 20,
      range_high: 30,
      observation_status: 'normal',
      status: 'reported',
    });
    expect(records.find(({ id }) => id === 'meijiang.gdp')).toMatchObject({
      value: '',
      qualifier: '',
      observation_status: 'withheld',
      reason_en: 'The bureau has not published it',
    });
    expect(Object.keys(observationRecords(editionWith({}).dataset)[0]!)).not.toContain(
      'observation_status',
    );
  });
});

describe('what is wrong with what is said of a figure', () => {
  test.each<[string, object, RegExp]>([
    [
      'a range upside down',
      gdp('meixian', undefined, undefined, { qualifier: 'range', range: [30, 20] }),
      /38\.range: the range begins at 30 and ends at 20 → write the lower number first: \[20, 30\]/,
    ],
    [
      'a range of one number',
      gdp('meixian', undefined, undefined, { qualifier: 'range', range: [30, 30] }),
      /38\.range: .* → write one number as "value"/,
    ],
    [
      'a range without its numbers',
      gdp('meixian', 25, undefined, { qualifier: 'range' }),
      /38\.qualifier: a “range” has a lowest and a highest value → add "range"/,
    ],
    [
      'a range with another qualifier',
      gdp('meixian', 25, undefined, { range: [20, 30] }),
      /38\.range: a figure with a “range” has the qualifier “range”/,
    ],
    [
      'a value outside its range',
      gdp('meixian', 31, undefined, { qualifier: 'range', range: [20, 30] }),
      /38\.range: the value 31 is not in the range from 20 to 30/,
    ],
    [
      'an interval that does not hold its value',
      gdp('meixian', 300, undefined, { interval: { low: 310, high: 320, level: 95 } }),
      /38\.interval: the interval from 310 to 320 does not hold the value 300/,
    ],
    [
      'an interval upside down',
      gdp('meixian', 300, undefined, { interval: { low: 320, high: 280, level: 95 } }),
      /38\.interval: the interval begins at 320 and ends at 280/,
    ],
    [
      'a status that says that there is no figure, beside one',
      gdp('meixian', 300, undefined, { status: 'withheld', reason }),
      /38\.status: the status “withheld” says that there is no figure, and “value” stands beside it → take "value" away/,
    ],
    [
      'no figure and no reason',
      without('missing'),
      /38\.status: a figure that is “missing” needs a reason → add "reason"/,
    ],
    [
      'no figure and nothing said of it',
      gdp('meixian', undefined),
      /38: this figure has neither "value" nor "derived" → .*"status": "missing"/,
    ],
    [
      'a reason of no status',
      gdp('meixian', 300, undefined, { reason }),
      /38\.reason: “reason” is of a status/,
    ],
    [
      'an account that says nothing',
      gdp('meixian', 300, undefined, { accounts: [{ source: 'xkb-2025', locator: 'A1' }] }),
      /38\.accounts\.0: this account has neither "value" nor "range"/,
    ],
    [
      'an account that says the same',
      gdp('meixian', 300, undefined, {
        accounts: [{ value: 300, source: 'xkb-2025', locator: 'A2' }],
      }),
      /38\.accounts\.0: this account says what the figure says → cite its source in "citations"/,
    ],
    [
      'an account of a source that is not there',
      gdp('meixian', 300, undefined, { accounts: [{ value: 5, source: 'xkb', locator: 'A2' }] }),
      /38\.accounts\.0\.source: there is no source “xkb” → /,
    ],
    [
      'an account in a unit that is not there',
      gdp('meixian', 300, undefined, {
        accounts: [{ value: 5, unit: 'household', source: 'xkb-2025', locator: 'A2' }],
      }),
      /38\.accounts\.0\.unit: there is no unit “household” → /,
    ],
    [
      'a derived figure with a range of its own',
      gdp('meixian', undefined, undefined, {
        range: [1, 2],
        derived: { op: 'count', of: ['longli'] },
      }),
      /38\.range: a derived figure has no range of its own/,
    ],
  ])('%s', (_, entry, fault) => expect(faultsOf(entry)).toEqual([expect.stringMatching(fault)]));
});

describe('a whole and its parts', () => {
  const half = (whole: number, ...parts: number[]) => [
    gdp('meixian', whole),
    ...parts.map((value, i) => gdp('meixian', value, ['primary', 'secondary', 'tertiary'][i])),
  ];
  const remainder = { zh: '各项分别四舍五入', en: 'Each figure is rounded by itself' };

  test('add up', () => expect(faultsOf(...half(122.01, 24.03, 39.09, 58.89))).toEqual([]));
  test('or do not, and nothing says why', () =>
    expect(faultsOf(...half(12_201, 2_403, 3_909, 5_890))).toEqual([
      expect.stringMatching(
        /^observations observations\.38\.value: the parts of “meixian\.gdp” by “sector” \(primary, secondary, tertiary\) add up to 12202, more than its 12201 → correct a value, or say why in "remainder"/,
      ),
    ]));
  test('or do not, for a reason', () => {
    const [whole, ...parts] = half(12_201, 2_403, 3_909, 5_890);
    expect(faultsOf({ ...whole, remainder }, ...parts)).toEqual([]);
  });
  test('parts that are known in part are no more than the whole', () => {
    expect(faultsOf(...half(100, 40, 50))).toEqual([]);
    expect(faultsOf(...half(100, 70, 50))[0]).toMatch(/add up to 120, more than its 100/);
    expect(faultsOf(...half(0.25, 0.1, 0.2))[0]).toMatch(/add up to 0\.3, more than its 0\.25/);
  });
  test('what figures may be follows from their qualifiers: over 90 holds 100', () => {
    const [, ...parts] = half(0, 40, 50, 10);
    expect(faultsOf(gdp('meixian', 90, undefined, { qualifier: 'over' }), ...parts)).toEqual([]);
    expect(faultsOf(gdp('meixian', 100, undefined, { qualifier: 'under' }), ...parts)).toEqual([]);
    expect(
      faultsOf(gdp('meixian', 99, undefined, { qualifier: 'at-most' }), ...parts),
    ).toHaveLength(1);
  });
  test('a reason without parts is too much', () =>
    expect(faultsOf(gdp('meixian', 100, undefined, { remainder }))).toEqual([
      expect.stringMatching(/38\.remainder: .* has no parts here/),
    ]));
  test('rates never add up, and their indicator says so', () => {
    const [indicator] = sectors.indicators!['indicators']!;
    const { faults } = editionWith({
      indicators: { ...sectors.indicators, indicators: [{ ...indicator, additive: false }] },
      observations: { observations: half(5, 4, 6, 5) },
    });
    expect(faults).toEqual([]);
  });
});

describe('a figure that is worked out', () => {
  const { dataset } = with_(
    gdp('meixian', 300, undefined, { qualifier: 'over', status: 'provisional' }),
    gdp('meijiang', 100, undefined, { qualifier: 'over', status: 'estimated' }),
    gdp('potou', 0),
    gdp('longli', 50, 'primary'),
    gdp('longli', 100),
    without('withheld', { region: 'huishui', reason }),
  );
  const inputs = { ...dataset, geography: undefined };
  const work = (op: 'sum' | 'difference' | 'ratio' | 'share', ...of: string[]) =>
    derive({ op, of: of.map((id) => `${id}.gdp`) }, inputs);

  test('keeps the least settled status and what truly follows of the qualifiers', () => {
    expect(work('sum', 'meixian', 'meijiang')).toMatchObject({
      value: 400,
      qualifier: 'over',
      status: 'estimated',
    });
    expect(work('difference', 'meixian', 'meijiang')).toMatchObject({
      value: 200,
      qualifier: 'about',
    });
  });
  test.each(['ratio', 'share'] as const)('is refused as a %s by zero', (op) =>
    expect(work(op, 'meixian', 'potou')).toMatchObject({
      path: ['of', 1],
      message: `“${op}” divides by “potou.gdp”, which is zero`,
    }),
  );
  test('is refused where one of its figures is none', () =>
    expect(work('sum', 'meixian', 'huishui')).toMatchObject({
      message: 'there is no figure “huishui.gdp” to work with: it is “withheld”',
    }));
  test('is refused where a part would count twice', () => {
    const sum = derive({ op: 'sum', of: ['longli.gdp', 'longli.gdp.primary'] }, inputs);
    expect(isFault(sum) && sum.message).toBe(
      '“longli.gdp.primary” is a part of “longli.gdp”, and would be counted twice',
    );
  });
});
