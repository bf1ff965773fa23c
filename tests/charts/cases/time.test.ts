import { describe, expect, test } from 'vitest';
import { caseOf, drawn, num, type Given } from './case.ts';

const of = (kind: string, figures: string, more: object = {}) =>
  caseOf({ figures }, { kind, query: { indicator: 'births' }, ...more });

const yearly = (region: string, values: Record<number, number>) =>
  Object.entries(values)
    .map(([year, value]) => `${region} births ${year} ${value}`)
    .join(', ');

/** The parts of the paths with this stroke width: how many points each has. */
function partsOf(svg: Element, width: string): number[] {
  return [...svg.querySelectorAll('path')]
    .filter((path) => path.getAttribute('stroke-width') === width)
    .flatMap((path) => path.getAttribute('d')!.split('M').slice(1))
    .map((part) => part.split('L').length);
}

const LINE = '2.5';
const JOIN = '1.5';

describe('gaps are gaps', () => {
  const figures = yearly('a', { 2015: 3, 2016: 5, 2020: 9, 2021: 8 });
  test('a line is dotted over years without a figure, and the legend says so', () => {
    const { problems, chart } = of('line', figures);
    expect(problems).toEqual([]);
    const { svg } = drawn(chart());
    expect(partsOf(svg, LINE)).toEqual([2, 2]);
    expect(partsOf(svg, JOIN)).toEqual([2]);
    expect(chart().legend).toContain('点线：其间没有数字');
    expect(chart('en').legend.join()).toContain('Dotted');
    expect(chart().table.rows).toHaveLength(4);
  });
  test('an area is parted', () => {
    const { problems, chart } = of('area', figures);
    expect(problems).toEqual([]);
    expect(drawn(chart()).svg.querySelectorAll('.screen')).toHaveLength(2);
  });
  test('two figures far apart are joined by a dotted line alone', () => {
    const { svg } = drawn(of('line', yearly('a', { 2010: 3, 2020: 9 })).chart());
    expect(partsOf(svg, JOIN)).toEqual([2]);
  });
  test('a census every ten years leaves nothing out', () => {
    const { svg } = drawn(of('line', yearly('a', { 1990: 3, 2000: 5, 2010: 9, 2020: 8 })).chart());
    expect(partsOf(svg, LINE)).toEqual([4]);
    expect(partsOf(svg, JOIN)).toEqual([]);
  });
  test('months and quarters have their own gaps', () => {
    const months = 'a births 2020-11 1, a births 2020-12 2, a births 2021-01 3, a births 2021-04 4';
    expect(partsOf(drawn(of('line', months).chart()).svg, LINE)).toEqual([3, 1]);
    const mixed = 'a births 2019 9, a births 2020-Q1 1, a births 2020-Q2 2, a births 2020-Q4 3';
    expect(partsOf(drawn(of('line', mixed).chart()).svg, LINE)).toEqual([3, 1]);
  });
  test('a figure alone among gaps has its dot in a long line too', () => {
    const long = Array.from({ length: 31 }, (_, i) => [1900 + i, i + 1] as const);
    const gapped = yearly('a', Object.fromEntries([...long, [1950, 40], [1952, 30]]));
    const { marks } = drawn(of('line', gapped).chart());
    expect(marks.map((mark) => num(mark, 'data-i'))).toEqual([31, 32]);
  });
});

describe('a series that ends before others', () => {
  const figures = `${yearly('a', { 2019: 3, 2020: 4, 2021: 5 })}, ${yearly('b', { 2019: 8, 2020: 9, 2021: 7, 2022: 6, 2023: 6, 2024: 7 })}`;
  test('is dated at its end, in every language', () => {
    const { chart } = of('line', figures);
    expect(drawn(chart()).words).toContain('5 人（2021 年）');
    expect(drawn(chart()).words).toContain('7 人');
    expect(drawn(chart('en')).words.join(' ')).toContain('5 people (2021)');
  });
  test('cannot be stacked', () =>
    expect(of('area', figures).problems[0]).toMatch(
      /a stack needs a figure of every series for every period → use “line”/,
    ));
});

