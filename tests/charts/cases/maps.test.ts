import { describe, expect, test } from 'vitest';
import { caseOf, drawn, mapOf, num, type Given } from './case.ts';

const layers = { outlines: 'land' };
const map = (given: Given, options: object = {}, query: object = {}) =>
  caseOf(given, {
    kind: 'region-map',
    query: { indicator: 'births', ...query },
    options: { layers, ...options },
  });

/** The box that a path covers, in px. */
function boxOf(mark: Element) {
  const numbers = [...mark.getAttribute('d')!.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)];
  const [xs, ys] = [numbers.map(([, x]) => Number(x)), numbers.map(([, , y]) => Number(y))];
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

const squares = { '91': [112, 22, 1], '92': [113, 22, 1] } as const;
const two: Given = {
  places: { a: { code: '91' }, b: { code: '92' } },
  figures: 'a births 2020 10, b births 2020 20',
  geography: mapOf(squares),
};

describe('outlines', () => {
  test('have one area and one drawing, whichever way their rings are wound', () => {
    const there = mapOf(squares);
    const back = mapOf(squares, { reversed: true });
    expect(there.area('91')).toBeCloseTo(11_429, -2);
    expect(back.area('91')).toBeCloseTo(there.area('91')!, 6);
    const [one, other] = [two, { ...two, geography: back }].map((given) =>
      drawn(map(given).chart()).marks.map(boxOf),
    );
    expect(other).toEqual(one);
  });
  test('without a point stand where they are, named in their middle', () => {
    const { problems, chart } = map(two);
    expect(problems).toEqual([]);
    const { marks, words } = drawn(chart());
    const [a, b] = marks.map(boxOf);
    expect(a!.right).toBeCloseTo(b!.left, 0);
    expect(words).toEqual(['甲10 人', '乙20 人']);
  });
  test.each([
    ['Polygons', { '91': [112, 22, 1], '92': [113, 22, 1] } as const],
    [
      'islands on both sides of the 180th meridian',
      { '91': [178, -18, 1], '92': [180.5, -18, 1] } as const,
    ],
  ])('of %s stand upright, west on the left', (_what, outlines) => {
    const { problems, chart } = map({ ...two, geography: mapOf(outlines) });
    expect(problems).toEqual([]);
    const [a, b] = drawn(chart()).marks.map(boxOf);
    expect(a!.left).toBeLessThan(b!.left);
    expect(Math.abs(a!.top - b!.top)).toBeLessThan(3);
    expect(b!.right - a!.left).toBeGreaterThan(500);
  });
  test('of one region alone fill the map', () => {
    const [mark] = drawn(map({ ...two, figures: 'a births 2020 10' }).chart()).marks;
    const { top, bottom } = boxOf(mark!);
    expect(bottom - top).toBeGreaterThan(300);
  });
});

describe('every figure has a mark', () => {
  test('an island too small to see is a dot at its place', () => {
    const small = mapOf({ '91': [112, 22, 1], '92': [125, 22, 0.03] });
    const { marks } = drawn(map({ ...two, geography: small }).chart());
    expect(marks).toHaveLength(2);
    expect(marks[1]!.localName).toBe('circle');
    expect(num(marks[1], 'r')).toBe(6);
    expect(num(marks[1], 'fill-opacity')).toBe(1);
  });
  test('so is a town, which has no outline', () => {
    const town: Given = {
      ...two,
      places: { ...two.places, town: { point: [112.5, 22.5] } },
      figures: 'a births 2020 10, town births 2020 20',
    };
    const { problems, chart } = map(town);
    expect(problems).toEqual([]);
    const { marks, inOrder } = drawn(chart());
    expect(marks.map((mark) => mark.localName)).toEqual(['path', 'circle']);
    expect(inOrder).toEqual([0, 1]);
  });
  test('labels stand over all shapes', () => {
    const nodes = [...drawn(map(two).chart()).svg.querySelectorAll('path, text')];
    const names = nodes.map((node) => node.localName);
    expect(names.lastIndexOf('path')).toBeLessThan(names.indexOf('text'));
  });
  test('large circles lie under small ones', () => {
    const circles = map(
      { ...two, figures: 'a births 2020 1, b births 2020 400' },
      { mode: 'point' },
    );
    expect(drawn(circles.chart()).inOrder).toEqual([1, 0]);
  });
  test('a circle for nothing is empty', () => {
    const none = map({ ...two, figures: 'a births 2020 0, b births 2020 4' }, { mode: 'point' });
    expect(drawn(none.chart()).marks[0]!.getAttribute('fill')).toBe('none');
  });
  test('and where the times differ, each figure has its own', () => {
    const { problems, chart } = map({ ...two, figures: 'a births 2020 1, b births 2021 4' });
    expect(problems).toEqual([]);
    expect(drawn(chart()).words).toEqual(['甲1 人（2020 年）', '乙4 人（2021 年）']);
  });
});

