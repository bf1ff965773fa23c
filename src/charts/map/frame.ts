import { geoBounds, geoConicEqualArea, geoPath, type GeoProjection } from 'd3';
import type { Geography, Point } from '../../dataset/geography.ts';
import type { Region } from '../../dataset/schema.ts';
import { round } from '../svg.ts';

/** A window onto the map: a projection fitted to some places, and the rectangle it fills. */
export interface Frame {
  projection: GeoProjection;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Fits an equal-area projection so that `places` (codes of shapes, or points) fill the rectangle, less `pad` px on each side. */
export function fitFrame(
  geography: Geography,
  places: { codes?: readonly string[]; points?: readonly Point[] },
  rectangle: { x: number; y: number; width: number; height: number },
  pad: number,
): Frame {
  const { x, y, width, height } = rectangle;
  const shapes = (places.codes ?? []).flatMap((code) => geography.shape(code) ?? []);
  const points = {
    type: 'MultiPoint' as const,
    coordinates: (places.points ?? []).map((p) => [p.longitude, p.latitude]),
  };
  const longitudes = [
    ...points.coordinates.map((c) => c[0]!),
    ...shapes
      .flatMap((s) => s.geometry.coordinates.flat(2) as number[][])
      .map((c) => (Array.isArray(c) ? c[0]! : 0)),
  ].filter((n) => n !== 0);
  const middle =
    longitudes.length > 0 ? (Math.min(...longitudes) + Math.max(...longitudes)) / 2 : 0;
  const all = {
    type: 'GeometryCollection' as const,
    geometries: [
      ...shapes.map((s) => s.geometry),
      ...(points.coordinates.length > 0 ? [points] : []),
    ],
  };
  // Standard parallels a sixth of the way in from either edge: the rule of thumb for conic projections (Snyder, Map Projections, 1987).
  const [[, south], [, north]] = geoBounds(all);
  const sixth = (north - south) / 6;
  const projection = geoConicEqualArea()
    .parallels([south + sixth, north - sixth])
    .rotate([-middle, 0]);
  projection.fitExtent(
    [
      [x + pad, y + pad],
      [x + width - pad, y + height - pad],
    ],
    all,
  );
  projection.clipExtent([
    [x, y],
    [x + width, y + height],
  ]);
  return { projection, ...rectangle };
}

/** Path data of a shape in a frame, in tenths of a pixel or coarser (`digits` 0: whole pixels), without the points that no eye could tell apart (`apart` px). */
export function pathIn(
  frame: Frame,
  shape: Parameters<ReturnType<typeof geoPath>>[0],
  digits = 1,
  apart = 0.8,
): string {
  const path = geoPath(frame.projection).digits(digits)(shape) ?? '';
  return path.replaceAll(/M[^MZ]+Z?/g, (ring) => {
    const points = [...ring.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(
      (m) => [Number(m[1]), Number(m[2])] as const,
    );
    const kept = points.filter(
      (() => {
        let last: readonly [number, number] | undefined;
        return (point: readonly [number, number], i: number) => {
          const keep =
            !last ||
            i === points.length - 1 ||
            Math.hypot(point[0] - last[0], point[1] - last[1]) >= apart;
          if (keep) last = point;
          return keep;
        };
      })(),
    );
    return kept.length < 3
      ? ''
      : `M${kept.map((p) => p.join(',')).join('L')}${ring.endsWith('Z') ? 'Z' : ''}`;
  });
}

/** Where a region's point falls in a frame, in px. */
export function placeIn(frame: Frame, region: Region): [number, number] {
  const point = region.point!;
  const [x, y] = frame.projection([point.longitude, point.latitude]) ?? [0, 0];
  return [round(x), round(y)];
}

/** A flow line: a quadratic curve that bends by `bend` of its length. */
export function flowPath(
  [x1, y1]: [number, number],
  [x2, y2]: [number, number],
  bend: number,
): string {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const side = dx < 0 ? 1 : -1;
  return `M${x1} ${y1}Q${round((x1 + x2) / 2 + side * dy * bend)} ${round((y1 + y2) / 2 - side * dx * bend)} ${x2} ${y2}`;
}
