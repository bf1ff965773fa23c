import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { topologyFaults } from '../../src/dataset/topology.ts';
import { editionRoot } from '../fixtures/site.ts';

const text = readFileSync(join(editionRoot, 'data/geo/partners.topo.json'), 'utf8');

interface Map {
  arcs: unknown[][];
  objects: Record<string, { geometries: Record<string, unknown>[] } | undefined>;
  transform?: unknown;
}

/** What is said of the edition’s map after a change. */
function said(change: (map: Map) => unknown): string[] {
  const map = JSON.parse(text) as Map;
  change(map);
  return topologyFaults(map).map(({ path, message }) => `${path.join('.')} ${message}`);
}
const first = ({ objects }: Map) => objects['provinces']!.geometries[0]!;

test('the edition’s map is in order', () => expect(said(() => {})).toEqual([]));
test.each<[what: string, change: (map: Map) => unknown, message: string]>([
  [
    'an empty arc',
    (map) => (map.arcs[0] = []),
    'arcs.0 entry 1 of arcs has 0 entries, and must have at least 2',
  ],
  [
    'an arc of one point',
    (map) => (map.arcs[3] = [[0, 0]]),
    'arcs.3 entry 4 of arcs has 1 entry, and must have at least 2',
  ],
  [
    'a point that is none',
    (map) => (map.arcs[0]![1] = ['1', 1]),
    'arcs.0.1.0 entry 1 of arcs is a text, and must be a number',
  ],
  [
    'a point out of this world',
    (map) => (map.arcs[0]![0] = [1e308, 1]),
    'arcs.0.0.0 entry 1 of arcs is 1e+308, and must be at most 1000000000',
  ],
  ['no arcs', (map) => (map.arcs = undefined!), 'arcs “arcs” is missing'],
  [
    'an arc that is not there',
    (map) => (first(map)['arcs'] = [[[58]]]),
    'objects.provinces.geometries.0.arcs.0.0.0 there is no arc 58: the map has 58',
  ],
  [
    'one from its end that is not there',
    (map) => (first(map)['arcs'] = [[[-59]]]),
    'objects.provinces.geometries.0.arcs.0.0.0 there is no arc -59: the map has 58',
  ],
  [
    'a point for an outline',
    (map) => (map.objects['provinces']!.geometries[0] = { type: 'Point', coordinates: [1, 1] }),
    'objects.provinces.geometries.0.type type has none of the shapes it may have',
  ],
  [
    'no layer',
    (map) => (map.objects['provinces'] = undefined),
    'objects.provinces “provinces” is missing',
  ],
  [
    'a scale of nothing',
    (map) => (map.transform = { scale: [0, 1], translate: [0, 0] }),
    'transform.scale.0 entry 1 of scale is 0, and must be more than 0',
  ],
])('%s is told at its place', (_, change, message) => expect(said(change)).toEqual([message]));
