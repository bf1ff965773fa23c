import type { Problem } from '../problems/problem.ts';
import type { LoadedSite } from '../site/load.ts';
import type { Release } from '../site/site.ts';
import { checkFrozenCharts } from './charts.ts';

/** Holds the charts that were frozen with each release against its data. */
export function checkReleases({ releases, locales, geography }: LoadedSite): {
  /** Those whose data could be read, by version. */
  releases: Map<string, Release>;
  problems: Problem[];
} {
  const checked = releases.flatMap(({ dataset, ...release }) => {
    if (!dataset) return [];
    const { specs, problems } = checkFrozenCharts(release, { dataset, geography }, locales);
    const { version, bytes } = release;
    return [{ release: { version, dataset, charts: specs, bytes }, problems }];
  });
  return {
    releases: new Map(checked.map(({ release }) => [release.version.id, release])),
    problems: checked.flatMap(({ problems }) => problems),
  };
}
