import { z } from 'zod';
import { say } from '../../dataset/dataset.ts';
import type { Geography } from '../../dataset/geography.ts';
import { slug, type Region } from '../../dataset/schema.ts';
import type { Board } from '../board.ts';
import { onMap } from '../fixtures/regions.ts';
import { defineKind, type Named } from '../kind.ts';
import { directions, type Direction } from '../map/compass.ts';
import { fitClear, fitFrame, placeIn, type Frame } from '../map/frame.ts';
import { labelLines } from '../map/label-lines.ts';
import { moved, placeLabels, type PlacedLabel, type PointLabel } from '../map/labels.ts';
import { leaderOf, numberOf } from '../map/numbers.ts';
import { land, type Layers } from '../map/land.ts';
import { flowPath, pathIn, type Detail } from '../map/path.ts';
import { placeOf } from '../map/place.ts';
import { numberedList, type NumberedList } from '../marks/numbered.ts';
import { textWidth } from '../measure.ts';
import { unscaled } from '../plan.ts';
import type { RegionRow } from '../region-row.ts';
import { element, group, type Child } from '../svg.ts';
import { touch, type Box } from '../text-boxes.ts';

const ground: Detail = { digits: 0, apart: 3.6 };
const insetGround: Detail = { digits: 1, apart: 2 };
const outline: Detail = { digits: 1, apart: 1.1 };
/** How far a line bends of itself, in its length. */
const BEND = 0.14;
/** The px that a name of an outline keeps from the sides of the map. */
const INSIDE = 20;

const direction = z.enum(directions);
const tall = z.int().min(120);
const rectangle = z.strictObject({
  x: z.number(),
  y: z.number(),
  width: z.number().positive(),
  height: z.number().positive(),
});
const inset = z.strictObject({
  regions: z.array(slug).min(1),
  phone: rectangle,
  wide: rectangle,
  labels: z.record(slug, direction).default({}),
});
const outlineName = z.strictObject({
  name: z.record(z.string(), z.string()),
  longitude: z.number(),
  latitude: z.number(),
  only: z.enum(['phone', 'wide']).optional(),
});
const options = {
  height: z.strictObject({ phone: tall, wide: tall }),
  map: z
    .strictObject({ phone: rectangle, wide: rectangle })
    .describe('Where the main map stands on each board'),
  layers: z.strictObject({ outlines: z.string(), context: z.string() }),
  names: z
    .record(z.string(), outlineName)
    .default({})
    .describe('Names of outlines by code, and where they stand'),
  labels: z
    .strictObject({
      phone: z.record(slug, direction).default({}),
      wide: z.record(slug, direction).default({}),
    })
    .prefault({})
    .describe('Where labels stand from their dots; those left out find a place by themselves'),
  figure: slug.optional().describe('Indicator whose figure stands under each name'),
  bend: z.record(slug, z.number()).default({}),
  insets: z.array(inset).default([]),
};
type OutlineName = z.output<typeof outlineName>;
type Inset = z.output<typeof inset>;

/** What all parts of one map share. */
interface Canvas {
  board: Board;
  geography: Geography;
  layers: Layers;
  /** The region that lines start from. */
  home: RegionRow;
  /** Label size, and radius of a dot and of the first region's, in px. */
  size: number;
  dot: number;
  homeDot: number;
}

/** Regions on outlines, with a line from the first to each of the others; what is too small to see stands enlarged in an inset. */
export const flowMap = defineKind({
  id: 'flow-map',
  names: { zh: '地图', en: 'Map' },
  takes: 'regions',
  rows: [2, 400],
  options,
  wide: 960,
  map: true,
  linked: true,
  scale: 'none',
  fixtures: onMap,
  beside: ({ figure }) => figure,
  named: ({ names, labels, bend, insets }) => [
    ...keysOf(names, ['names'], { what: 'outline' }),
    ...keysOf(labels.phone, ['labels', 'phone'], { what: 'region' }),
    ...keysOf(labels.wide, ['labels', 'wide'], { what: 'region' }),
    ...keysOf(bend, ['bend'], { what: 'region' }),
    ...insets.flatMap(namedInInset),
  ],
  draw(given, board, { height, map, layers, names, labels, bend, insets }) {
    const { name, geography } = board;
    if (!geography) throw new Error('A flow map needs a map file in data/geo.');
    const regions = given.map((row) => standing(row, geography));
    const [home, ...others] = regions;
    if (!home) throw new Error('A flow map needs regions.');
    const wide = name === 'wide';
    const canvas: Canvas = {
      board,
      geography,
      layers,
      home,
      size: wide ? 17 : board.size,
      dot: wide ? 5 : 4,
      homeDot: wide ? 8 : 7,
    };
    const points = regions.flatMap(({ region }) => region.point ?? []);
    const covered = insets.filter((one) => regionsIn(one, regions).length > 0);
    const frame = fitClear(geography, points, map[name], wide ? 56 : 46, {
      boxes: covered.map((one) => one[name]),
      clear: canvas.homeDot,
    });
    const labelled = labelAll(regions, covered, labels[name], frame, canvas);
    return unscaled(
      height[name] + labelled.list.height,
      land(geography, layers, frame, ground),
      regions.map((row) => tintOf(row, frame, canvas)),
      Object.values(names).map((at) =>
        nameOf(at, frame, [...covered.map((one) => boxOf(one[name])), ...labelled.boxes], canvas),
      ),
      others.map((row) => flowTo(row, bend[row.region.id] ?? BEND, frame, canvas)),
      [...others, home].map((row) => dotOf(row, frame, canvas)),
      labelled.drawn,
      insets.map((one, i) => drawInset(one, i, regions, canvas)),
      labelled.list.draw(height[name]),
    );
  },
});