describe('one figure, and figures that are all alike', () => {
  test.each(['line', 'area', 'bar', 'dot', 'unit', 'number', 'table'])(
    'one stands in “%s” without NaN',
    (kind) => {
      const { problems, chart } = of(kind, 'a births 2020 10');
      expect(problems).toEqual([]);
      for (const board of [chart().phone, chart().wide]) {
        expect(board.svg).not.toMatch(/NaN|Infinity|undefined/);
        expect(board.svg).toContain('data-i="0"');
      }
    },
  );
  test.each(['line', 'area', 'bar', 'dot', 'slope', 'table', 'symbols'])(
    'three zeros stand in “%s” without NaN',
    (kind) => {
      const zeros = 'a births 2020 0, b births 2020 0, a births 2021 0, b births 2021 0';
      const { problems, chart } = of(kind, zeros);
      expect(problems).toEqual([]);
      expect(chart().wide.svg).not.toMatch(/NaN|Infinity|1e-9/);
    },
  );
  test('a slope of one period is refused', () =>
    expect(of('slope', 'a births 2020 10, b births 2020 10').problems[0]).toMatch(
      /“slope” compares two sides, and these figures have 1 → name figures of two periods, or use “dot”/,
    ));
});

describe('a log scale', () => {
  const log = { options: { scale: 'log' } };
  test.each([0, -3])('has no place for %d', (value) => {
    for (const kind of ['line', 'dot'])
      expect(of(kind, `a births 2020 ${value}, b births 2020 10`, log).problems).toEqual([
        expect.stringMatching(
          new RegExp(
            `^15:14 a log scale has no place for ${value}, the figure of “a · births” → use a linear scale, or leave it out`,
          ),
        ),
      ]);
  });
  test('never reaches zero', () =>
    expect(
      of('line', 'a births 2020 1, a births 2021 9', { options: { scale: 'log', zero: true } })
        .problems[0],
    ).toMatch(/a log scale never reaches zero/));
  test('takes one figure, and figures all alike', () => {
    for (const figures of ['a births 2020 5', 'a births 2020 5, b births 2020 5'])
      expect(of('dot', figures, log).chart().wide.svg).not.toMatch(/NaN|Infinity/);
  });
});

describe('reference lines', () => {
  const text = { zh: '线', en: 'line' };
  const at = (kind: string, annotation: object, more: object = {}) =>
    of(kind, 'a births 2020 10, a births 2021 12', {
      annotations: [{ text, ...annotation }],
      ...more,
    }).problems;
  test('at a period need an axis of time', () => {
    for (const kind of ['bar', 'dot', 'grouped-bar'])
      expect(at(kind, { line: '2020' })).toEqual([
        expect.stringMatching(
          new RegExp(
            `“${kind}” has no axis of time, and no place for 2020 → name a figure, or use: area, line`,
          ),
        ),
      ]);
    expect(at('line', { line: '2020' })).toEqual([]);
    expect(at('bar', { band: ['2020', '2021'] })).toHaveLength(2);
  });
  test('are of the unit of the scale', () =>
    expect(at('bar', { line: 'longli.distance' })[0]).toMatch(
      /“longli\.distance” is in km, and the scale is in person → name a figure of the same unit/,
    ));
  test('go from like to like', () =>
    expect(at('line', { band: ['2020', 'a.births@2021'] })[0]).toMatch(
      /a band goes from a figure to a figure, or from a period to a period/,
    ));
  test('are of the scope of the figures, or a note says what differs', () => {
    const given: Given = {
      figures: 'a births 2020 10, b births 2020 12',
      more: { 'b births 2020 12': { comparable: 'other' } },
    };
    const spec = {
      kind: 'bar',
      query: { observations: ['a.births'] },
      annotations: [{ text, line: 'b.births' }],
    };
    expect(caseOf(given, spec).problems[0]).toMatch(/“b\.births” is of another scope \(other\)/);
    expect(caseOf(given, { ...spec, note: text }).problems).toEqual([]);
  });
});

