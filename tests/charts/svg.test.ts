import { expect, test } from 'vitest';
import { element, group, round, textLines, type Child } from '../../src/charts/svg.ts';

test('numbers are rounded to a tenth, what is undefined is left out', () => {
  const circle = element('circle', { cx: 1.26, cy: 2, r: undefined, fill: 'red' });
  expect(circle.getAttribute('cx')).toBe('1.3');
  expect(circle.getAttribute('cy')).toBe('2');
  expect(circle.hasAttribute('r')).toBe(false);
  expect(round(-0.04)).toBe(-0);
});

test('children are nodes, texts and lists of them; what does not hold is nothing', () => {
  const inner: Child = [element('rect'), [element('circle'), false], undefined];
  const tree = group(inner, 'a < b', false);
  expect([...tree.childNodes].map((node) => node.nodeName.toLowerCase())).toEqual([
    'rect',
    'circle',
    '#text',
  ]);
  expect(tree.textContent).toBe('a < b');
});

test('a text of several lines is a span a line, the first where the text begins', () => {
  const text = textLines(['one', 'two'], { x: 3, y: 10, size: 10 }, { fill: 'red' });
  expect(text.outerHTML.match(/<tspan/g)).toHaveLength(2);
  const [first, second] = [...text.childNodes] as Element[];
  expect(first!.getAttribute('dy')).toBeNull();
  expect(second!.getAttribute('dy')).toBe('13.5');
  expect(textLines(['one'], { x: 3, y: 10, size: 10 }).outerHTML).not.toContain('tspan');
});
