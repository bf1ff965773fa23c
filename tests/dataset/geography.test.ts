import { geoContains } from 'd3';
import { describe, expect, test } from 'vitest';
import { Geography } from '../../src/dataset/geography.ts';
import { edition } from '../fixtures/site.ts';

type Ring = [longitude: number, latitude: number][];

/** A map of one outline with the code 91, from its rings. */
const mapOf = (...rings: Ring[]) =>
  new Geography({
    type: 'Topology',
    arcs: rings,
    objects: {
      land: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', id: '91', arcs: rings.map((_, i) => [i]), properties: { name: '91' } },
        ],
      },
    },
  });

/** Clockwise, from the south-west. */
const square = (west: number, south: number, side: number): Ring => [
  [west, south],
  [west, south + side],
  [west + side, south + side],
  [west + side, south],
  [west, south],
];

describe('an outline', () => {
  const outer = square(110, 22, 2);
  const hole = square(110.5, 22.5, 1);
  const whole = mapOf(outer).area('91')!;

  test('has its area whichever way its rings are wound', () => {
    expect(whole).toBeGreaterThan(45_000);
    expect(whole).toBeLessThan(46_500);
    expect(mapOf(outer.toReversed()).area('91')).toBeCloseTo(whole, 6);
  });
  test('has no area in its holes, whichever way they are wound', () => {
    const rings = [
      [outer, hole],
      [outer, hole.toReversed()],
      [outer.toReversed(), hole],
    ] as const;
    const areas = rings.map((pair) => mapOf(...pair).area('91')!);
    for (const area of areas) expect(area).toBeCloseTo(areas[0]!, 6);
    expect(areas[0]).toBeLessThan(whole * 0.8);
  });
  test('has its middle inside, though it is bent like a crescent', () => {
    const crescent: Ring = [
      [100, 30],
      [100, 34],
      [104, 34],
      [104, 33.5],
      [100.5, 33.5],
      [100.5, 30.5],
      [104, 30.5],
      [104, 30],
      [100, 30],
    ];
    const map = mapOf(crescent);
    const { longitude, latitude } = map.middle('91')!;
    expect(geoContains(map.shape('91')!, [longitude, latitude])).toBe(true);
  });
  test('of a real county has its middle near its point', () => {
    const { dataset, geography } = edition();
    const { code, point } = dataset.regions.get('longli')!;
    const middle = geography!.middle(code!)!;
    expect(
      Math.hypot(middle.longitude - point!.longitude, middle.latitude - point!.latitude),
    ).toBeLessThan(0.2);
  });
  test('that the map does not have is nowhere', () =>
    expect(mapOf(outer).middle('92')).toBeUndefined());
});
