import type { Dataset } from '../dataset/dataset.ts';
import { findObservation } from '../dataset/reference.ts';
import type { Problem } from '../problems/problem.ts';

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
  const earlier = releases.filter(({ version }) => version !== dataset.version);
  const broken = problems.some(({ file }) => file.startsWith(`data/${dataset.version}/`));
  const told = problems.flatMap((problem) => {
    const id = problem.missing?.id;
    if (id === undefined) return [problem];
    const release = earlier.findLast((version) => has(version, id));
    if (release) return broken ? [] : [withdrawn(problem, id, release, dataset)];
    const draft = drafts.find((version) => has(version, id));
    return [draft ? notYet(problem, draft) : problem];
  });
  return { problems: told, following: problems.length - told.length };
}

const has = (dataset: Dataset, id: string) =>
  findObservation(dataset, id) !== undefined ||
  dataset.regions.has(id) ||
  dataset.programmes.has(id);

function withdrawn(problem: Problem, id: string, had: Dataset, now: Dataset): Problem {
  return {
    ...problem,
    message: `“${id}” is in ${had.version} and no longer in ${now.version}`,
    remedy: `take it out here, or put it back into data/${now.version}${renamed(id)}`,
  };
}

/** A figure whose id is another now says so itself. */
const renamed = (id: string) =>
  id.includes('.') ? `; a figure that has another id now keeps this one: "aliases": ["${id}"]` : '';

function notYet(problem: Problem, { version }: Dataset): Problem {
  return {
    ...problem,
    remedy: `it is in the draft ${version}: release that, or take this out until then`,
  };
}
