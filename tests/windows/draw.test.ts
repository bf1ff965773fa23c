import { describe, expect, test } from 'vitest';
import { parseSvg } from '../../src/charts/document.ts';
import { drawWindow, simplified } from '../../src/windows/draw.ts';
import { edition } from '../fixtures/site.ts';

const { dataset } = edition();
const windows = [...dataset.regions.values()].flatMap(({ id, window }) =>
  window ? [{ id, window }] : [],
);

describe.each(windows)('the window of $id', ({ window }) => {
  const svg = parseSvg(drawWindow(window, { class: 'emblem' }).svg);
  test('has eight panes a ring, and its own heart', () => {
    const panes = [...svg.querySelectorAll('path')].filter((path) =>
      (path.getAttribute('fill') ?? '').startsWith('#'),
    );
    expect(panes.length).toBe(8 * (window.ring - 1) + 1);
  });
  test('stands in a square of 100 and takes the attributes it is given', () => {
    expect(svg.getAttribute('viewBox')).toBe('0 0 100 100');
    expect(svg.getAttribute('class')).toBe('emblem');
  });
  test('has one frame and no spokes where it is small', () =>
    expect(simplified(window)).toMatchObject({ ring: 1, spokes: 0, heart: window.heart }));
});

test('no two regions have the same window', () => {
  const drawn = windows.map(({ window }) => drawWindow(window, {}).svg);
  expect(new Set(drawn).size).toBe(windows.length);
});
