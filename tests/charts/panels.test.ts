import { describe, expect, test } from 'vitest';
import type { Board } from '../../src/charts/board.ts';
import { panels } from '../../src/charts/panels.ts';
import { element } from '../../src/charts/svg.ts';
import { texts } from '../../src/i18n/index.ts';
import { fixture } from './kinds/draw.ts';

const selection = fixture('line', 'seven');
/** Small multiples whose drawings are as high as given, by their number. */
function drawn(name: Board['name'], heights: readonly number[]) {
  const board = { name, width: 720, size: 15, prefix: 'p', texts: texts('zh') } as Board;
  const boards: Board[] = [];
  const svg = panels(selection, board, 'subject', (_part, one) => {
    boards.push(one);
    return element('svg', { height: heights[boards.length - 1] ?? 100 });
  });
  const places = [...svg.childNodes].map((panel) => (panel as Element).getAttribute('transform'));
  return { svg, boards, places };
}

describe('small multiples', () => {
  test('stand in two columns on a wide board, as wide as there is room', () => {
    const { boards, places } = drawn('wide', []);
    expect(boards).toHaveLength(7);
    expect(boards[0]!.width).toBe(346);
    expect(places.slice(0, 3)).toEqual(['translate(0 0)', 'translate(374 0)', 'translate(0 148)']);
  });
  test('stand under one another on a phone', () =>
    expect(drawn('phone', []).places.slice(0, 2)).toEqual(['translate(0 0)', 'translate(0 148)']));
  test('a row is as high as its highest', () => {
    const { places, svg } = drawn('wide', [100, 300, 50, 50, 50, 50, 200]);
    expect(places[2]).toBe('translate(0 348)');
    expect(svg.getAttribute('viewBox')).toBe(`0 0 720 ${348 + 98 + 98 + 230}`);
  });
  test('have ids of their own', () =>
    expect(new Set(drawn('wide', []).boards.map(({ prefix }) => prefix)).size).toBe(7));
});
