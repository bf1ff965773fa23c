import type { z } from 'zod';
import type { PlotOptions } from '@observablehq/plot';
import type { Dataset } from '../dataset/dataset.ts';
import type { Geography } from '../dataset/geography.ts';
import type { Texts } from '../i18n/index.ts';
import type { Row, Selection } from './row.ts';

/** One of the two drawings of a chart. `size` is the label size in px at the board's own width. */
export interface Board {
  name: 'phone' | 'wide';
  width: number;
  size: number;
  /** Prefix for ids inside this drawing, unique on a page. */
  prefix: string;
  locale: string;
  texts: Texts;
  dataset: Dataset;
  geography: Geography | undefined;
  href: (path: string) => string;
  /** Extent of the values on the shared scale: that of all rows where this drawing is one of several small multiples. */
  extent: [least: number, most: number];
  /** All periods, likewise. */
  periods: readonly string[];
  /** This drawing is one of several, with its name above it. */
  panel: boolean;
}

/** What a kind plans: options for Plot, and where annotations may hold on. */
export interface Plan extends PlotOptions {
  /** Which scale carries values, and which carries time, if any. */
  axes?: { value: 'x' | 'y'; time?: 'x' };
  /** Where a row's mark stands, in units of the scales. */
  anchor?: (row: Row) => { x: number | Date; y: number } | undefined;
}

/** A kind of chart: what it takes, how much of it, its own options, and how it is drawn. One file in kinds/ each. */
export interface Kind<O = unknown> {
  id: string;
  takes: 'observations' | 'events' | 'scheme' | 'regions';
  /** Fewest and most rows that it can show well. */
  rows: readonly [least: number, most: number];
  options: z.ZodType<O>;
  /** Wide board in px where it is not the usual 720. */
  wide?: number;
  /** Has links inside, so it is a group to a screen reader and not one image. */
  linked?: boolean;
  /** Rows stand on one scale, so figures of other scope need a note; `counts` scales may mix units, since each pane is one thing. */
  scale: 'none' | 'counts' | 'shared';
  /** Has a value axis: takes annotations and small multiples. */
  axes?: boolean;
  /** Why these values cannot be drawn honestly by this kind, and what would be right. */
  refuse?: (
    rows: readonly Pick<Row, 'value' | 'period' | 'subject' | 'indicator'>[],
  ) => readonly [message: string, remedy: string] | undefined;
  draw: (selection: Selection, board: Board, options: O) => Plan;
}
