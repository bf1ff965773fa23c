import * as Plot from '@observablehq/plot';
import { expect, test } from 'vitest';
import { document } from '../../src/charts/document.ts';
import { ownMark, unscaled, type Plan } from '../../src/charts/plan.ts';
import { element } from '../../src/charts/svg.ts';

const plotted = (plan: Plan) => Plot.plot({ document, width: 100, ...plan });

test('a mark of our own is drawn once the scales are known', () => {
  const plan = {
    margin: 0,
    height: 50,
    x: { domain: [0, 10], axis: null },
    marks: [ownMark(({ x }) => element('circle', { class: 'own', cx: x(5) }))],
  };
  expect(plotted(plan).querySelector('.own')?.getAttribute('cx')).toBe('50');
});

test('a scale that the plan does not have is told by its name', () =>
  expect(() =>
    plotted({ x: { domain: [0, 1] }, marks: [ownMark(({ y }) => element('g', { y: y(1) }))] }),
  ).toThrow('This plan has no scale “y”.'));

test('what is laid out in px alone fills its height, rounded up', () => {
  const drawn = plotted(unscaled(20.2, element('rect', { class: 'own', x: 3 })));
  expect(drawn.getAttribute('height')).toBe('21');
  expect(drawn.querySelector('.own')?.getAttribute('x')).toBe('3');
});
