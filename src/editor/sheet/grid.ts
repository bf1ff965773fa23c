import type { CellValue } from './cells.ts';

/** A cell that reads as percent, whatever number a workbook keeps for it: 12.5 for 12.5 %. */
export class Percent {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }

  toString(): string {
    return `${this.value}%`;
  }
}

/** A cell as it stands in a file, before anything is made of it. */
export type GridCell = CellValue | Percent;

/** A row of a file, with the number that the sheet program shows. */
export interface GridRow {
  number: number;
  cells: readonly GridCell[];
}

/** Cells that are one: columns count from 0, rows as the sheet program numbers them, both ends included. */
export interface Merge {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** A file as its cells stand in it. */
export interface Grid {
  file: string;
  rows: readonly GridRow[];
  merges: readonly Merge[];
  /** The line of a row in the file, by the row's number; in a workbook that is the number itself. */
  lines: ReadonlyMap<number, number>;
  /** What an editor should know of how it was read: its sheet, its encoding. */
  notes: readonly string[];
}

/** A place in a file: a row by its number, a column from 0, and what the column is called. */
export interface InGrid {
  row: number;
  at: number;
  column: string;
}
