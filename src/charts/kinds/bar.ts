import { z } from 'zod';
import { observed, plain } from '../fixtures/observations.ts';
import { defineKind, tellings } from '../kind.ts';
import { bars } from '../marks/bars.ts';

/** Horizontal bars from zero, named and valued directly. */
export const bar = defineKind({
  id: 'bar',
  names: { zh: '条形图', en: 'Bar chart' },
  takes: 'observations',
  rows: [1, 40],
  options: {
    axis: z.boolean().default(false).describe('Grid and ticks, where reading off values matters'),
  },
  scale: 'shared',
  tells: tellings,
  axes: true,
  fixtures: observed(plain),
  draw: (rows, board, { axis }) =>
    bars(
      rows.map((row) => ({ row, name: row.label })),
      board,
      { axis },
    ),
});
