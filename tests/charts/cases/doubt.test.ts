import { describe, expect, test } from 'vitest';
import { caseOf, drawn, num } from './case.ts';

const of = (kind: string, figures: string, more: Record<string, object> = {}, spec: object = {}) =>
  caseOf({ figures, more }, { kind, query: { indicator: 'births' }, ...spec });

const without = (status: string) => ({
  value: undefined,
  qualifier: undefined,
  status,
  reason: { zh: '人数太少', en: 'Too few people' },
});

describe('bounds', () => {
  /** How far past (or short of) its value a bar's mark reaches, in px to the right. */
  const tip = (figures: string) => {
    const [mark] = drawn(of('bar', figures).chart()).marks;
    return Number(/l(-?[\d.]+) /.exec(mark!.getAttribute('d')!)![1]);
  };
  test.each([
    ['over', 30, 1],
    ['at-least', 30, 1],
    ['under', 30, -1],
    ['at-most', 30, -1],
    ['over', -30, 1],
    ['at-least', -30, 1],
    ['under', -30, -1],
    ['at-most', -30, -1],
  ])('“%s” %d points to where the figure may be', (qualifier, value, way) => {
    expect(Math.sign(tip(`a births 2020 ${value} ${qualifier}, b births 2020 5`))).toBe(way);
  });
  test.each([
    ['over', 1],
    ['under', -1],
    ['at-least', 1],
    ['at-most', -1],
  ])('“%s” shapes the last pane of a unit chart', (qualifier, way) => {
    const [mark] = drawn(of('unit', `a births 2020 3 ${qualifier}`).chart()).marks;
    expect(mark!.querySelectorAll('rect')).toHaveLength(2);
    const [pane, ...line] = [...mark!.querySelectorAll('path')];
    const [, tip] = /l(-?[\d.]+) /.exec(pane!.getAttribute('d')!)!;
    expect(Math.sign(Number(tip))).toBe(way);
    expect(line).toHaveLength(qualifier.startsWith('at-') ? 1 : 0);
  });
  test('are told in the legend', () => {
    const { chart } = of('bar', 'a births 2020 30 under, b births 2020 5 at-least');
    expect(chart().legend).toEqual(['箭头和竖线：至少', '缺口或反向箭头：不足']);
  });
});

describe('a range', () => {
  const text = 'a births 2020 0 range';
  const figures = `${text}, b births 2020 40`;
  const more = { [text]: { value: undefined, range: [10, 20] } };
  test.each(['bar', 'dot', 'line'])('is printed from end to end in “%s”', (kind) => {
    const { problems, chart } = of(kind, figures, more);
    expect(problems).toEqual([]);
    const words = drawn(chart()).words.join(' ');
    expect(words).toContain('10–20');
    expect(words).not.toContain('15 人');
  });
  test.each(['bar', 'table'])(
    'is solid to its low end and hatched to its high one in “%s”',
    (kind) => {
      const [mark, whole] = drawn(of(kind, figures, more).chart()).marks;
      const [solid, hatched] = [...mark!.querySelectorAll('rect')];
      expect(num(solid, 'width')).toBeCloseTo(num(whole, 'width') / 4, 0);
      expect(num(hatched, 'x')).toBeCloseTo(num(solid, 'x') + num(solid, 'width') + 0.75, 0);
      expect(num(hatched, 'width') + 1.5).toBeCloseTo(num(whole, 'width') / 4, 0);
    },
  );
  test('reaches as far on the scale, on either side of zero', () => {
    const wide = { [text]: { value: undefined, range: [-30, 50] } };
    const [mark] = drawn(of('bar', figures, wide).chart()).marks;
    const rect = mark!.querySelector('rect')!;
    expect(num(rect, 'x')).toBeGreaterThanOrEqual(0);
    expect(num(rect, 'x') + num(rect, 'width')).toBeLessThan(720);
    expect(mark!.querySelectorAll('rect')).toHaveLength(1);
  });
  test('is an upright span in “line” and “slope”', () => {
    const later = 'a births 2021 12, b births 2021 30';
    for (const kind of ['line', 'slope']) {
      const { problems, chart } = of(kind, `${figures}, ${later}`, more);
      expect(problems).toEqual([]);
      const [span] = drawn(chart()).marks;
      expect(num(span, 'height')).toBeGreaterThan(num(span, 'width'));
    }
  });
  test('is told in the legend', () => {
    expect(of('bar', figures, more).chart().legend).toEqual([
      '斜纹或空心条：一个范围，从最低到最高',
    ]);
  });
  test('has no place on a log scale where it reaches zero', () => {
    const from0 = { [text]: { value: undefined, range: [0, 20] } };
    expect(of('dot', figures, from0, { options: { scale: 'log' } }).problems[0]).toMatch(
      /a log scale has no place for 0, the lowest value of “a · births”/,
    );
    expect(of('dot', figures, more, { options: { scale: 'log' } }).problems).toEqual([]);
  });
  test.each(['area', 'unit', 'symbols'])('is refused by “%s”', (kind) =>
    expect(of(kind, figures, more).problems[0]).toMatch(
      /^2:11 “a · births” is a range, and this kind shows one size → use “bar”, “dot” or “line”/,
    ),
  );
});

