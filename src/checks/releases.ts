import type { Problem } from '../problems/problem.ts';
import type { LoadedSite } from '../site/load.ts';
import type { Release } from '../site/site.ts';
import { checkFrozenCharts } from './charts.ts';
import { versionProblems } from './versions.ts';

/** Holds the charts that were frozen with each release against its data, and the releases against each other. */
export function checkReleases(loaded: LoadedSite): {
  /** Those whose data could be read, by version. */
  releases: Map<string, Release>;
  problems: Problem[];
} {
  const { locales, geography } = loaded;
  const checked = loaded.releases.flatMap(({ dataset, ...release }) => {
    if (!dataset) return [];
    const { specs, problems } = checkFrozenCharts(release, { dataset, geography }, locales);
    const { version, bytes } = release;
    return [{ release: { version, dataset, charts: specs, bytes }, problems }];
  });
  const whole = new Map(checked.map(({ release }) => [release.version.id, release]));
  return {
    releases: whole,
    problems: [...checked.flatMap(({ problems }) => problems), ...versionProblems(loaded, whole)],
  };
}
