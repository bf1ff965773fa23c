import { describe, expect, test } from 'vitest';
import { fitFrame, placeIn } from '../../../src/charts/map/frame.ts';
import { flowPath, pathIn } from '../../../src/charts/map/path.ts';
import { edition } from '../../fixtures/site.ts';

const { dataset, geography } = edition();
const map = geography!;
const point = (id: string) => dataset.regions.get(id)!.point!;
const rectangle = { x: 10, y: 20, width: 300, height: 200 };

describe('a frame', () => {
  test('holds the places that it is fitted to, less its padding', () => {
    const points = ['liwan', 'longli', 'potou', 'meixian'].map(point);
    const frame = fitFrame(map, { points }, rectangle, 30);
    for (const [x, y] of points.map((one) => placeIn(frame, one))) {
      expect(x).toBeGreaterThanOrEqual(40 - 0.1);
      expect(x).toBeLessThanOrEqual(280 + 0.1);
      expect(y).toBeGreaterThanOrEqual(50 - 0.1);
      expect(y).toBeLessThanOrEqual(190 + 0.1);
    }
  });
  test('has north above', () => {
    const points = [point('lutian'), point('potou')];
    const frame = fitFrame(map, { points }, rectangle, 10);
    expect(placeIn(frame, points[0]!)[1]).toBeLessThan(placeIn(frame, points[1]!)[1]);
  });
});

describe('the path of a shape', () => {
  const frame = fitFrame(map, { codes: [dataset.regions.get('longli')!.code!] }, rectangle, 10);
  const shape = map.shape(dataset.regions.get('longli')!.code!)!;
  test('is closed, and has fewer points where less detail is asked for', () => {
    const fine = pathIn(frame, shape, { digits: 1, apart: 0.8 });
    const coarse = pathIn(frame, shape, { digits: 0, apart: 20 });
    expect(fine).toMatch(/^M.*Z$/);
    expect(coarse.length).toBeLessThan(fine.length / 2);
    expect(coarse).not.toMatch(/\.\d/);
  });
  test('is nothing where it is too small to see', () =>
    expect(pathIn(frame, shape, { digits: 0, apart: 1000 })).toBe(''));
});

test('a flow line bends by a share of its length', () => {
  expect(flowPath([0, 0], [100, 0], 0)).toBe('M0 0Q50 0 100 0');
  expect(flowPath([0, 0], [100, 0], 0.2)).toBe('M0 0Q50 20 100 0');
});
