import type { Dataset } from '../dataset/dataset.ts';
import type { Region } from '../dataset/schema.ts';

/** The custom property with a region's colour; parts of a region have its colour, what has none is drawn in ink. */
export function colourOf(dataset: Dataset, region: Region | undefined): string {
  if (!region) return 'var(--ink)';
  if (region.colour) return `var(--r-${region.id})`;
  const parent = region.parent === undefined ? undefined : dataset.regions.get(region.parent);
  return colourOf(dataset, parent);
}
