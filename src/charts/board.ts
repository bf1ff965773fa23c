import type { Dataset } from '../dataset/dataset.ts';
import type { Geography } from '../dataset/geography.ts';
import type { Texts } from '../i18n/index.ts';
import type { Aspect } from './naming.ts';

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
  extent: readonly [least: number, most: number];
  /** All periods, likewise. */
  periods: readonly string[];
  /** What tells the series of the chart apart, without what stands above this drawing. */
  differing: readonly Aspect[];
  /** This drawing is one of several, with its name above it. */
  panel: boolean;
}
