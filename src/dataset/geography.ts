import { geoArea, geoDistance } from 'd3';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Feature, MultiPolygon, Polygon } from 'geojson';

/** Mean radius of the Earth in km (IUGG), for great circles and areas on the sphere. */
const RADIUS = 6371.0088;

export type Point = { longitude: number; latitude: number };

/** Great-circle distance in km between two points. */
export function greatCircle(a: Point, b: Point): number {
  return geoDistance([a.longitude, a.latitude], [b.longitude, b.latitude]) * RADIUS;
}

export type Shape = Feature<Polygon | MultiPolygon, { name: string }>;

/** The layers of a map file by name, each feature with its GB/T 2260 code as id. */
export class Geography {
  readonly #layers: ReadonlyMap<string, Shape[]>;

  /** Draws every outline of a TopoJSON file in which nothing is wrong. */
  constructor(topology: Topology) {
    this.#layers = new Map(
      Object.entries(topology.objects).map(([name, object]) => [
        name,
        feature(topology, object as GeometryCollection<{ name: string }>).features as Shape[],
      ]),
    );
  }

  /** The features of one layer: `provinces`, `prefectures` or `counties`; none where the file has no such layer. */
  layer(name: string): Shape[] {
    return this.#layers.get(name) ?? [];
  }

  /** The feature with this code in any layer. */
  shape(code: string): Shape | undefined {
    return [...this.#layers.values()].flat().find((f) => String(f.id) === code);
  }

  /** Area on the sphere in km², or undefined where the map has no such feature. */
  area(code: string): number | undefined {
    const shape = this.shape(code);
    return shape && geoArea(shape) * RADIUS ** 2;
  }
}
