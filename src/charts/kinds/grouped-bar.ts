import { z } from 'zod';
import { joined, textOf } from '../datum.ts';
import { crowd, observed, timed } from '../fixtures/observations.ts';
import { defineKind, tellings } from '../kind.ts';
import { tellers, type Aspect } from '../naming.ts';
import { bars } from '../marks/bars.ts';
import { groupsOf, type Facet } from '../panels.ts';
import type { Row } from '../row.ts';

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
  tells: tellings,
  axes: true,
  fixtures: observed({ ...timed(2), forty: crowd(20, 2) }),
  draw(rows, board, { by }) {
    const groups = groupsOf(rows, by);
    const lines = groups.flatMap((group) => {
      const naming = namingOf(group, by);
      const name = (row: Row) =>
        naming.length === 0
          ? row.label
          : joined(naming.map((aspect) => textOf(row, aspect, board.texts)));
      return [
        { heading: textOf(group[0]!, by, board.texts) },
        ...group.map((row, i) => ({ row, name: name(row), faint: i % 2 === 1 })),
      ];
    });
    return bars(lines, board, { axis: false });
  },
});

/** What the bars of a group are named after: what tells them apart and is not in the heading; nothing for their own labels. */
function namingOf(group: readonly Row[], heading: Facet): Aspect[] {
  const named = (['indicator', 'part', 'period', 'subject'] as const).filter(
    (by) => by !== heading,
  );
  const telling = tellers(group, (row, by) => row[by], [], named);
  if (telling.length > 0 || heading === 'subject') return telling;
  return ['subject'];
}
