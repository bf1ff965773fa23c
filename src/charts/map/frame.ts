import { geoBounds, geoConicEqualArea, type GeoProjection } from 'd3';
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
  const all = collection(shapes, points);
  const [[, south], [, north]] = geoBounds(all);
  // Standard parallels a sixth of the way in from either edge: the rule of thumb for conic projections (Snyder, Map Projections, 1987).
  const sixth = (north - south) / 6;
  const { x, y, width, height } = rectangle;
  const projection = geoConicEqualArea()
    .parallels([south + sixth, north - sixth])
    .rotate([-middleLongitude(shapes, points), 0])
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

function collection(shapes: readonly Shape[], points: readonly Point[]) {
  const coordinates = points.map(({ longitude, latitude }) => [longitude, latitude]);
  const dots = { type: 'MultiPoint' as const, coordinates };
  return {
    type: 'GeometryCollection' as const,
    geometries: [...shapes.map((shape) => shape.geometry), ...(points.length > 0 ? [dots] : [])],
  };
}

function middleLongitude(shapes: readonly Shape[], points: readonly Point[]): number {
  const longitudes = [...points.map((point) => point.longitude), ...shapes.flatMap(longitudesOf)];
  if (longitudes.length === 0) return 0;
  return (Math.min(...longitudes) + Math.max(...longitudes)) / 2;
}

function longitudesOf({ geometry }: Shape): number[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat(2).map(([longitude = 0]) => longitude);
}

/** Where a point falls in a frame, in px. */
export function placeIn({ projection }: Frame, { longitude, latitude }: Point): [number, number] {
  const [x, y] = projection([longitude, latitude]) ?? [0, 0];
  return [round(x), round(y)];
}
