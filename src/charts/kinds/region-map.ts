import { z } from 'zod';
import type { Geography, Point, Shape } from '../../dataset/geography.ts';
import type { Region } from '../../dataset/schema.ts';
import type { Board } from '../board.ts';
import { onRegions, plain } from '../fixtures/observations.ts';
import { defineKind } from '../kind.ts';
import { fitFrame, placeIn, type Frame } from '../map/frame.ts';
import { labelLines } from '../map/label-lines.ts';
import { placeLabels, type PlacedLabel, type Placement } from '../map/labels.ts';
import { leaderOf, numberOf } from '../map/numbers.ts';
import { numberedList, type Numbered } from '../marks/numbered.ts';
import { land } from '../map/land.ts';
import { areaIn, pathIn, type Detail } from '../map/path.ts';
import { placeOf } from '../map/place.ts';
import { isExpected } from '../marks/doubt.ts';
import { hatches, hatchId } from '../marks/qualified.ts';
import { unscaled } from '../plan.ts';
import { listed } from '../../problems/suggest.ts';
import { chooseOne, differ, whatDiffers, type Datum, type Refusal } from '../datum.ts';
import { isKnown, type Row } from '../row.ts';
import { element, type Attributes, type Child } from '../svg.ts';

const ground: Detail = { digits: 0, apart: 0.8 };
const outline: Detail = { digits: 1, apart: 0.8 };
/** The colour of the hatch where there is no figure. */
const UNKNOWN = 'var(--ink-2)';
/** Radius of the largest circle and of the smallest, in px. */
const LARGEST = 34;
const SMALLEST = 3;
/** Radius of a dot in px, and the area in px² that an outline must have to be seen. */
const DOT = 6;
const SEEN = 20;

const tall = z.int().min(120);
const options = {
  mode: z
    .enum(['fill', 'point'])
    .default('fill')
    .describe('Shade outlines by value, or set circles whose areas are in proportion'),
  height: z.strictObject({ phone: tall, wide: tall }).default({ phone: 320, wide: 480 }),
  layers: z.strictObject({ outlines: z.string(), context: z.string().optional() }),
};
type Mode = z.output<typeof options.mode>;

/** A row whose region has a place. */
interface Located {
  row: Row;
  region: Region;
  point: Point;
}

/** A row with its place on the map, in px. */
interface Placed extends Omit<Located, 'point'> {
  x: number;
  y: number;
}

/** What all marks of one map share. */
interface Canvas {
  geography: Geography;
  frame: Frame;
  mode: Mode;
  prefix: string;
  /** The largest value. */
  most: number;
}

/** Regions shaded by value (choropleth) or with circles in proportion (point map); the value stands on each, so shade is never alone. */
export const regionMap = defineKind({
  id: 'region-map',
  names: { zh: '分区地图', en: 'Map' },
  takes: 'observations',
  rows: [1, 400],
  options,
  wide: 960,
  map: true,
  scale: 'shared',
  tells: ['edge'],
  fixtures: onRegions(plain),
  sample: { layers: { outlines: 'provinces', context: 'prefectures' } },
  refuse: (rows, { geography }) => negative(rows) ?? twice(rows) ?? nowhere(rows, geography),
  draw(rows, board, { mode, height, layers }) {
    const { width, geography, prefix, extent } = board;
    if (!geography) throw new Error('A map needs a map file in data/geo.');
    const rectangle = { x: 0, y: 0, width, height: height[board.name] };
    const places = located(rows, geography);
    const frame = frameFor(places, mode, geography, rectangle);
    const placed = placedIn(frame, places);
    const canvas = { geography, frame, mode, prefix, most: Math.max(extent[1], 1e-9) };
    const size = board.name === 'wide' ? 16 : board.size;
    const lettering = { board, size, dated: differ(rows.filter(isKnown), 'period') };
    const placement = labelsFor(placed, canvas, lettering);
    const list = numberedList(numbered(placed, placement, lettering), board);
    return unscaled(
      rectangle.height + list.height,
      hatches([UNKNOWN], prefix),
      land(geography, layers, frame, ground),
      marksOf(placed, canvas),
      placed.map((item, i) => {
        const label = placement.labels[i];
        return label && labelOf(item, label, lettering);
      }),
      [...placement.numbers.values()].map((number) => numberOf(number, 'var(--ink)', size - 2)),
      list.draw(rectangle.height),
    );
  },
});

function negative(rows: readonly Datum[]): Refusal | undefined {
  if (rows.every((row) => (row.value ?? 0) >= 0)) return undefined;
  return ['a map of shades or circles cannot show a negative value', 'use “bar” or “dot”'];
}

/** A region has one shade. */
function twice(rows: readonly Datum[]): Refusal | undefined {
  const ofRegions = Map.groupBy(rows, (row) => row.region?.id ?? row.subject);
  const figures = [...ofRegions.values()].find((list) => list.length > 1);
  if (!figures) return undefined;
  const { subject } = figures[0]!;
  return [
    `a map shows one figure a region, and the query finds ${figures.length} of “${subject}”: ${whatDiffers(figures)}`,
    chooseOne(figures),
  ];
}

/** Each row stands somewhere on the map. */
function nowhere(rows: readonly Datum[], geography: Geography | undefined): Refusal | undefined {
  const lost = rows.filter(
    ({ region }) => !region || (geography && placeOf(region, geography) === undefined),
  );
  if (lost.length === 0) return undefined;
  return [
    `no place on the map is known of: ${listed(lost.map(({ subject }) => subject))}`,
    'give each a "point" in regions.json or the "code" of an outline in data/geo, or leave it out',
  ];
}

