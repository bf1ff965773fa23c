import { figureOf, say, type Observation } from '../dataset/dataset.ts';
import type { Region } from '../dataset/schema.ts';
import type { ProseContext } from '../prose/context.ts';
import { colourOf } from './colour.ts';

/** One region's mark: a region with the words that stand beside it. */
export interface RegionRow {
  region: Region;
  /** Its place among the chart's regions, from 0: joins its mark to it, for tooltips. */
  index: number;
  name: string;
  colour: string;
  /** The figure that stands under its name, where the chart asks for one and the data have it. */
  figure: Observation | undefined;
}

/** Regions in a language, with their figures of an indicator where one is asked for. */
export function regionRows(
  regions: readonly Region[],
  indicator: string | undefined,
  { dataset, locale }: ProseContext,
): RegionRow[] {
  return regions.map((region, index) => ({
    region,
    index,
    name: say(region.name, locale),
    colour: colourOf(dataset, region),
    figure: figureOf(dataset, region.id, indicator),
  }));
}
