import { describe, expect, test } from 'vitest';
import { caseOf, drawn, num, type Given } from './case.ts';

const over = (kind: string, given: Given, query: object, more: object = {}) =>
  caseOf(given, { kind, query, ...more });

const vital = { figures: 'a births 2020 10, a births 2021 12, a deaths 2020 30, a deaths 2021 33' };
const vitalIds = ['a.births@2020', 'a.births@2021', 'a.deaths@2020', 'a.deaths@2021'];

const drums: Given = {
  places: {
    nanjing: { name: '南京' },
    fuzhou: { name: '福州' },
    'gulou-n': { name: '鼓楼区', parent: 'nanjing' },
    'gulou-f': { name: '鼓楼区', parent: 'fuzhou' },
  },
  figures:
    'gulou-n births 2020 10, gulou-n births 2021 12, gulou-f births 2020 30, gulou-f births 2021 33',
};

const lines = (svg: Element) =>
  [...svg.querySelectorAll('path')].filter((path) => path.getAttribute('stroke-width') === '2.5');

describe('two indicators of one region are two series', () => {
  test('as lines, each named after its indicator', () => {
    const { problems, chart } = over('line', vital, { observations: vitalIds });
    expect(problems).toEqual([]);
    const { svg, words, marks } = drawn(chart());
    expect(lines(svg).map((path) => path.getAttribute('d')!.match(/[ML]/g)!.join(''))).toEqual([
      'ML',
      'ML',
    ]);
    expect(words).toEqual(expect.arrayContaining(['出生', '死亡']));
    expect(num(marks[1], 'cx')).toBe(num(marks[3], 'cx'));
    expect(num(marks[1], 'cy')).toBeGreaterThan(num(marks[3], 'cy'));
  });
  test('as areas, one on the other', () => {
    const { problems, chart } = over('area', vital, { observations: vitalIds }, { note: bothOf });
    expect(problems).toEqual([]);
    const { svg, words } = drawn(chart());
    expect(svg.querySelectorAll('.screen')).toHaveLength(2);
    expect(words).toEqual(expect.arrayContaining(['出生', '死亡']));
  });
  test('as slopes, a line each', () => {
    const { problems, chart } = over('slope', vital, { observations: vitalIds });
    expect(problems).toEqual([]);
    expect(lines(drawn(chart()).svg)).toHaveLength(2);
  });
  test('in small multiples of their region each has its name', () => {
    const { problems, chart } = over(
      'line',
      vital,
      { observations: vitalIds },
      { facet: 'subject' },
    );
    expect(problems).toEqual([]);
    expect(drawn(chart()).words).toEqual(expect.arrayContaining(['甲', '出生', '死亡']));
  });
  test('and so has one that stands alone in its drawing', () => {
    const given = { figures: `${vital.figures}, b births 2020 9, b births 2021 8` };
    const ids = [...vitalIds, 'b.births@2020', 'b.births@2021'];
    const { chart } = over('line', given, { observations: ids }, { facet: 'subject' });
    expect(drawn(chart()).words.filter((word) => word === '出生')).toHaveLength(2);
  });
});

const bothOf = { zh: '出生与死亡', en: 'Births and deaths' };

