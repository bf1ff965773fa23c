import { describe, expect, test } from 'vitest';
import { element } from '../../src/charts/svg.ts';
import { textBoxes, touch } from '../../src/charts/text-boxes.ts';

const boxesOf = (...texts: SVGElement[]) =>
  textBoxes(
    element('svg', { 'font-size': 10 }, element('g', { transform: 'translate(5 7)' }, texts)),
  );

describe('the boxes of texts', () => {
  test('stand where their anchor says, moved with what they stand in', () => {
    const text = (anchor?: string) =>
      element('text', { x: 100, y: 50, 'text-anchor': anchor }, '荔湾');
    expect(
      boxesOf(text(), text('middle'), text('end')).map(({ left, right }) => [left, right]),
    ).toEqual([
      [105, 125],
      [95, 115],
      [85, 105],
    ]);
  });
  test('are one a line, each as wide as its parts in their sizes', () => {
    const lines = element(
      'text',
      { y: 20 },
      element('tspan', { x: 0 }, '荔'),
      element('tspan', { 'font-size': 20, dx: 3 }, '湾'),
      element('tspan', { x: 0, dy: 15 }, '区'),
    );
    const [first, second] = boxesOf(lines);
    expect([first!.text, second!.text]).toEqual(['荔湾', '区']);
    expect(first!.right - first!.left).toBe(33);
    expect(second!.top - first!.top).toBeCloseTo(15 + 8.6);
    expect(first!.of).toBe(second!.of);
  });
  test('have lengths in em where their texts do, as those of Plot', () => {
    const [box] = boxesOf(element('text', { y: '0.5em', transform: 'translate(10,20)' }, '荔'));
    expect(box!.bottom).toBeCloseTo(7 + 20 + 5 + 1.4);
  });
});

test('two boxes touch where they share more than a px each way', () => {
  const box = (left: number, top: number) => ({ left, top, right: left + 10, bottom: top + 10 });
  expect(touch(box(0, 0), box(8, 8))).toBe(true);
  expect(touch(box(0, 0), box(9, 0))).toBe(false);
  expect(touch(box(0, 0), box(0, 20))).toBe(false);
});
