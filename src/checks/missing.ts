import type { Dataset } from '../dataset/dataset.ts';
import { missingId, type Problem } from '../problems/problem.ts';

/**
 * Says of what texts and charts miss why it is missing. What an earlier release has was withdrawn: to name something alike
 * instead would be wrong. What a draft has goes out only with it. And while the data themselves have problems, what is missing for their sake only follows from them:
 * those are counted, and not listed beside their cause.
 */
export function tellMissing(
  problems: readonly Problem[],
  dataset: Dataset,
  releases: readonly Dataset[],
  drafts: readonly Dataset[] = [],
): { problems: Problem[]; following: number } {
  const broken = problems.some((problem) => problem.file.startsWith(`data/${dataset.version}/`));
  const had = (id: string) =>
    releases
      .filter((release) => release.version !== dataset.version)
      .findLast((release) => release.observations.has(id) || release.regions.has(id))?.version;
  const told = problems.map((problem): Problem | undefined => {
    const id = missingId(problem);
    const version = id === undefined ? undefined : had(id);
    const draft =
      id === undefined
        ? undefined
        : drafts.find((candidate) => candidate.observations.has(id) || candidate.regions.has(id))
            ?.version;
    if (version === undefined)
      return draft === undefined
        ? problem
        : {
            ...problem,
            remedy: `it is in the draft ${draft}: release that, or take this out until then`,
          };
    if (broken) return undefined;
    return {
      ...problem,
      message: `“${id}” is in ${version} and no longer in ${dataset.version}`,
      remedy: `take it out here, or put it back into data/${dataset.version}`,
    };
  });
  const left = told.filter((problem) => problem !== undefined);
  return { problems: left, following: told.length - left.length };
}
