import { describe, expect, test } from 'vitest';
import { draw, fixture, n } from './draw.ts';

describe('symbols', () => {
  test('areas, not sides, are in proportion', () => {
    const { rows } = fixture('symbols', 'two');
    const { marks } = draw('symbols', fixture('symbols', 'two'));
    expect((n(marks[0], 'width') / n(marks[1], 'width')) ** 2).toBeCloseTo(
      rows[0]!.value! / rows[1]!.value!,
      1,
    );
  });
  test('each stands in its frame where scopes differ, with its scope in words', () => {
    const { svg } = draw('symbols', fixture('symbols', 'scope'));
    expect(svg.querySelectorAll('.other')).toHaveLength(1);
    expect(svg.textContent).toContain('名字特别长');
  });
});
