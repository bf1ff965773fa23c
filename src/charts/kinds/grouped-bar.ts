import { z } from 'zod';
import { defineKind } from '../kind.ts';
import { crowd, observed, timed } from '../fixtures/observations.ts';
import { bars, type BarLine } from '../marks/bars.ts';

/** Bars under headings: one group a subject, or a period, with a bar for each of its rows; every second bar is lighter and each is named. */
export const groupedBar = defineKind({
  id: 'grouped-bar',
  names: { zh: '分组条形图', en: 'Grouped bar chart' },
  takes: 'observations',
  rows: [2, 40],
  options: {
    by: z
      .enum(['subject', 'indicator', 'period'])
      .default('subject')
      .describe('What a group is made by'),
  },
  scale: 'shared',
  axes: true,
  fixtures: observed({ ...timed(2), forty: crowd(20, 2) }),
  draw(rows, board, { by }) {
    const period = board.texts.conventions.period;
    const key = (row: (typeof rows)[number]) => (by === 'period' ? period(row.period) : row[by]);
    const lines: BarLine[] = [];
    for (const [heading, group] of Map.groupBy(
      rows.map((row, index) => ({ row, index })),
      ({ row }) => key(row),
    )) {
      lines.push({ heading });
      const differ = (get: (row: (typeof rows)[number]) => string) =>
        new Set(group.map(({ row }) => get(row))).size > 1;
      const name = (row: (typeof rows)[number]) =>
        by !== 'indicator' && differ((r) => r.indicator)
          ? row.indicator
          : by !== 'period' && differ((r) => r.period)
            ? period(row.period)
            : by !== 'subject'
              ? row.subject
              : row.label;
      lines.push(
        ...group.map(({ row, index }, i) => ({ row, index, name: name(row), faint: i % 2 === 1 })),
      );
    }
    return bars(lines, board, { axis: false });
  },
});
