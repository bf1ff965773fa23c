import { inEachLanguage } from '../addresses/redirects.ts';
import { parseLock } from '../addresses/lock.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { fileProblem, Problems, type Problem } from '../problems/problem.ts';
import type { LoadedSite } from '../site/load.ts';
import type { Release, Site } from '../site/site.ts';
import { addressProblems } from './addresses.ts';
import { checkCharts, checkFrozenCharts } from './charts.ts';
import { correctionProblems } from './corrections.ts';
import { staleProblems } from './drafts.ts';
import { tellMissing } from './missing.ts';
import { dataProse, frontProse } from './prose.ts';
import { missingTranslations, textProblems } from './texts.ts';
import { readable } from '../site/texts.ts';

/** A site with what is wrong with it. The site is there only where nothing that it needs is wrong. */
export interface Checked {
  site: Site | undefined;
  problems: Problem[];
  /** How many problems only follow from those, and are not listed. */
  following: number;
}

/** Checks what was loaded: with its latest release, or with a draft of it where one is named. */
export function check(
  loaded: LoadedSite,
  { draft: id }: { draft?: string | undefined } = {},
): Checked {
  const { releases, problems: ofReleases } = checkReleases(loaded);
  const draft = loaded.drafts.find((candidate) => candidate.id === id);
  const shown = id === undefined ? loaded.releases.at(-1) : draft;
  const problems = [
    ...loaded.problems,
    ...ofReleases,
    ...loaded.drafts.flatMap((one) => staleProblems(one, releases)),
  ];
  if (!shown && problems.length === 0) problems.push(nothingReleased());
  if (!shown?.dataset || !loaded.config.value) return { site: undefined, problems, following: 0 };

  const { dataset, files } = shown;
  const charts = checkCharts(loaded, dataset);
  const named = { dataset, charts: [...charts.specs.keys()] };
  const site: Site = {
    root: loaded.folder.root,
    served: loaded.served,
    config: loaded.config.value,
    versions: loaded.versions,
    notes: draft?.notes ?? {},
    dataset,
    geography: loaded.geography,
    charts: charts.specs,
    releases,
    stories: readable(loaded.stories),
    pages: readable(loaded.pages),
    locked: parseLock(loaded.lock.text),
    redirects: inEachLanguage(loaded.redirects.moved, loaded.locales),
  };
  problems.push(
    ...dataProse(files, dataset),
    ...frontProse(loaded.config, dataset),
    ...charts.problems,
    ...textProblems(loaded.stories, named),
    ...textProblems(loaded.pages, named),
    ...missingTranslations(loaded.stories, 'stories'),
    ...missingTranslations(loaded.pages, 'pages'),
    ...(draft ? correctionProblems(draft, site) : []),
  );
  const whole = isWhole(loaded, site, problems);
  const others = loaded.drafts.filter((one) => one !== draft);
  problems.push(...addressProblems(loaded, site, whole));
  return {
    ...tellMissing(problems, dataset, datasets([...releases.values()]), datasets(others)),
    site,
  };
}

/** The released versions with the charts that can be drawn from each. */
function checkReleases({ releases, locales }: LoadedSite): {
  releases: Map<string, Release>;
  problems: Problem[];
} {
  const checked = releases.flatMap(({ dataset, ...release }) => {
    if (!dataset) return [];
    const { specs, problems } = checkFrozenCharts(release, dataset, locales);
    const { version, bytes } = release;
    return [{ version, dataset, charts: specs, bytes, problems }];
  });
  return {
    releases: new Map(checked.map(({ problems: _, ...release }) => [release.version.id, release])),
    problems: checked.flatMap(({ problems }) => problems),
  };
}

const datasets = (versions: readonly { dataset: Dataset | undefined }[]): Dataset[] =>
  versions.flatMap(({ dataset }) => dataset ?? []);

/** Whether all could be read that has addresses: what could not has lost its pages only for now, and its own problem is what there is to mend. */
function isWhole(
  { charts, stories, pages }: LoadedSite,
  site: Site,
  problems: readonly Problem[],
): boolean {
  const texts = [stories, pages].flatMap((kind) => [...kind.values()]);
  return (
    [...charts.keys()].every((id) => site.charts.has(id)) &&
    texts.every((list) => [...list.values()].every(({ story }) => story !== undefined)) &&
    !problems.some(({ file }) => file.startsWith('data/') || file === 'content/redirects.json')
  );
}

const nothingReleased = () =>
  fileProblem(
    'data/versions.json',
    'no version is released yet, so there is nothing to show',
    'release the draft: npm run data -- release',
  );

/** The site, for a build or a server. Throws every problem at once. */
export function inOrder({ site, problems }: Checked): Site {
  if (!site || problems.length > 0) throw new Problems(problems);
  return site;
}
