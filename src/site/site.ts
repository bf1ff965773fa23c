import type { Served } from '../addresses/served.ts';
import type { ChartSpec } from '../charts/spec.ts';
import { partners, type Dataset } from '../dataset/dataset.ts';
import type { Geography } from '../dataset/geography.ts';
import type { Region, ReleaseNotes, Version } from '../dataset/schema.ts';
import type { Story } from '../stories/story.ts';
import type { SiteConfig } from './config.ts';

/** Everything the pages are made from, checked. */
export interface Site {
  /** The folder that it was loaded from. */
  root: string;
  served: Served;
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
  stories: Stories;
  pages: Stories;
  /** Every address ever released, without base path. */
  locked: readonly string[];
  /** Addresses that moved, old path → new path, in every language. */
  redirects: Readonly<Record<string, string>>;
}

/** Stories or pages by language, then by file name. */
export type Stories = ReadonlyMap<string, ReadonlyMap<string, Story>>;

/** A released version: what pinned embeds are made from, for ever. */
export interface Release {
  version: Version;
  dataset: Dataset;
  charts: ReadonlyMap<string, ChartSpec>;
  /** The bytes of its files as they were released, by name. */
  bytes: ReadonlyMap<string, Uint8Array>;
}

/** The partner regions that there is a story about in a language: the places that the front page leads to. */
export function placesOf({ dataset, stories }: Site, locale: string): Region[] {
  return partners(dataset).filter(({ id }) => stories.get(locale)?.has(id));
}

/** The charts that lists offer: those that are kept up. One that is given up keeps its page and its frames. */
export function offeredCharts({ charts }: Pick<Site, 'charts'>): [id: string, spec: ChartSpec][] {
  return [...charts].filter(([, spec]) => spec.withdrawn === undefined);
}