describe('an interval of confidence', () => {
  const text = 'a births 2020 30';
  const more = { [text]: { interval: { low: 20, high: 50, level: 95 } } };
  test.each(['bar', 'dot', 'line', 'table'])('is a thin line in “%s”, inside the scale', (kind) => {
    const { problems, chart } = of(kind, `${text}, b births 2020 25`, more);
    expect(problems).toEqual([]);
    const { svg } = drawn(chart());
    expect(svg.querySelectorAll('.whisker')).toHaveLength(1);
    const [right = 0] = [.../[HV]([\d.]+)/.exec(svg.querySelector('.whisker')!.getAttribute('d')!)!]
      .slice(1)
      .map(Number);
    expect(right).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThan(720);
    expect(chart().legend).toContain('细线：95% 置信区间');
  });
});

describe('an interval that marks do not show', () => {
  const text = 'a births 2020 30';
  const more = { [text]: { interval: { low: 20, high: 50, level: 95 } } };
  const given = `${text}, b births 2020 25`;
  test('is printed beneath a large number', () => {
    const { problems, chart } = of('number', given, more);
    expect(problems).toEqual([]);
    expect(drawn(chart()).words).toContain('95% 置信区间 20–50');
    expect(drawn(chart('en')).words).toContain('95% CI 20–50');
    expect(chart().legend).toEqual([]);
  });
  test.each(['symbols', 'unit'])('is in the table, as the legend of “%s” says', (kind) => {
    const { chart } = of(kind, given, more);
    expect(chart().legend).toEqual(['95% 置信区间见表格']);
    expect(chart().table.rows[0]!.join(' ')).toContain('20–50');
  });
});

describe('a legend speaks of what is drawn', () => {
  const given = 'a births 2020 30 about, b births 2020 25 over';
  test('and of large numbers says nothing, since words stand beside them', () =>
    expect(of('number', given).chart().legend).toEqual([]));
  test('and so of areas', () => {
    const years = 'a births 2020 30 about, a births 2021 25 over';
    expect(of('area', years).chart().legend).toEqual([]);
  });
});

describe('what is expected is told from what is known', () => {
  const known = 'a births 2020 10, a births 2021 12';
  const forecast = 'a births 2022 15';
  const more = { [forecast]: { status: 'forecast' } };
  test('as a dashed end of a line, an open dot and a word', () => {
    const { problems, chart } = of('line', `${known}, ${forecast}`, more);
    expect(problems).toEqual([]);
    const { svg, marks, words } = drawn(chart());
    const dashed = [...svg.querySelectorAll('path')].filter(
      (path) => path.getAttribute('stroke-dasharray') === '5 4',
    );
    expect(dashed.map((path) => path.getAttribute('d')!.split('L').length)).toEqual([2]);
    expect(marks[2]!.getAttribute('stroke-dasharray')).toBeTruthy();
    expect(marks[1]!.getAttribute('stroke-dasharray')).toBeFalsy();
    expect(words.join(' ')).toContain('15 人（预测数）');
    expect(chart().legend).toContain('浅色虚边：估计数或预测数');
    expect(chart('en').description).toContain('forecast');
    expect(chart().table.rows[2]![1]).toContain('预测数');
  });
  test.each(['bar', 'area', 'unit', 'table', 'symbols'])('as a dashed edge in “%s”', (kind) => {
    const { problems, chart } = of(kind, `${known}, ${forecast}`, more);
    expect(problems).toEqual([]);
    const { svg } = drawn(chart());
    expect(svg.querySelectorAll('[stroke-dasharray="5 3"]')).toHaveLength(1);
  });
  test('as a dashed line in “slope”', () => {
    const { chart } = of('slope', 'a births 2020 10, a births 2021 12', {
      'a births 2021 12': { status: 'estimated' },
    });
    expect(drawn(chart()).paths('stroke-dasharray', '5 4')).toHaveLength(1);
  });
  test('and what is provisional is light', () => {
    const { chart } = of('bar', known, { 'a births 2021 12': { status: 'provisional' } });
    expect(drawn(chart()).marks.map((mark) => mark.getAttribute('fill-opacity'))).toEqual([
      null,
      '0.6',
    ]);
    expect(drawn(chart()).words).toContain('12 人（初步数）');
  });
});

