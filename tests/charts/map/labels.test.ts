import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorTo, placeLabels, type PointLabel } from '../../../src/charts/map/labels.ts';

const board = { width: 400, height: 400 };
const label = (x: number, y: number): PointLabel => ({
  x,
  y,
  lines: ['龙里', '12 家'],
  size: 15,
  clear: 4,
});

describe('labels of points', () => {
  test('stand beneath their points where nothing is in the way', () => {
    const [placed] = placeLabels([label(200, 100)], board);
    expect(placed!.anchor).toBe('middle');
    expect(placed!.y).toBeGreaterThan(100);
  });
  test('at the foot of the board stand above', () =>
    expect(placeLabels([label(200, 395)], board)[0]!.y).toBeLessThan(395));
  test('of two neighbours go out of each other’s way', () => {
    const [a, b] = placeLabels([label(200, 100), label(210, 100)], board);
    expect([a!.x, a!.y]).not.toEqual([b!.x, b!.y]);
    expect(Math.abs(a!.x - b!.x) + Math.abs(a!.y - b!.y)).toBeGreaterThan(20);
  });
  test('never leave a board that has room for them', () =>
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 395 }), fc.integer({ min: 5, max: 395 }), (x, y) => {
        const [placed] = placeLabels([label(x, y)], board);
        expect(placed!.y).toBeGreaterThan(0);
        expect(placed!.y).toBeLessThan(board.height);
      }),
    ));
});

test('a text to the left of its place ends there', () => {
  expect(anchorTo(-1)).toBe('end');
  expect(anchorTo(0)).toBe('middle');
  expect(anchorTo(1)).toBe('start');
});