function located(rows: readonly Row[], geography: Geography): Located[] {
  return rows.flatMap((row) => {
    const { region } = row;
    const point = region && placeOf(region, geography);
    return region && point ? [{ row, region, point }] : [];
  });
}

function frameFor(
  places: readonly Located[],
  mode: Mode,
  geography: Geography,
  rectangle: Omit<Frame, 'projection'>,
): Frame {
  const codes = places.flatMap(({ region }) => region.code ?? []);
  return fitFrame(
    geography,
    { points: places.map(({ point }) => point), codes: mode === 'fill' ? codes : [] },
    rectangle,
    48,
  );
}

function placedIn(frame: Frame, places: readonly Located[]): Placed[] {
  return places.map(({ row, region, point }) => {
    const [x, y] = placeIn(frame, point);
    return { row, region, x, y };
  });
}

/** The radius of a row's circle, or what a label keeps clear of where there is none. */
function radiusOf(row: Row, { mode, most }: Canvas): number {
  if (mode === 'fill' || !isKnown(row)) return 4;
  return Math.max(SMALLEST, LARGEST * Math.sqrt(row.value / most));
}

/** All marks, so that none covers what is smaller: outlines, then dots; large circles, then small ones. */
function marksOf(placed: readonly Placed[], canvas: Canvas): Child {
  if (canvas.mode === 'point')
    return placed
      .map((item) => ({ ...item, r: radiusOf(item.row, canvas) }))
      .sort((a, b) => b.r - a.r)
      .map(({ row, x, y, r }) => circle(row, x, y, r));
  const shapes = placed.map((item) => ({ item, shape: outlineOf(item, canvas) }));
  return [
    shapes.map(({ item, shape }) => shape && shaded(item, shape, canvas)),
    shapes.map(({ item, shape }) => !shape && dot(item, canvas)),
  ];
}

/** The outline of a region, where it has one that can be seen. */
function outlineOf({ region }: Placed, { geography, frame }: Canvas): Shape | undefined {
  const shape = region.code === undefined ? undefined : geography.shape(region.code);
  return shape && areaIn(frame, shape) >= SEEN ? shape : undefined;
}

function shaded({ row }: Placed, shape: Shape, canvas: Canvas): SVGElement {
  return element('path', {
    'data-i': row.index,
    d: pathIn(canvas.frame, shape, outline),
    ...shadeOf(row, canvas),
  });
}

/** The mark of a town, and of an island too small to see: a dot in the shade that its outline would have. */
function dot({ row, x: cx, y: cy }: Placed, canvas: Canvas): SVGElement {
  return element('circle', { 'data-i': row.index, cx, cy, r: DOT, ...shadeOf(row, canvas) });
}

function shadeOf(row: Row, { prefix, most }: Canvas): Attributes {
  return {
    ...(isKnown(row)
      ? { fill: row.colour, 'fill-opacity': 0.25 + 0.75 * (row.value / most) }
      : { fill: `url(#${hatchId(prefix, UNKNOWN)})` }),
    stroke: 'var(--ink)',
    'stroke-width': 0.8,
    'stroke-dasharray': row.otherScope ? '4 3' : undefined,
    ...edgeOf(row),
  };
}

/** A dotted edge round what is estimated or forecast: shade and size are for values. */
const edgeOf = (row: Row): Attributes =>
  isExpected(row)
    ? { stroke: 'var(--ink)', 'stroke-width': 1.8, 'stroke-dasharray': '1.8 1.8' }
    : {};

/** A circle in proportion; an empty one where there is none of it, or no figure. */
function circle(row: Row, cx: number, cy: number, r: number): SVGElement {
  const exact = row.qualifier === 'exact';
  return element('circle', {
    'data-i': row.index,
    cx,
    cy,
    r,
    fill: isKnown(row) && row.value > 0 ? row.colour : 'none',
    'fill-opacity': 0.75,
    stroke: exact ? row.colour : 'var(--ink)',
    'stroke-dasharray': exact ? undefined : '4 2',
    ...edgeOf(row),
  });
}

/** Label size in px, the board it is for, and whether figures say their periods. */
interface Lettering {
  board: Board;
  size: number;
  dated: boolean;
}

function labelsFor(placed: readonly Placed[], canvas: Canvas, lettering: Lettering): Placement {
  const { size, board } = lettering;
  const labels = placed.map(({ row, x, y }) => ({
    x,
    y,
    lines: [row.subject, figureText(row, lettering)],
    size,
    clear: radiusOf(row, canvas),
  }));
  return placeLabels(labels, { width: board.width, height: canvas.frame.height });
}

/** What has no room on the map, in the order of its numbers. */
function numbered(
  placed: readonly Placed[],
  { numbers }: Placement,
  lettering: Lettering,
): Numbered[] {
  return [...numbers].map(([i, { n }]) => {
    const { row } = placed[i]!;
    return { n, text: `${row.subject} ${figureText(row, lettering)}`, colour: 'var(--ink)' };
  });
}

function labelOf({ row }: Placed, placed: PlacedLabel, lettering: Lettering): Child {
  const { x, y, anchor } = placed;
  const { size } = lettering;
  const text = element(
    'text',
    { class: 'halo', x, y, 'text-anchor': anchor },
    labelLines(row.subject, figureText(row, lettering), { x, size, fill: 'var(--ink)' }),
  );
  return [leaderOf(placed), text];
}

/** A row's figure, with its period where those of the map differ. */
function figureText({ valueText, period, value }: Row, { dated, board }: Lettering): string {
  const { conventions } = board.texts;
  if (!dated || value === null) return valueText;
  return valueText + conventions.brackets(conventions.period(period));
}
