import { parseHTML } from 'linkedom';
import { checkSpec } from '../../../src/charts/check.ts';
import { renderChart, type RenderedChart } from '../../../src/charts/chart.ts';
import type { ChartSpec } from '../../../src/charts/spec.ts';
import type { Dataset } from '../../../src/dataset/dataset.ts';
import { Geography } from '../../../src/dataset/geography.ts';
import { parseJson } from '../../../src/problems/json.ts';
import { SourceText } from '../../../src/problems/source-text.ts';
import { readerOf } from '../../../src/site/reader.ts';
import { editionWith, type More } from '../../fixtures/dataset.ts';
import { edition } from '../../fixtures/site.ts';

const site = edition();
const rule = { locales: ['zh', 'en'], complete: true };
const both = (text: string) => ({ zh: text, en: text });

/** A region that cases are about: `name` where others have it too, where it lies, and its outline. */
interface Place {
  name?: string;
  parent?: string;
  point?: readonly [longitude: number, latitude: number];
  code?: string;
}

/** What a case has besides the edition: figures as `region indicator[.code] period value [qualifier]`, parted by commas. */
export interface Given {
  places?: Record<string, Place>;
  figures?: string;
  /** More of what the figures' entries say, by what they are written as. */
  more?: Record<string, object>;
  geography?: Geography | undefined;
}

/** What an editor gets of a case: what check says, or the chart as it is drawn. */
export interface Case {
  /** `line:column message → remedy`. */
  problems: string[];
  dataset: Dataset;
  chart: (locale?: string) => RenderedChart;
}

/** Adds figures to the edition and draws a chart of them, as an editor would. */
export function caseOf(given: Given, spec: Partial<ChartSpec> & { kind: string }): Case {
  const { dataset, faults } = editionWith(entriesOf(given));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const { kind, ...rest } = spec;
  const whole = { kind, title: both('标题'), subtitle: both('副题'), query: {}, ...rest };
  const { geography = site.geography } = given;
  const on = { dataset, geography: 'geography' in given ? given.geography : geography };
  const source = new SourceText('case.json', JSON.stringify(whole, null, 2));
  const { problems } = checkSpec(parseJson(source).json, on, rule);
  return {
    problems: problems.map(
      ({ line, column, message, remedy }) => `${line}:${column} ${message} → ${remedy}`,
    ),
    dataset,
    chart: (locale = 'zh') =>
      renderChart('case', whole as ChartSpec, {
        ...readerOf({ ...site, dataset }, locale),
        geography: on.geography,
      }),
  };
}

/** The marks of one board of a chart, in the order of its rows, and its words. */
export function drawn(chart: RenderedChart, board: 'phone' | 'wide' = 'wide') {
  const html = `<html><body>${chart[board].svg}</body></html>`;
  const svg = parseHTML(html).document.querySelector('svg')!;
  const index = (mark: Element) => Number(mark.getAttribute('data-i'));
  return {
    svg,
    marks: [...svg.querySelectorAll('[data-i]')].sort((a, b) => index(a) - index(b)),
    inOrder: [...svg.querySelectorAll('[data-i]')].map(index),
    words: [...svg.querySelectorAll('text')].map((text) => text.textContent ?? ''),
    paths: (attribute: string, value: string) =>
      [...svg.querySelectorAll('path')].filter((path) => path.getAttribute(attribute) === value),
  };
}

/** A number in an attribute of a mark. */
export const num = (mark: Element | undefined, name: string) => Number(mark?.getAttribute(name));

/** A map of squares, each by its code: the south-west corner and the length of its sides in degrees. */
export function mapOf(
  squares: Record<string, readonly [longitude: number, latitude: number, side: number]>,
  { reversed = false } = {},
): Geography {
  const codes = Object.keys(squares);
  const arcs = codes.map((code) => {
    const ring = ringOf(...squares[code]!);
    return reversed ? ring.toReversed() : ring;
  });
  const geometries = codes.map((id, i) => ({
    type: 'Polygon' as const,
    id,
    arcs: [[i]],
    properties: { name: id },
  }));
  return new Geography({
    type: 'Topology',
    arcs,
    objects: { land: { type: 'GeometryCollection', geometries } },
  });
}

/** A ring of many points, so that its sides follow the parallels. */
function ringOf(west: number, south: number, side: number): [number, number][] {
  const steps = [0, 0.25, 0.5, 0.75].map((share) => share * side);
  return [
    ...steps.map((d): [number, number] => [west, south + d]),
    ...steps.map((d): [number, number] => [west + d, south + side]),
    ...steps.map((d): [number, number] => [west + side, south + side - d]),
    ...steps.map((d): [number, number] => [west + side - d, south]),
    [west, south],
  ].map(([x = 0, y = 0]) => [x > 180 ? x - 360 : x, y]);
}

function entriesOf({ places = {}, figures = '', more = {} }: Given): More {
  const list = figures
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '');
  return {
    indicators: { dimensions: [sex], indicators },
    regions: {
      regions: ['a', 'b', ...Object.keys(places)]
        .filter((id, i, all) => all.indexOf(id) === i)
        .map((id) => regionOf(id, places[id] ?? {})),
    },
    observations: { observations: list.map((text) => ({ ...figureOf(text), ...more[text] })) },
  };
}

const sex = {
  id: 'sex',
  name: { zh: '性别', en: 'Sex' },
  codes: [
    { id: 'male', name: { zh: '男', en: 'male' } },
    { id: 'female', name: { zh: '女', en: 'female' } },
  ],
};
const indicators = [
  ['births', '出生', 'Births'],
  ['deaths', '死亡', 'Deaths'],
].map(([id, zh, en]) => ({
  id,
  name: { zh, en },
  definition: { zh, en },
  unit: 'person',
  comparable: 'people',
  dimensions: ['sex'],
}));

function regionOf(
  id: string,
  { name = { a: '甲', b: '乙' }[id] ?? id, parent, point, code }: Place,
): object {
  return {
    id,
    level: 'county',
    role: 'context',
    name: both(name),
    full: both(name),
    ...(parent === undefined ? {} : { parent }),
    ...(code === undefined ? {} : { code }),
    ...(point && { point: { longitude: point[0], latitude: point[1], kind: 'centroid' } }),
  };
}

function figureOf(text: string): object {
  const [region, measure = '', period, value, qualifier = 'exact'] = text.split(' ');
  const [indicator, code] = measure.split('.');
  return {
    region,
    indicator,
    ...(code === undefined ? {} : { dimensions: { sex: code } }),
    period,
    value: Number(value),
    unit: 'person',
    qualifier,
    source: 'xkb-2025',
    locator: 'A1',
  };
}
