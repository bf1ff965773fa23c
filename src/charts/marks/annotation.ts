import type { Board } from '../board.ts';
import type { Row } from '../row.ts';

/** A place on an axis: a number on that of values, a period on that of time. */
export type Place = number | string;

/** A line across the plot. */
export interface ReferenceLine {
  kind: 'line';
  at: Place;
  text: string;
}

/** A shaded band across the plot. */
export interface ReferenceBand {
  kind: 'band';
  from: Place;
  to: Place;
  text: string;
}

/** Words at a row's mark. */
export interface Callout {
  kind: 'text';
  row: Row;
  text: string;
}

/** An annotation with its places resolved. */
export type Annotation = ReferenceLine | ReferenceBand | Callout;

/** Size of the words of annotations, in px. */
export const annotationSize = ({ size }: Pick<Board, 'size'>) => size - 1;
