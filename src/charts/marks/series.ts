import type { Board } from '../board.ts';
import { joined, seriesId } from '../datum.ts';
import { comparePeriods } from '../../dataset/period.ts';
import { isKnown, type KnownRow, type Row } from '../row.ts';

/** The rows of one subject, indicator and part, in the order of time. */
export interface Series {
  /** What tells it from the others; empty where the only one of a small multiple has its name above. */
  label: string;
  rows: Row[];
  colour: string;
  /** Its last row with a figure. */
  end: KnownRow | undefined;
}

/** Rows as series, in the order of the rows. */
export function seriesOf(
  rows: readonly Row[],
  board: Pick<Board, 'differing' | 'panel'>,
): Series[] {
  return [...Map.groupBy(rows, seriesId).values()].map((list) => {
    const inTime = list.toSorted((a, b) => comparePeriods(a.period, b.period));
    return {
      label: seriesLabel(list[0]!, board),
      rows: inTime,
      colour: inTime[0]!.colour,
      end: inTime.findLast(isKnown),
    };
  });
}

/** A series is named after all that differs in its chart: one that is of another subject and of another indicator says both. */
export function seriesLabel(
  row: Row,
  { differing, panel }: Pick<Board, 'differing' | 'panel'>,
): string {
  return joined(differing.map((by) => row[by])) || (panel ? '' : row.subject);
}
