import type { ChartSpec } from '../charts/spec.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Geography } from '../dataset/geography.ts';
import type { ReleaseNotes, Version } from '../dataset/schema.ts';
import type { Story } from '../stories/story.ts';
import type { SiteConfig } from './config.ts';

/** Everything the pages are made from, checked. */
export interface Site {
  config: SiteConfig;
  versions: readonly Version[];
  /** What a draft's release.json says of it; empty for a released version. */
  notes: ReleaseNotes;
  /** The version that pages show: the latest release, or a draft where one is asked for. */
  dataset: Dataset;
  geography: Geography | undefined;
  charts: ReadonlyMap<string, ChartSpec>;
  /** Every released version with its data and the chart specs frozen with it. */
  releases: ReadonlyMap<string, Release>;
  /** By language, then by file name. */
  stories: ReadonlyMap<string, ReadonlyMap<string, Story>>;
  pages: ReadonlyMap<string, ReadonlyMap<string, Story>>;
}

/** A released version: what pinned embeds are made from, for ever. */
export interface Release {
  version: Version;
  dataset: Dataset;
  charts: ReadonlyMap<string, ChartSpec>;
}
