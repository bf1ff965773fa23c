import { describe, expect, test } from 'vitest';
import { draw, fixture, n } from './draw.ts';

const inOrder = (marks: readonly Element[]) =>
  marks.toSorted((a, b) => n(a, 'data-i') - n(b, 'data-i'));

const layers = { outlines: 'provinces', context: 'prefectures' };

describe('region map', () => {
  test('shades grow with the value, and each value is written', () => {
    const { marks, words } = draw('region-map', fixture('region-map', 'two'), {
      options: { layers },
    });
    const opacity = inOrder(marks).map((m) => n(m, 'fill-opacity'));
    expect(opacity[1]).toBeGreaterThan(opacity[0]!);
    expect(words.join(' ')).toMatch(/40 件.*76 件/);
  });
  test('what is missing is hatched and says so', () => {
    const { marks, words } = draw('region-map', fixture('region-map', 'missing'), {
      options: { layers },
    });
    expect(inOrder(marks)[1]!.getAttribute('fill')).toMatch(/^url/);
    expect(words.join(' ')).toContain('无数据');
  });
  test.each(['fill', 'point'])('%s: what is expected has a dotted edge', (mode) => {
    const { marks } = draw('region-map', fixture('region-map', 'doubt'), {
      options: { layers, mode },
    });
    const edges = inOrder(marks).map((mark) => mark.getAttribute('stroke-dasharray'));
    expect(edges.slice(0, 3)).toEqual([null, '1.8 1.8', '1.8 1.8']);
  });
  test('circles have areas in proportion', () => {
    const { rows } = fixture('region-map', 'two');
    const { marks } = draw('region-map', fixture('region-map', 'two'), {
      options: { layers, mode: 'point' },
    });
    const [first, second] = inOrder(marks);
    expect((n(first, 'r') / n(second, 'r')) ** 2).toBeCloseTo(rows[0]!.value! / rows[1]!.value!, 1);
  });
});