describe('a map is refused', () => {
  test('where the site has no map file', () => {
    const { geography: _, ...rest } = two;
    expect(map({ ...rest, geography: undefined }).problems).toEqual([
      expect.stringMatching(
        /^2:11 “region-map” draws on the outlines of a map file, and this site has none → put one into data\/geo \(\*\.topo\.json\), or use: area, bar/,
      ),
    ]);
  });
  test('of layers that the file does not have', () =>
    expect(map(two, { layers: { outlines: 'lend' } }).problems).toEqual([
      expect.stringMatching(/^\d+:\d+ the map file has no layer “lend” → did you mean “land”\?/),
    ]));
  test('of regions without a place', () =>
    expect(map({ ...two, places: { a: {}, b: { code: '93' } } }).problems).toEqual([
      '2:11 no place on the map is known of: a, b → give each a "point" in regions.json or the "code" of an outline in data/geo, or leave it out',
    ]));
  test('of values below zero', () =>
    expect(map({ ...two, figures: 'a births 2020 -1, b births 2020 4' }).problems[0]).toMatch(
      /cannot show a negative value/,
    ));
});

describe('a flow map', () => {
  const flow = (given: Given, options: object = {}, query: object = {}) =>
    caseOf(given, {
      kind: 'flow-map',
      query: { regions: ['a', 'b'], ...query },
      options: {
        height: { phone: 300, wide: 400 },
        map: { phone: box(0, 0, 340, 300), wide: box(0, 0, 960, 400) },
        layers: { outlines: 'land', context: 'land' },
        ...options,
      },
    });
  const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
  const inset = (where: object, regions = ['b']) => ({ regions, phone: where, wide: where });

  test('draws regions that have an outline and no point', () => {
    const { problems, chart } = flow(two);
    expect(problems).toEqual([]);
    expect(drawn(chart()).marks.map((mark) => mark.localName)).toEqual(['circle', 'circle']);
  });
  test('covers the end of no line with an inset', () => {
    const where = box(600, 60, 340, 300);
    const { problems, chart } = flow(two, { insets: [inset(where)] });
    expect(problems).toEqual([]);
    const { svg } = drawn(chart());
    const [dot] = [...svg.querySelectorAll('circle[data-i="1"]')];
    expect(num(dot, 'cx') < where.x || num(dot, 'cx') > where.x + where.width).toBe(true);
  });
  test('stands an inset of Polygons upright', () => {
    const where = box(600, 60, 340, 300);
    const shape = drawn(flow(two, { insets: [inset(where, ['a', 'b'])] }).chart()).svg;
    const [a, b] = [...shape.querySelectorAll('g[clip-path] path')].slice(-2).map(boxOf);
    expect(a!.right).toBeCloseTo(b!.left, 0);
    expect(Math.abs(a!.top - b!.top)).toBeLessThan(3);
  });
  test('is refused where a region has no place', () =>
    expect(flow({ ...two, places: { a: { code: '91' }, b: {} } }).problems).toEqual([
      expect.stringMatching(/^\d+:\d+ no place on the map is known of “b”/),
    ]));
  test('has one figure beside a region, and names its time where they differ', () => {
    const given = { ...two, figures: 'a births 2020 1, b births 2021 2, b births 2022 3' };
    expect(flow(given, { figure: 'births' }).problems).toEqual([
      expect.stringMatching(
        /one figure stands beside a region, and “b” has 2: b\.births@2021, b\.births@2022 → choose one with "period"/,
      ),
    ]);
    const { problems, chart } = flow(given, { figure: 'births' }, { period: 'latest' });
    expect(problems).toEqual([]);
    expect(drawn(chart()).words).toEqual(['甲1 人（2020 年）', '乙3 人（2022 年）']);
  });
  test('of an indicator that is not there is refused', () =>
    expect(flow(two, { figure: 'birth' }).problems[0]).toMatch(
      /there is no indicator “birth” in version .* → did you mean “births”\?/,
    ));
});
