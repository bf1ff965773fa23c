import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorTo, moved, placeLabels, type PointLabel } from '../../../src/charts/map/labels.ts';
import type { Box } from '../../../src/charts/text-boxes.ts';

const room = { width: 400, height: 400 };
const label = (x: number, y: number, lines = ['龙里', '12 家']): PointLabel => ({
  x,
  y,
  lines,
  size: 15,
  clear: 4,
});
const apart = (a: Box, b: Box) =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

describe('labels of points', () => {
  test('stand beneath their points where nothing is in the way', () => {
    const [placed] = placeLabels([label(200, 100)], room).labels;
    expect(placed!.anchor).toBe('middle');
    expect(placed!.y).toBeGreaterThan(100);
    expect(placed!.leader).toBeUndefined();
  });
  test('at the foot of the board stand above', () =>
    expect(placeLabels([label(200, 395)], room).labels[0]!.y).toBeLessThan(395));
  test('stand where they are put, unless there is no room', () => {
    const put = (x: number) => placeLabels([{ ...label(x, 100), to: 'e' }], room).labels[0]!;
    expect(put(200).anchor).toBe('start');
    expect(put(390).anchor).not.toBe('start');
  });
  test('keep clear of what is on the board already', () => {
    const taken = [{ left: 150, top: 100, right: 250, bottom: 200 }];
    const [placed] = placeLabels([label(200, 95)], { ...room, taken }).labels;
    expect(placed!.y).toBeLessThan(95);
  });
  test('that stand away from their points are joined to them by a line', () => {
    const wall = (left: number, right: number) => ({ left, right, top: 60, bottom: 142 });
    const taken = [wall(150, 192), wall(208, 250)];
    const [placed] = placeLabels([label(200, 100)], { ...room, taken }).labels;
    expect(placed!.leader).toBeDefined();
  });
  test('for which there is no place are numbered, the number at the point, and all others keep theirs', () => {
    const crowd = Array.from({ length: 30 }, (_, i) =>
      label(190 + (i % 6) * 16, 190 + Math.floor(i / 6) * 16),
    );
    const { labels, numbers } = placeLabels(crowd, room);
    expect(numbers.size).toBeGreaterThan(0);
    expect([...numbers.values()].map(({ n }) => n)).toEqual(
      [...numbers.keys()].map((_, i) => i + 1),
    );
    labels.forEach((placed, i) => expect(placed === undefined).toBe(numbers.has(i)));
  });
  test('never touch, never leave the board, and are all there or numbered, wherever the points are', () => {
    const coordinate = fc.integer({ min: 5, max: 395 });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { maxLength: 25 }), (points) => {
        const { labels, numbers } = placeLabels(
          points.map(([x, y]) => label(x, y)),
          room,
        );
        const boxes = [...labels, ...[...numbers.values()].map(({ at }) => at)].flatMap(
          (placed) => placed?.box ?? [],
        );
        for (const [i, box] of boxes.entries()) {
          expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
          expect(Math.max(box.right, box.bottom)).toBeLessThanOrEqual(400);
          expect(boxes.slice(i + 1).every((other) => apart(box, other))).toBe(true);
        }
        labels.forEach((placed, i) => expect(placed !== undefined || numbers.has(i)).toBe(true));
      }),
      { numRuns: 50 },
    );
  });
  test('of a part of a board move with it', () => {
    const [placed] = placeLabels([label(200, 100)], room).labels;
    const there = moved(placed!, 10, 20);
    expect([there.x - placed!.x, there.y - placed!.y]).toEqual([10, 20]);
    expect(there.box.left - placed!.box.left).toBe(10);
  });
});

test('a text to the left of its place ends there', () => {
  expect(anchorTo(-1)).toBe('end');
  expect(anchorTo(0)).toBe('middle');
  expect(anchorTo(1)).toBe('start');
});
