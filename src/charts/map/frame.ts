import { geoBounds, geoConicEqualArea, type GeoProjection } from 'd3';
import type { GeometryCollection } from 'geojson';
import type { Geography, Point, Shape } from '../../dataset/geography.ts';
import { round } from '../svg.ts';

/** A part of a board, in px. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A window onto the map: a projection fitted to some places, and the rectangle it fills. */
export interface Frame extends Rectangle {
  projection: GeoProjection;
}

/** What a frame is fitted to: codes of shapes, points, or both. */
export interface Places {
  codes?: readonly string[];
  points?: readonly Point[];
}

/** Fits an equal-area projection so that places fill the rectangle, less `pad` px on each side. */
export function fitFrame(
  geography: Geography,
  { codes = [], points = [] }: Places,
  rectangle: Rectangle,
  pad: number,
): Frame {
  const shapes = codes.flatMap((code) => geography.shape(code) ?? []);
  const all = withRoom(collection(shapes, points));
  const [[west, south], [east, north]] = geoBounds(all);
  // Standard parallels a sixth of the way in from either edge: the rule of thumb for conic projections (Snyder, Map Projections, 1987).
  const sixth = (north - south) / 6;
  const { x, y, width, height } = rectangle;
  const projection = geoConicEqualArea()
    .parallels([south + sixth, north - sixth])
    .rotate([-middleLongitude(west, east), 0])
    .fitExtent(
      [
        [x + pad, y + pad],
        [x + width - pad, y + height - pad],
      ],
      all,
    )
    .clipExtent([
      [x, y],
      [x + width, y + height],
    ]);
  return { projection, ...rectangle };
}

/** Half the width in degrees of what is shown round a single place. */
const AROUND = 0.5;

/** A single place has no extent that a projection could be fitted to: its surroundings are shown with it. */
function withRoom(all: GeometryCollection): GeometryCollection {
  const [[west, south], [east, north]] = geoBounds(all);
  if (east !== west || north !== south) return all;
  const corners = [-AROUND, AROUND].flatMap((dx) =>
    [-AROUND, AROUND].map((dy) => [west + dx, south + dy]),
  );
  return { ...all, geometries: [{ type: 'MultiPoint', coordinates: corners }] };
}

function collection(shapes: readonly Shape[], points: readonly Point[]): GeometryCollection {
  const coordinates = points.map(({ longitude, latitude }) => [longitude, latitude]);
  const dots = { type: 'MultiPoint' as const, coordinates };
  return {
    type: 'GeometryCollection',
    geometries: [...shapes.map((shape) => shape.geometry), ...(points.length > 0 ? [dots] : [])],
  };
}

/** The meridian in the middle; where the east lies beyond the 180th, it is less than the west. */
function middleLongitude(west: number, east: number): number {
  if (Number.isNaN(west)) return 0;
  return east >= west ? (west + east) / 2 : (west + east + 360) / 2;
}

/** Where a point falls in a frame, in px. */
export function placeIn({ projection }: Frame, { longitude, latitude }: Point): [number, number] {
  const [x, y] = projection([longitude, latitude]) ?? [0, 0];
  return [round(x), round(y)];
}

/** What stands over a map, in px, and how far from it places keep. */
export interface Cover {
  boxes: readonly Rectangle[];
  clear: number;
}

/**
 * The frame of `fitFrame` in which no place lies beneath what covers the map: where it does, places are fitted to the largest
 * part of the rectangle above, beneath or beside the covers. The land fills the rectangle all the same.
 */
export function fitClear(
  geography: Geography,
  points: readonly Point[],
  rectangle: Rectangle,
  pad: number,
  { boxes, clear }: Cover,
): Frame {
  const fitted = [rectangle, ...partsBeside(rectangle, boxes)].map((part) =>
    opened(
      fitFrame(geography, { points }, part, Math.min(pad, part.width / 4, part.height / 4)),
      rectangle,
    ),
  );
  const isFree = (frame: Frame) =>
    points.every((point) => {
      const [x, y] = placeIn(frame, point);
      return !boxes.some((box) => isWithin(box, x, y, clear));
    });
  return fitted.find(isFree) ?? fitted[0]!;
}

/** The parts of a rectangle on either side of all boxes, the largest first. */
function partsBeside(all: Rectangle, boxes: readonly Rectangle[]): Rectangle[] {
  if (boxes.length === 0) return [];
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))];
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  const parts = [
    { ...all, height: top - all.y },
    { ...all, width: left - all.x },
    { ...all, y: bottom, height: all.y + all.height - bottom },
    { ...all, x: right, width: all.x + all.width - right },
  ];
  return parts
    .filter(({ width, height }) => width > 0 && height > 0)
    .sort((a, b) => b.width * b.height - a.width * a.height);
}

/** A frame that shows the land in all of a rectangle. */
function opened({ projection }: Frame, rectangle: Rectangle): Frame {
  const { x, y, width, height } = rectangle;
  projection.clipExtent([
    [x, y],
    [x + width, y + height],
  ]);
  return { projection, ...rectangle };
}

const isWithin = (box: Rectangle, x: number, y: number, clear: number) =>
  x > box.x - clear &&
  x < box.x + box.width + clear &&
  y > box.y - clear &&
  y < box.y + box.height + clear;