describe('bounds point to where the figure may be', () => {
  const tip = (figures: string) => {
    const [mark] = drawn(of('bar', figures).chart()).marks;
    const [x = NaN, along = NaN, past = NaN] = /^M(-?[\d.]+) \S+h(-?[\d.]+)l(-?[\d.]+)/
      .exec(mark!.getAttribute('d')!)!
      .slice(1)
      .map(Number);
    return { from: x, to: x + along, past };
  };
  test('to the right of what is more than zero', () => {
    const { from, to, past } = tip('a births 2020 30 over, b births 2020 -30');
    expect(to).toBeGreaterThan(from);
    expect(past).toBeGreaterThan(0);
  });
  test('as a notch in what is less, which is at its end and points back to what is more', () => {
    const { from, to, past } = tip('a births 2020 -30 over, b births 2020 30');
    expect(to).toBeLessThan(from);
    expect(past).toBeGreaterThan(0);
  });
  test('past the end of what is less and still under', () => {
    const { from, to, past } = tip('a births 2020 -30 under, b births 2020 30');
    expect(to).toBeLessThan(from);
    expect(past).toBeLessThan(0);
  });
  test('up where values go up, on either side of zero', () => {
    const mark = (figures: string) =>
      drawn(of('line', figures).chart())
        .marks[0]!.getAttribute('d')!
        .replace(/^M\S+ \S+?v/, 'v');
    const above = mark('a births 2020 30 over, a births 2021 40');
    expect(above).toMatch(/^v-6l6 -6l6 6v6z$/);
    expect(mark('a births 2020 -30 over, a births 2021 40')).toBe(above);
  });
  test('a pane of “over” points on, panes of “about” are hatched', () => {
    const { marks } = drawn(of('unit', 'a births 2020 5 over, b births 2020 4 about').chart());
    expect([...marks[0]!.children].map(({ localName }) => localName)).toEqual([
      'rect',
      'rect',
      'rect',
      'rect',
      'path',
    ]);
    expect(marks[1]!.getAttribute('fill')).toMatch(/^url\(/);
  });
});

test('a table with figures below zero has a line at zero, through all rows', () => {
  const { svg, marks } = drawn(of('table', 'a births 2020 -10, b births 2020 12').chart());
  const lines = [...svg.querySelectorAll('path')].filter(
    (path) => path.getAttribute('stroke') === 'var(--ink)',
  );
  const xs = new Set(lines.map((path) => /^M([\d.]+) /.exec(path.getAttribute('d')!)![1]));
  expect(lines).toHaveLength(2);
  expect(xs.size).toBe(1);
  const [x] = [...xs].map(Number);
  expect(num(marks[0], 'x') + num(marks[0], 'width')).toBeCloseTo(x!, 0);
  expect(num(marks[1], 'x')).toBeCloseTo(x!, 0);
});

test('a peak as narrow as a year keeps its colour to its edge', () => {
  const { svg } = drawn(of('area', yearly('a', { 2019: 1, 2020: 90, 2021: 1 })).chart());
  expect(svg.querySelector('.screen')!.getAttribute('stroke')).not.toBe('var(--paper)');
});

describe('a query says nothing in vain', () => {
  test('a field that its kind does not look at is refused', () => {
    expect(of('timeline', '', { query: { events: {}, indicator: 'births' } }).problems[0]).toMatch(
      /^13:5 “timeline” draws events, and takes no “indicator” → take it away; it takes: events, regions/,
    );
    expect(
      of('bar', 'a births 2020 1', {
        query: { indicator: 'births', scheme: 'x.y' },
      }).problems.join(),
    ).toMatch(/“bar” draws observations, and takes no “scheme”/);
  });
  test('regions, parts and periods narrow an indicator', () =>
    expect(
      of('bar', 'a births 2020 1', { query: { observations: ['a.births'], period: '2020' } })
        .problems,
    ).toEqual([
      expect.stringMatching(
        /“period” chooses among the figures of an indicator, and the query names none/,
      ),
    ]));
});

describe('a timeline counts what it shows', () => {
  const events = (query: object) =>
    caseOf({}, { kind: 'timeline', query: { events: {}, ...query } });
  test('events of the regions of the query alone', () => {
    const all = events({}).chart().events;
    const { problems, chart } = events({ regions: ['lutian'] });
    expect(problems).toEqual([]);
    expect(chart().events.length).toBeGreaterThan(0);
    expect(chart().events.length).toBeLessThan(all.length);
  });
  test('and is never empty', () =>
    expect(events({ regions: ['longli', 'a'], events: { regions: ['a'] } }).problems).toEqual([
      expect.stringMatching(/the query finds 0 events, and “timeline” needs at least 1/),
    ]));
});

describe('dots of one line', () => {
  const figures = 'a births 2020 10, a births 2021 12, b births 2020 30, b births 2021 33';
  test('say the period of each', () => {
    const { problems, chart } = of('dot', figures, { options: { by: 'subject' } });
    expect(problems).toEqual([]);
    expect(drawn(chart()).words).toEqual(
      expect.arrayContaining(['2020 年 10 人 – 2021 年 12 人', '2020 年 30 人 – 2021 年 33 人']),
    );
  });
});