describe('two regions of one name are two', () => {
  const query = { indicator: 'births' };
  test.each(['line', 'area', 'slope'])(
    'in “%s”, each with the place that it is part of',
    (kind) => {
      const { problems, chart } = over(kind, drums, query);
      expect(problems).toEqual([]);
      const { words, svg } = drawn(chart());
      expect(words).toEqual(expect.arrayContaining(['南京 · 鼓楼区', '福州 · 鼓楼区']));
      if (kind !== 'area') expect(lines(svg)).toHaveLength(2);
    },
  );
  test('in dots, on a line each', () => {
    const { problems, chart } = over('dot', drums, { ...query, period: '2021' });
    expect(problems).toEqual([]);
    const { words, marks } = drawn(chart());
    expect(words).toEqual(expect.arrayContaining(['南京 · 鼓楼区', '福州 · 鼓楼区']));
    expect(num(marks[0], 'cy')).not.toBe(num(marks[1], 'cy'));
  });
  test('in bars and in groups of bars', () => {
    const bars = over('bar', drums, { ...query, period: '2021' });
    expect(drawn(bars.chart()).words).toEqual(
      expect.arrayContaining(['南京 · 鼓楼区', '福州 · 鼓楼区']),
    );
    const groups = over('grouped-bar', drums, query);
    expect(groups.problems).toEqual([]);
    expect(drawn(groups.chart()).words).toEqual([
      '南京 · 鼓楼区',
      '2020 年',
      '10 人',
      '2021 年',
      '12 人',
      '福州 · 鼓楼区',
      '2020 年',
      '30 人',
      '2021 年',
      '33 人',
    ]);
  });
  test('in small multiples, one drawing each', () => {
    const { chart } = over('line', drums, query, { facet: 'subject' });
    expect(drawn(chart()).words.filter((word) => word.includes('鼓楼区'))).toEqual([
      '南京 · 鼓楼区',
      '福州 · 鼓楼区',
    ]);
  });
  test('and where they are part of one place, each has its id', () => {
    const twins: Given = {
      places: { x: { name: '新村' }, y: { name: '新村' } },
      figures: 'x births 2020 1, y births 2020 2',
    };
    const { chart } = over('bar', twins, query);
    expect(drawn(chart()).words).toEqual(expect.arrayContaining(['新村 (x)', '新村 (y)']));
  });
});

describe('parts are series', () => {
  const parts = {
    figures:
      'a births 2020 10, a births 2021 12, a births.male 2020 6, a births.male 2021 7, a births.female 2020 4, a births.female 2021 5',
  };
  const query = { indicator: 'births' };
  test('named by their codes, the whole by its own name', () => {
    const { problems, chart } = over('line', parts, query);
    expect(problems).toEqual([]);
    expect(drawn(chart()).words).toEqual(expect.arrayContaining(['合计', '男', '女']));
    expect(lines(drawn(chart()).svg)).toHaveLength(3);
  });
  test('a query chooses among them', () => {
    const { problems, chart } = over('area', parts, {
      ...query,
      dimensions: { sex: ['male', 'female'] },
    });
    expect(problems).toEqual([]);
    expect(drawn(chart()).words).not.toContain('合计');
    const whole = over('bar', parts, { ...query, period: '2021', dimensions: { sex: 'total' } });
    expect(drawn(whole.chart()).words).toEqual(['甲', '12 人']);
  });
  test('a stack of the whole and its parts is refused', () =>
    expect(over('area', parts, query).problems).toEqual([
      '2:11 “a · births” and “a · births · male” are a whole and a part of it, and a stack would count it twice → leave out the whole or its parts, or use “line”',
    ]));
  test('so is a stack of a region and its town', () => {
    const towns: Given = {
      places: { town: { parent: 'a' } },
      figures: 'a births 2020 9, town births 2020 3, a births 2021 9, town births 2021 3',
    };
    expect(over('area', towns, query).problems[0]).toMatch(
      /“a · births” and “town · births” are a whole and a part of it/,
    );
  });
  test('a code or a dimension that is not there is told at its place', () => {
    expect(over('bar', parts, { ...query, dimensions: { sex: 'mail' } }).problems[0]).toMatch(
      /^\d+:\d+ “sex” has no code “mail” → did you mean “male”\?/,
    );
    expect(over('bar', parts, { ...query, dimensions: { sector: 'male' } }).problems[0]).toMatch(
      /the indicator “births” is not broken down by “sector”/,
    );
  });
});

