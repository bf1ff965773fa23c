import { z } from 'zod';
import type { Fault, InValue, Path } from '../problems/fault.ts';
import { inspect } from '../problems/inspect.ts';

/** Beyond this, quantised or not, no place on Earth is. */
const FARTHEST = 1e9;

const coordinate = z.number().min(-FARTHEST).max(FARTHEST);
const position = z.tuple([coordinate, coordinate]).rest(coordinate);
const ring = z.array(z.int()).min(1);
const outline = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('Polygon'), arcs: z.array(ring) }),
  z.looseObject({ type: z.literal('MultiPolygon'), arcs: z.array(z.array(ring)) }),
]);
const layer = z.looseObject({
  type: z.literal('GeometryCollection'),
  geometries: z.array(outline),
});
const pair = z.tuple([coordinate, coordinate]);
const step = z.number().positive();

/** What of TopoJSON the maps of a site use (topojson-specification 2.1): layers of polygons, and the arcs that they share. */
const schema = z.looseObject({
  type: z.literal('Topology'),
  objects: z.record(z.string(), layer),
  arcs: z.array(z.array(position).min(2)),
  transform: z.looseObject({ scale: z.tuple([step, step]), translate: pair }).optional(),
});
type Topology = z.infer<typeof schema>;

/** What is wrong with the value of a TopoJSON file, each at its place: what is of another form, and outlines made of arcs that it has not. */
export function topologyFaults(value: unknown): Fault<InValue>[] {
  const { value: topology, faults } = inspect(schema, value);
  return topology ? missingArcs(topology) : faults;
}

function missingArcs({ objects, arcs }: Topology): Fault<InValue>[] {
  return Object.entries(objects).flatMap(([name, { geometries }]) =>
    geometries.flatMap((geometry, i) =>
      indexesIn(geometry.arcs, ['objects', name, 'geometries', i, 'arcs'])
        .filter(({ index }) => (index < 0 ? ~index : index) >= arcs.length)
        .map(({ index, path }) => ({
          path,
          message: `there is no arc ${index}: the map has ${arcs.length}`,
          remedy: 'export the map anew',
        })),
    ),
  );
}

type Nested = number | Nested[];

/** The arcs that an outline is made of; a negative index is an arc from its end (~index). */
function indexesIn(arcs: Nested, path: Path): { index: number; path: Path }[] {
  if (typeof arcs === 'number') return [{ index: arcs, path }];
  return arcs.flatMap((inner, i) => indexesIn(inner, [...path, i]));
}
