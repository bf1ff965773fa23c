import { describe, expect, test } from 'vitest';
import { draw, fixture, n } from './draw.ts';

describe('dot', () => {
  test('stands where its value is on the scale', () => {
    const { rows } = fixture('dot', 'seven');
    const { marks } = draw('dot', fixture('dot', 'seven'));
    const at = (i: number) => n(marks[i], 'cx');
    expect((at(1) - at(0)) / (at(2) - at(0))).toBeCloseTo(
      (rows[1]!.value! - rows[0]!.value!) / (rows[2]!.value! - rows[0]!.value!),
      1,
    );
  });
  test('a log scale says so', () =>
    expect(draw('dot', fixture('dot', 'unequal'), { options: { scale: 'log' } }).words).toContain(
      '对数刻度：每一格差十倍',
    ));
  test('figures of one name are joined as a range', () => {
    const selection = fixture('dot', 'two');
    for (const row of selection.rows) row.label = '同一处';
    expect(draw('dot', selection).svg.querySelectorAll('[stroke-opacity]')).toHaveLength(1);
  });
  test('exact is full, about is open, over points on', () => {
    const { marks } = draw('dot', fixture('dot', 'qualifiers'));
    expect(
      marks.map(
        (m) => m.tagName.toLowerCase() + (m.getAttribute('fill') === 'var(--paper)' ? ' open' : ''),
      ),
    ).toEqual(['circle', 'circle open', 'circle open', 'path']);
  });
});
