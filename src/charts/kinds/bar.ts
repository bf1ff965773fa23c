import { z } from 'zod';
import type { Kind } from '../kind.ts';
import { bars } from '../marks/bars.ts';

/** Horizontal bars from zero, named and valued directly. */
export const bar: Kind<{ axis: boolean }> = {
  id: 'bar',
  takes: 'observations',
  rows: [1, 40],
  options: z.strictObject({
    axis: z.boolean().default(false).describe('Grid and ticks, where reading off values matters'),
  }) as unknown as z.ZodType<{ axis: boolean }>,
  scale: 'shared',
  axes: true,
  draw: ({ rows }, board, { axis }) =>
    bars(
      rows.map((row, index) => ({ row, index, name: row.label })),
      board,
      { axis },
    ),
};