describe('a figure that there is none of', () => {
  const gone = 'a births 2021 0';
  const figures = `a births 2020 10, ${gone}, a births 2022 12`;
  const more = { [gone]: without('withheld') };
  test('is a gap in a line, with its word', () => {
    const { problems, chart } = of('line', figures, more);
    expect(problems).toEqual([]);
    const { svg, words } = drawn(chart());
    expect(words).toContain('未公布');
    const [line] = [...svg.querySelectorAll('path[stroke-width="2.5"]')];
    expect(line!.getAttribute('d')!.match(/M/g)).toHaveLength(2);
    expect(svg.querySelectorAll('[stroke-dasharray="0.1 4"]')).toHaveLength(0);
    expect(chart().table.rows.find(([name]) => name === '2021 年')![1]).toContain('未公布');
  });
  test('is a gap in an area', () => {
    const { problems, chart } = of('area', figures, more);
    expect(problems).toEqual([]);
    expect(drawn(chart()).words).toContain('未公布');
  });
  test.each(['bar', 'dot', 'unit', 'table'])('has its word in “%s”', (kind) => {
    const { problems, chart } = of(kind, figures, more);
    expect(problems).toEqual([]);
    expect(drawn(chart()).words.join(' ')).toContain('未公布');
  });
  test('counts as a period of its own where a kind draws two', () => {
    const early = 'b births 2019 0';
    const all = `a births 2020 10, a births 2021 12, b births 2020 20, b births 2021 21, ${early}`;
    const { problems } = of('slope', all, { [early]: without('withheld') });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('“slope” compares two sides, and these figures have 3');
  });
  test('leaves a stack of several incomplete', () => {
    const { problems } = of(
      'area',
      `${figures}, b births 2020 1, b births 2021 2, b births 2022 3`,
      more,
    );
    expect(problems[0]).toContain('a stack needs a figure of every series for every period');
  });
  test('may be named like any other, and is not “no data”', () => {
    const named = of('bar', figures, more, {
      query: { observations: ['a.births@2020', 'a.births@2021'] },
    });
    expect(named.problems).toEqual([]);
    expect(drawn(named.chart()).words).toContain('未公布');
    const asked = of('bar', `b births 2021 3, ${gone}`, more, {
      query: { indicator: 'births', regions: ['a', 'b'] },
    });
    expect(drawn(asked.chart()).words).not.toContain('无数据');
  });
  test('cannot be all that a chart has', () =>
    expect(of('bar', gone, more).problems[0]).toMatch(/finds 0 observations/));
});

describe('other accounts', () => {
  const text = 'a births 2020 217000';
  const account = { value: 217, unit: 'km', source: 'xkb-2025', locator: 'A2', qualifier: 'over' };
  const more = { [text]: { accounts: [account] } };
  test('are told beneath where the spec asks for them, each with who says so', () => {
    const { problems, chart } = of('bar', text, more, { accounts: true });
    expect(problems).toEqual([]);
    expect(chart().legend).toEqual([
      expect.stringMatching(/^甲有不同说法：.+：21\.7 万人；.+：超过 217 公里$/),
    ]);
    expect(of('bar', text, more).chart().legend).toEqual([]);
  });
  test('are not asked for in vain', () =>
    expect(of('bar', text, {}, { accounts: true }).problems[0]).toMatch(
      /no source says anything else of these figures → take “accounts” away/,
    ));
});