describe('a query that finds several periods', () => {
  const several = {
    figures: 'a births 2021 12, b births 2020 30, a births 2020 10, b births 2021 33',
  };
  const query = { indicator: 'births' };
  test('names them in bars, in the order of time whatever that of the data', () =>
    expect(drawn(over('bar', several, query).chart()).words).toEqual([
      '甲 · 2020 年',
      '10 人',
      '甲 · 2021 年',
      '12 人',
      '乙 · 2020 年',
      '30 人',
      '乙 · 2021 年',
      '33 人',
    ]));
  test.each(['dot', 'unit', 'number', 'symbols', 'table'])('names them in “%s”', (kind) => {
    const { problems, chart } = over(kind, several, query);
    expect(problems).toEqual([]);
    expect(drawn(chart()).words.join('|')).toMatch(/甲 · 2020 年.*甲 · 2021 年.*乙 · 2020 年/);
    expect(chart().table.rows[0]!.slice(0, 2)).toEqual(['甲 · 2020 年', '10 人']);
  });
  test('is refused by a map, with what to choose', () =>
    expect(
      over(
        'region-map',
        { ...several, places: { a: { point: [112, 23] }, b: { point: [113, 23] } } },
        query,
        { options: { layers: { outlines: 'provinces' } } },
      ).problems,
    ).toEqual([
      '2:11 a map shows one figure a region, and the query finds 2 of “a”: 2020, 2021 → choose with "period" in the query, or name figures in "observations"',
    ]));
  test('chooses one, or the latest of each', () => {
    const one = over('bar', several, { ...query, period: '2020' });
    expect(drawn(one.chart()).words).toEqual(['乙', '30 人', '甲', '10 人']);
    const uneven = { figures: 'a births 2021 12, a births 2019 10, b births 2020 30' };
    const latest = over('bar', uneven, { ...query, period: 'latest' });
    expect(drawn(latest.chart()).words).toEqual(['甲 · 2021 年', '12 人', '乙 · 2020 年', '30 人']);
  });
  test('counts a figure that is named and found once', () =>
    expect(
      drawn(over('bar', several, { ...query, observations: ['a.births@2020'] }).chart()).marks,
    ).toHaveLength(4));
});

describe('slope takes what it draws', () => {
  test('and refuses two figures on one side of a line', () => {
    const figures =
      'a births 2020 10, a births 2021 12, a births.male 2020 6, a births.male 2021 7';
    const { problems, chart } = over('slope', { figures }, { indicator: 'births' });
    expect(problems).toEqual([]);
    expect(drawn(chart()).marks).toHaveLength(4);
    const by = over('slope', vital, { observations: vitalIds }, { options: { by: 'indicator' } });
    expect(by.problems).toEqual([
      '2:11 “slope” draws one figure on either side of a line, and “a” has 2 for births: 2020, 2021 → choose with "period" in the query, or name figures in "observations"',
    ]);
  });
  test('and sides of two times where they are indicators', () =>
    expect(
      over(
        'slope',
        { figures: 'a births 2020 10, a deaths 2021 12' },
        { observations: ['a.births', 'a.deaths'] },
        { options: { by: 'indicator' } },
      ).problems[0],
    ).toMatch(/two indicators side by side are of one time.*2020, 2021/));
});

describe('periods stand in the order of time', () => {
  const unordered = { figures: 'a births 2021 12, a births 0987 5, a births 2020-S1 6' };
  test('in lines, whatever the order of the data and the form of the period', () => {
    const { problems, chart } = over('line', unordered, { indicator: 'births' });
    expect(problems).toEqual([]);
    const { marks } = drawn(chart());
    const x = marks.map((mark) => num(mark, 'cx'));
    expect(x).toEqual(x.toSorted((a, b) => a - b));
  });
  test('as groups and as small multiples', () => {
    const figures = 'a births 2021 12, a births 2020 10, b births 2021 3, b births 2020 4';
    const ids = ['a.births@2021', 'a.births@2020', 'b.births@2021', 'b.births@2020'];
    const query = { observations: ids };
    const grouped = over('grouped-bar', { figures }, query, { options: { by: 'period' } });
    const headings = drawn(grouped.chart()).words.filter((word) => word.endsWith('年'));
    expect(headings).toEqual(['2020 年', '2021 年']);
    const multiples = over('bar', { figures }, query, { facet: 'period' });
    const titles = drawn(multiples.chart()).words.filter((word) => /^\d{4} 年$/.test(word));
    expect(titles).toEqual(['2020 年', '2021 年']);
  });
  test('and a period within another of its series is refused', () => {
    const within = { figures: 'a births 2020 10, a births 2020-S1 4, a births 2021 12' };
    for (const kind of ['line', 'area'])
      expect(over(kind, within, { indicator: 'births' }).problems[0]).toMatch(
        /“a · births” has figures for 2020(-S1)? and for 2020(-S1)?, which overlap/,
      );
  });
  test('and a figure without one is refused', () => {
    const text = 'a births 2020 10';
    const more = { [text]: { period: undefined, undated: { zh: '没有写', en: 'Not said' } } };
    expect(over('line', { figures: text, more }, { indicator: 'births' }).problems[0]).toMatch(
      /“a · births” has a figure without a period/,
    );
  });
});
