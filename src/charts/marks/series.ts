import { isKnown, type KnownRow, type Row } from '../row.ts';

/** The rows of one subject, in the order of time. */
export interface Series {
  label: string;
  rows: Row[];
  colour: string;
  /** Its last row with a figure. */
  end: KnownRow | undefined;
}

/** Rows as series, one a subject, in the order of the rows. */
export function seriesOf(rows: readonly Row[]): Series[] {
  return [...Map.groupBy(rows, (row) => row.subject)].map(([label, list]) => {
    const inTime = list.toSorted((a, b) => a.period.localeCompare(b.period));
    return {
      label,
      rows: inTime,
      colour: inTime[0]?.colour ?? 'var(--ink)',
      end: inTime.findLast(isKnown),
    };
  });
}
