import type { Dataset, Observation } from '../../dataset/dataset.ts';
import type { Geography } from '../../dataset/geography.ts';
import type { Fault, InText, InValue } from '../../problems/fault.ts';
import type { Kind } from '../kind.ts';
import type { ChartSpec } from '../spec.ts';

/** A chart spec that has the right form, with what it is held against. */
export interface Candidate {
  spec: ChartSpec;
  kind: Kind;
  dataset: Dataset;
  /** The site's map, where it has one. */
  geography: Geography | undefined;
  /** What its query finds. */
  observations: readonly Observation[];
}

/** A place in a spec, or in a text of it. */
export interface InSpec extends InValue {
  within?: InText;
}

/** One thing that a chart must be: the faults of a spec in which it is not. */
export type Rule = (chart: Candidate) => Fault<InSpec>[];
