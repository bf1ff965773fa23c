import { z } from 'zod';
import type { Geography, Point } from '../../dataset/geography.ts';
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
import { pathIn, type Detail } from '../map/path.ts';
import { hatches, hatchId } from '../marks/qualified.ts';
import { unscaled } from '../plan.ts';
import { isKnown, type Row } from '../row.ts';
import { element, type Child } from '../svg.ts';

const ground: Detail = { digits: 0, apart: 0.8 };
const outline: Detail = { digits: 1, apart: 0.8 };
/** The colour of the hatch where there is no figure. */
const UNKNOWN = 'var(--ink-2)';
/** Radius of the largest circle and of the smallest, in px. */
const LARGEST = 34;
const SMALLEST = 3;

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

/** A row with its place on the map, in px. */
interface Placed {
  row: Row;
  region: Region;
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
  scale: 'shared',
  fixtures: onRegions(plain),
  sample: { layers: { outlines: 'provinces', context: 'prefectures' } },
  refuse: (rows) =>
    rows.some((row) => (row.value ?? 0) < 0)
      ? ['a map of shades or circles cannot show a negative value', 'use “bar” or “dot”']
      : undefined,
  draw(rows, board, { mode, height, layers }) {
    const { width, geography, prefix, extent } = board;
    if (!geography) throw new Error('A map needs a map file in data/geo.');
    const rectangle = { x: 0, y: 0, width, height: height[board.name] };
    const frame = frameFor(rows, mode, geography, rectangle);
    const placed = placedIn(frame, rows);
    const canvas = { geography, frame, mode, prefix, most: Math.max(extent[1], 1e-9) };
    const size = board.name === 'wide' ? 16 : board.size;
    const placement = labelsFor(placed, canvas, size, board);
    const list = numberedList(listed(placed, placement), board);
    return unscaled(
      rectangle.height + list.height,
      hatches([UNKNOWN], prefix),
      land(geography, layers, frame, ground),
      placed.map((item) => markOf(item, canvas)),
      placed.map((item, i) => {
        const label = placement.labels[i];
        return label && labelOf(item, label, size);
      }),
      [...placement.numbers.values()].map((number) => numberOf(number, 'var(--ink)', size - 2)),
      list.draw(rectangle.height),
    );
  },
});

/** Rows whose region has a place. */
function located(rows: readonly Row[]): { row: Row; region: Region; point: Point }[] {
  return rows.flatMap((row) => {
    const { region } = row;
    return region?.point ? [{ row, region, point: region.point }] : [];
  });
}

function frameFor(
  rows: readonly Row[],
  mode: Mode,
  geography: Geography,
  rectangle: Omit<Frame, 'projection'>,
): Frame {
  const places = located(rows);
  const codes = places.flatMap(({ region }) => region.code ?? []);
  return fitFrame(
    geography,
    { points: places.map(({ point }) => point), codes: mode === 'fill' ? codes : [] },
    rectangle,
    48,
  );
}

function placedIn(frame: Frame, rows: readonly Row[]): Placed[] {
  return located(rows).map(({ row, region, point }) => {
    const [x, y] = placeIn(frame, point);
    return { row, region, x, y };
  });
}

/** The radius of a row's circle, or what a label keeps clear of where there is none. */
function radiusOf(row: Row, { mode, most }: Canvas): number {
  if (mode === 'fill' || !isKnown(row)) return 4;
  return Math.max(SMALLEST, LARGEST * Math.sqrt(row.value / most));
}

function markOf({ row, region, x, y }: Placed, canvas: Canvas): Child {
  if (canvas.mode === 'point') return circle(row, x, y, radiusOf(row, canvas));
  const { geography, frame, prefix, most } = canvas;
  const shape = region.code === undefined ? undefined : geography.shape(region.code);
  if (!shape) return undefined;
  return element('path', {
    'data-i': row.index,
    d: pathIn(frame, shape, outline),
    ...(isKnown(row)
      ? { fill: row.colour, 'fill-opacity': 0.25 + 0.75 * (row.value / most) }
      : { fill: `url(#${hatchId(prefix, UNKNOWN)})` }),
    stroke: 'var(--ink)',
    'stroke-width': 0.8,
    'stroke-dasharray': row.otherScope ? '4 3' : undefined,
  });
}

function circle(row: Row, cx: number, cy: number, r: number): SVGElement {
  const exact = row.qualifier === 'exact';
  return element('circle', {
    'data-i': row.index,
    cx,
    cy,
    r,
    fill: isKnown(row) ? row.colour : 'none',
    'fill-opacity': 0.75,
    stroke: exact ? row.colour : 'var(--ink)',
    'stroke-dasharray': exact ? undefined : '4 2',
  });
}

function labelsFor(
  placed: readonly Placed[],
  canvas: Canvas,
  size: number,
  { width }: Board,
): Placement {
  const labels = placed.map(({ row, x, y }) => ({
    x,
    y,
    lines: [row.subject, row.valueText],
    size,
    clear: radiusOf(row, canvas),
  }));
  return placeLabels(labels, { width, height: canvas.frame.height });
}

/** What has no room on the map, in the order of its numbers. */
function listed(placed: readonly Placed[], { numbers }: Placement): Numbered[] {
  return [...numbers].map(([i, { n }]) => {
    const { subject, valueText } = placed[i]!.row;
    return { n, text: `${subject} ${valueText}`, colour: 'var(--ink)' };
  });
}

function labelOf({ row }: Placed, placed: PlacedLabel, size: number): Child {
  const { x, y, anchor } = placed;
  const text = element(
    'text',
    { class: 'halo', x, y, 'text-anchor': anchor },
    labelLines(row.subject, row.valueText, { x, size, fill: 'var(--ink)' }),
  );
  return [leaderOf(placed), text];
}