/** What the fields of an option are named after. */
function keysOf(
  option: Readonly<Record<string, unknown>>,
  path: Named['path'],
  is: Pick<Named, 'what' | 'among'>,
): Named[] {
  return Object.keys(option).map((id) => ({ path: [...path, id], key: true, id, ...is }));
}

function namedInInset({ regions, labels }: Inset, i: number): Named[] {
  const path = ['insets', i];
  return [
    ...regions.map((id, j): Named => ({
      path: [...path, 'regions', j],
      key: false,
      what: 'region',
      id,
    })),
    ...keysOf(labels, [...path, 'labels'], { what: 'region', among: regions }),
  ];
}

/** A region at its point, or in the middle of its outline. */
function standing(row: RegionRow, geography: Geography): RegionRow {
  const { region } = row;
  const place = placeOf(region, geography);
  if (region.point || !place) return row;
  return { ...row, region: { ...region, point: { ...place, kind: 'centroid' } } };
}

/** A region's outline in its colour. A town has none of its own: its county is tinted, and a point says where it lies. */
function tintOf({ region, colour }: RegionRow, frame: Frame, { board, geography }: Canvas): Child {
  const outlineOf = (one: Region | undefined) =>
    one?.code === undefined ? undefined : geography.shape(one.code);
  const own = outlineOf(region);
  const shape = own ?? outlineOf(board.dataset.regions.get(region.parent ?? ''));
  if (!shape) return undefined;
  const d = pathIn(frame, shape, outline);
  return element('path', { d, fill: colour, 'fill-opacity': own ? undefined : 0.28 });
}

/** The name of an outline, where it stands well inside the frame and covers no label and no inset. */
function nameOf(
  at: OutlineName,
  frame: Frame,
  taken: readonly Box[],
  { board, size }: Canvas,
): Child {
  if (at.only !== undefined && at.only !== board.name) return undefined;
  const [x, y] = frame.projection([at.longitude, at.latitude]) ?? [0, 0];
  const acrossIn = x >= frame.x + INSIDE && x <= frame.x + frame.width - INSIDE;
  const downIn = y >= frame.y + size && y <= frame.y + frame.height;
  const text = say(at.name, board.locale);
  const half = textWidth(text, size - 3) / 2;
  const box = { left: x - half, top: y - size, right: x + half, bottom: y + size / 4 };
  if (!acrossIn || !downIn || taken.some((other) => touch(box, other))) return undefined;
  const place = { x, y, 'text-anchor': 'middle' };
  return element('text', { ...place, fill: 'var(--ink-2)', 'font-size': size - 3 }, text);
}

const boxOf = ({ x, y, width, height }: Inset['wide']): Box => ({
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
});

/** The line from the first region to another. */
function flowTo({ region, colour }: RegionRow, bend: number, frame: Frame, canvas: Canvas): Child {
  const from = canvas.home.region.point;
  if (!from || !region.point) return undefined;
  return element('path', {
    d: flowPath(placeIn(frame, from), placeIn(frame, region.point), bend),
    fill: 'none',
    stroke: colour,
    'stroke-width': 2,
    'stroke-linecap': 'round',
  });
}

/** A dot is dashed where the place is known by and large; that of the first region is full. */
function dotOf(row: RegionRow, frame: Frame, canvas: Canvas): Child {
  const { point } = row.region;
  if (!point) return undefined;
  const [cx, cy] = placeIn(frame, point);
  const home = isHome(row, canvas);
  return element('circle', {
    'data-i': row.index,
    cx,
    cy,
    r: radiusOf(row, canvas),
    fill: home ? 'var(--lychee)' : 'var(--paper)',
    stroke: home ? 'var(--paper)' : row.colour,
    'stroke-width': 2,
    'stroke-dasharray': point.kind === 'approximate' ? '2.5 1.5' : undefined,
  });
}

const isHome = ({ region }: RegionRow, { home }: Canvas) => region === home.region;

const radiusOf = (row: RegionRow, canvas: Canvas) =>
  isHome(row, canvas) ? canvas.homeDot : canvas.dot;

/** The labels of a frame, what they cover, and the list of those that have no room. */
interface Labelled {
  drawn: Child;
  boxes: Box[];
  list: NumberedList;
}

