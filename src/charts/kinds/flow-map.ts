import { z } from 'zod';
import { say } from '../../dataset/dataset.ts';
import type { Geography } from '../../dataset/geography.ts';
import { slug, type Region } from '../../dataset/schema.ts';
import { formatFigure } from '../../i18n/format.ts';
import type { Board } from '../board.ts';
import { onMap } from '../fixtures/regions.ts';
import { defineKind } from '../kind.ts';
import { compass, directions, type Direction } from '../map/compass.ts';
import { fitFrame, placeIn, type Frame } from '../map/frame.ts';
import { labelLines, TO_FIGURE } from '../map/label-lines.ts';
import { anchorTo } from '../map/labels.ts';
import { land, type Layers } from '../map/land.ts';
import { flowPath, pathIn, type Detail } from '../map/path.ts';
import { TO_BASELINE } from '../measure.ts';
import { unscaled } from '../plan.ts';
import type { RegionRow } from '../region-row.ts';
import { element, group, type Child } from '../svg.ts';

const ground: Detail = { digits: 0, apart: 3.6 };
const insetGround: Detail = { digits: 1, apart: 2 };
const outline: Detail = { digits: 1, apart: 1.1 };
/** From a dot to its label, in px. */
const TO_LABEL = 6;
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
  labels: z.strictObject({ phone: z.record(slug, direction), wide: z.record(slug, direction) }),
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
  rows: [2, 24],
  options,
  wide: 960,
  linked: true,
  scale: 'none',
  fixtures: onMap,
  beside: ({ figure }) => figure,
  draw(regions, board, { height, map, layers, names, labels, bend, insets }) {
    const { name, geography } = board;
    const [home, ...others] = regions;
    if (!home || !geography)
      throw new Error('A flow map needs regions and a map file in data/geo.');
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
    const frame = fitFrame(geography, { points }, map[name], wide ? 56 : 46);
    const covered = insets.filter((one) => regionsIn(one, regions).length > 0);
    return unscaled(
      height[name],
      land(geography, layers, frame, ground),
      regions.map((row) => tintOf(row, frame, canvas)),
      Object.values(names).map((at) => nameOf(at, frame, covered, canvas)),
      others.map((row) => flowTo(row, bend[row.region.id] ?? BEND, frame, canvas)),
      [...others, home].map((row) => dotOf(row, frame, canvas)),
      regions.map((row) => {
        const to = labels[name][row.region.id];
        return to && labelOf(row, to, frame, canvas);
      }),
      insets.map((one, i) => drawInset(one, i, regions, canvas)),
    );
  },
});

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

/** The name of an outline, where it stands well inside the frame and no inset covers it. */
function nameOf(
  at: OutlineName,
  frame: Frame,
  insets: readonly Inset[],
  { board, size }: Canvas,
): Child {
  if (at.only !== undefined && at.only !== board.name) return undefined;
  const [x, y] = frame.projection([at.longitude, at.latitude]) ?? [0, 0];
  const acrossIn = x >= frame.x + INSIDE && x <= frame.x + frame.width - INSIDE;
  const downIn = y >= frame.y + size && y <= frame.y + frame.height;
  const isCovered = insets.some((inset) => holds(inset[board.name], x, y));
  if (!acrossIn || !downIn || isCovered) return undefined;
  const place = { x, y, 'text-anchor': 'middle' };
  return element(
    'text',
    { ...place, fill: 'var(--ink-2)', 'font-size': size - 3 },
    say(at.name, board.locale),
  );
}

const holds = (box: Inset['wide'], x: number, y: number) =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;

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

/** A region's name and figure in a direction from its dot, linked to its story. */
function labelOf(row: RegionRow, to: Direction, frame: Frame, canvas: Canvas): Child {
  const { board, size } = canvas;
  const { point, id } = row.region;
  if (!point) return undefined;
  const [x, y] = placeIn(frame, point);
  const [dx, dy] = compass[to];
  const clear = radiusOf(row, canvas);
  const figure =
    row.figure && formatFigure(row.figure, board.locale, board.texts.conventions, { short: true });
  const textX = x + dx * (clear + TO_LABEL);
  const lines = figure === undefined ? 1 : 2;
  const place = { x: textX, y: y + firstBaseline(dy, lines, clear, size) };
  const home = isHome(row, canvas);
  const fill = home ? 'var(--lychee)' : row.colour;
  const text = element(
    'text',
    { ...place, 'text-anchor': anchorTo(dx), class: 'halo' },
    labelLines(row.name, figure, { x: textX, size, fill }),
  );
  return home ? text : element('a', { href: board.href(`/regions/${id}/`) }, text);
}

/** From a dot down to the first baseline of its label, so that all of its lines stand clear of the dot. */
function firstBaseline(dy: -1 | 0 | 1, lines: 1 | 2, clear: number, size: number): number {
  if (dy > 0) return size + clear + 3;
  if (dy < 0) return -(clear + TO_LABEL) - (lines - 1) * size * TO_FIGURE;
  return lines === 1 ? size * TO_BASELINE : -1;
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
  const frame = fitFrame(geography, { codes }, box, 16);
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
    rows.map((row) =>
      labelOf({ ...row, figure: undefined }, inset.labels[row.region.id] ?? 'e', frame, inside),
    ),
    element('rect', { ...edge, fill: 'none', stroke: 'var(--rule)' }),
  );
}

/** The code of the outline that shows a region: a town's county has one, the town has none. */
function codeOf(region: Region, { dataset }: Board): string {
  const shown = region.level === 'town' ? dataset.regions.get(region.parent ?? '') : region;
  return shown?.code ?? '';
}
