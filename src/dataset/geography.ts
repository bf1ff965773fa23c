import { geoArea, geoBounds, geoCentroid, geoContains, geoDistance } from 'd3';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';

/** Mean radius of the Earth in km (IUGG), for great circles and areas on the sphere. */
const RADIUS = 6371.0088;

export type Point = { longitude: number; latitude: number };

/** Great-circle distance in km between two points. */
export function greatCircle(a: Point, b: Point): number {
  return geoDistance([a.longitude, a.latitude], [b.longitude, b.latitude]) * RADIUS;
}

export type Shape = Feature<Polygon | MultiPolygon, { name: string }>;

/** The layers of a map file by name, each feature with the code of its region as id, in whatever system: here GB/T 2260. */
export class Geography {
  readonly #layers: ReadonlyMap<string, Shape[]>;

  /** Draws every outline of a TopoJSON file in which nothing is wrong, whichever way its rings are wound. */
  constructor(topology: Topology) {
    this.#layers = new Map(
      Object.entries(topology.objects).map(([name, object]) => {
        const { features } = feature(topology, object as GeometryCollection<{ name: string }>);
        return [name, (features as Shape[]).map(wound)];
      }),
    );
  }

  /** The names of the layers. */
  get layers(): string[] {
    return [...this.#layers.keys()];
  }

  /** The features of one layer: `provinces`, `prefectures` or `counties`; none where the file has no such layer. */
  layer(name: string): Shape[] {
    return this.#layers.get(name) ?? [];
  }

  /** The feature with this code in any layer. */
  shape(code: string): Shape | undefined {
    return [...this.#layers.values()].flat().find((f) => String(f.id) === code);
  }

  /** A point well inside the largest part of an outline, or undefined where the map has no such feature. */
  middle(code: string): Point | undefined {
    const shape = this.shape(code);
    return shape && middleOf(largestPart(shape));
  }

  /** Area on the sphere in km², or undefined where the map has no such feature. */
  area(code: string): number | undefined {
    const shape = this.shape(code);
    return shape && geoArea(shape) * RADIUS ** 2;
  }
}

/** All polygons of a shape, each an outer ring and its holes. */
function polygonsOf({ geometry }: Shape): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/**
 * A shape whose rings are wound as d3-geo reads them: the outer clockwise, holes against it. RFC 7946 winds them the other
 * way, which on the sphere means all of the globe but the outline. No outline here covers half of it.
 */
function wound(shape: Shape): Shape {
  const coordinates = polygonsOf(shape).map((rings) =>
    rings.map((ring, i) => {
      const isHole = i > 0;
      return coversMost(ring) === isHole ? ring : ring.toReversed();
    }),
  );
  return { ...shape, geometry: { type: 'MultiPolygon', coordinates } };
}

const coversMost = (ring: Position[]) =>
  geoArea({ type: 'Polygon', coordinates: [ring] }) > 2 * Math.PI;

function largestPart(shape: Shape): Polygon {
  const parts = polygonsOf(shape).map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  return parts.reduce((largest, part) => (geoArea(part) > geoArea(largest) ? part : largest));
}

/** The centre of a polygon; where that lies outside, as in a crescent, the place inside that is farthest from the edge. */
function middleOf(polygon: Polygon): Point {
  const centre = geoCentroid(polygon);
  const inside = geoContains(polygon, centre) ? centre : farthestInside(polygon, centre);
  return { longitude: inside[0], latitude: inside[1] };
}

type LonLat = [longitude: number, latitude: number];

/** How many places in either direction are tried. */
const TRIED = 16;

function farthestInside(polygon: Polygon, otherwise: LonLat): LonLat {
  const edge = polygon.coordinates.flat() as LonLat[];
  const distance = (place: LonLat) => Math.min(...edge.map((point) => geoDistance(point, place)));
  const inside = gridOver(polygon).filter((place) => geoContains(polygon, place));
  return inside.reduce(
    (best, place) => (distance(place) > distance(best) ? place : best),
    inside[0] ?? otherwise,
  );
}

function gridOver(polygon: Polygon): LonLat[] {
  const [[west, south], [east, north]] = geoBounds(polygon);
  const across = (east - west + 360) % 360;
  const steps = Array.from({ length: TRIED }, (_, i) => (i + 0.5) / TRIED);
  return steps.flatMap((x) =>
    steps.map((y): LonLat => [west + x * across, south + y * (north - south)]),
  );
}
