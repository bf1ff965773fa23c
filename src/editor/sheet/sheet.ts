import type { CellValue } from './cells.ts';
import type { InCell } from './columns.ts';

/** A row of a sheet, by a number of its own; and the number that the sheet program shows, where several come of one of its rows. */
interface Row {
  number: number;
  shown?: number;
  cells: readonly CellValue[];
}

/** A sheet as read: its header and its rows. */
export interface Sheet {
  header: readonly string[];
  rows: readonly Row[];
}

/** A place in a sheet; the header is row 1. */
export interface InRow extends InCell {
  row: number;
}
