import { describe, expect, test } from 'vitest';
import { area } from '../../../src/charts/kinds/area.ts';
import { datum } from '../datum.ts';
import { accepts, draw, fixture } from './draw.ts';

describe('area', () => {
  test('starts at zero and stacks: the scale reaches the largest sum', () => {
    const selection = fixture('area', 'two');
    const sums = [...Map.groupBy(selection.rows, (r) => r.period).values()].map((rows) =>
      rows.reduce((a, r) => a + r.value!, 0),
    );
    const ticks = draw('area', selection)
      .words.map(Number)
      .filter((v) => Number.isFinite(v) && v < 1000);
    expect(Math.min(...ticks)).toBe(0);
    expect(Math.max(...ticks)).toBeLessThanOrEqual(Math.ceil(Math.max(...sums) / 20) * 20);
  });
  test('negative values and gaps in a stack are refused', () => {
    expect(accepts('area')).not.toContain('negative');
    expect(accepts('area')).not.toContain('missing');
    expect(area.refuse([datum({ value: -1 })])).toEqual([
      'an area cannot show a negative value',
      'use “line” or “bar”',
    ]);
  });
  test('layers have a pattern each for paper', () =>
    expect(draw('area', fixture('area', 'two')).svg.querySelectorAll('.print')).toHaveLength(2));
});
