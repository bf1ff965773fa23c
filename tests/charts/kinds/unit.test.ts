import { describe, expect, test } from 'vitest';
import { unit } from '../../../src/charts/kinds/unit.ts';
import { datum } from '../datum.ts';
import { draw, fixture } from './draw.ts';

describe('unit', () => {
  test('draws one pane for each thing', () => {
    const { rows } = fixture('unit', 'two');
    expect(
      draw('unit', fixture('unit', 'two')).marks.map((g) => g.querySelectorAll('rect').length),
    ).toEqual(rows.map((r) => r.value));
  });
  test.each([[2.5], [-1], [401]])('%d things cannot be drawn', (value) =>
    expect(unit.refuse([datum({ value })])![1]).toMatch(/whole numbers from 0 to 400/),
  );
});