/** Labels every region: on the map where there is room, else in its inset alone, else by number beneath. */
function labelAll(
  regions: readonly RegionRow[],
  insets: readonly Inset[],
  to: Readonly<Record<string, Direction>>,
  frame: Frame,
  canvas: Canvas,
): Labelled {
  const { board, size } = canvas;
  const inInset = new Set(insets.flatMap((inset) => inset.regions));
  const rows = regions.filter(({ region }) => region.point);
  const points = rows.map((row) => pointLabel(row, to[row.region.id], frame, canvas));
  const taken = insets.map((inset) => boxOf(inset[board.name]));
  const first = placeLabels(points, {
    ...frame,
    width: board.width,
    height: frame.y + frame.height,
    taken,
  });
  // What an inset names needs no number as well.
  const named = rows.filter((row, i) => first.labels[i] || !inInset.has(row.region.id));
  const kept = named.map((row) => points[rows.indexOf(row)]!);
  const room = { width: board.width, height: frame.y + frame.height, taken };
  const { labels, numbers } = named.length === rows.length ? first : placeLabels(kept, room);
  const items = [...numbers].map(([i, { n }]) => ({
    n,
    text: [named[i]!.name, named[i]!.figureText ?? ''].join(' ').trim(),
    colour: fillOf(named[i]!, canvas),
  }));
  return {
    drawn: [
      labels.map((placed, i) => placed && labelOf(named[i]!, placed, canvas)),
      [...numbers].map(([i, number]) => numberOf(number, fillOf(named[i]!, canvas), size - 2)),
    ],
    boxes: [...labels, ...[...numbers.values()].map(({ at }) => at)].flatMap(
      (placed) => placed?.box ?? [],
    ),
    list: numberedList(items, board),
  };
}

function pointLabel(
  row: RegionRow,
  to: Direction | undefined,
  frame: Frame,
  canvas: Canvas,
): PointLabel {
  const [x, y] = placeIn(frame, row.region.point!);
  const { name, figureText } = row;
  const lines = figureText === undefined ? [name] : [name, figureText];
  return { x, y, lines, size: canvas.size, clear: radiusOf(row, canvas), to };
}

const fillOf = (row: RegionRow, canvas: Canvas) =>
  isHome(row, canvas) ? 'var(--lychee)' : row.colour;

/** A region's name and figure where they were placed, linked to its story. */
function labelOf(row: RegionRow, placed: PlacedLabel, canvas: Canvas): Child {
  const { board, size } = canvas;
  const { x, y, anchor } = placed;
  const text = element(
    'text',
    { x, y, 'text-anchor': anchor, class: 'halo' },
    labelLines(row.name, row.figureText, { x, size, fill: fillOf(row, canvas) }),
  );
  const linked = board.href(`/regions/${row.region.id}/`);
  return [leaderOf(placed), isHome(row, canvas) ? text : element('a', { href: linked }, text)];
}

/** The regions of an inset that the chart shows. */
const regionsIn = ({ regions: ids }: Inset, regions: readonly RegionRow[]) =>
  ids.flatMap((id) => regions.find((row) => row.region.id === id) ?? []);

/** A part of the map at a larger scale, with those of its regions that the chart shows. */
function drawInset(inset: Inset, n: number, regions: readonly RegionRow[], canvas: Canvas): Child {
  const { board, geography, layers } = canvas;
  // In an inset the first region is one of several.
  const inside = { ...canvas, homeDot: canvas.dot };
  const box = inset[board.name];
  const rows = regionsIn(inset, regions);
  if (rows.length === 0) return undefined;
  const codes = rows.map(({ region }) => codeOf(region, board));
  const pointsAlone = rows.flatMap(({ region }) =>
    geography.shape(codeOf(region, board)) ? [] : (region.point ?? []),
  );
  const frame = fitFrame(geography, { codes, points: pointsAlone }, box, 16);
  const clip = `${board.prefix}-inset-${n}`;
  const edge = { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1 };
  return group(
    element('clipPath', { id: clip }, element('rect', box)),
    element('rect', { ...box, fill: 'var(--paper)' }),
    element(
      'g',
      { 'clip-path': `url(#${clip})` },
      land(geography, layers, frame, insetGround),
      rows.map((row) => tintOf(row, frame, canvas)),
    ),
    rows.map((row) => dotOf(row, frame, inside)),
    labelsIn(rows, inset, frame, inside),
    element('rect', { ...edge, fill: 'none', stroke: 'var(--rule)' }),
  );
}

/** The names in an inset, those with room for one. */
function labelsIn(
  rows: readonly RegionRow[],
  { labels }: Inset,
  frame: Frame,
  canvas: Canvas,
): Child {
  const { x, y, width, height } = frame;
  const names = rows
    .filter(({ region }) => region.point)
    .map((row) => ({ ...row, figureText: undefined }));
  const points = names.map((row) => {
    const label = pointLabel(row, labels[row.region.id] ?? 'e', frame, canvas);
    return { ...label, x: label.x - x, y: label.y - y };
  });
  const placed = placeLabels(points, { width, height });
  return placed.labels.map((label, i) => label && labelOf(names[i]!, moved(label, x, y), canvas));
}

/** The code of the outline that shows a region: a town's county has one, the town has none. */
function codeOf(region: Region, { dataset }: Board): string {
  const shown = region.level === 'town' ? dataset.regions.get(region.parent ?? '') : region;
  return shown?.code ?? '';
}
