import { z } from 'zod';
import type { Board } from '../board.ts';
import { crowd, observed, timed } from '../fixtures/observations.ts';
import { defineKind } from '../kind.ts';
import { bars } from '../marks/bars.ts';
import type { Row } from '../row.ts';

type By = 'subject' | 'indicator' | 'period';

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
    const groups = [...Map.groupBy(rows, (row) => textOf(row, by, board))];
    const lines = groups.flatMap(([heading, group]) => {
      const naming = namingOf(group, by);
      const name = (row: Row) => (naming ? textOf(row, naming, board) : row.label);
      return [
        { heading },
        ...group.map((row, i) => ({ row, name: name(row), faint: i % 2 === 1 })),
      ];
    });
    return bars(lines, board, { axis: false });
  },
});

function textOf(row: Row, by: By, { texts }: Board): string {
  return by === 'period' ? texts.conventions.period(row.period) : row[by];
}

/** What the bars of a group are named after: what differs among them and is not in the heading; undefined for their own labels. */
function namingOf(group: readonly Row[], heading: By): By | undefined {
  const differ = (by: By) => new Set(group.map((row) => row[by])).size > 1;
  const telling = (['indicator', 'period'] as const).find((by) => by !== heading && differ(by));
  return telling ?? (heading === 'subject' ? undefined : 'subject');
}
