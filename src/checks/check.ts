import { parseLock } from '../addresses/lock.ts';
import { inEachLanguage } from '../addresses/redirects.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { LocatedFiles } from '../dataset/files.ts';
import { fileProblem, Problems, type Problem } from '../problems/problem.ts';
import type { LoadedSite } from '../site/load.ts';
import type { Site } from '../site/site.ts';
import { readable } from '../site/stories.ts';
import type { LoadedDraft } from '../site/versions.ts';
import { addressProblems } from './addresses.ts';
import { checkCharts, type CheckedCharts } from './charts.ts';
import { correctionProblems } from './corrections.ts';
import { draftProblems } from './drafts.ts';
import { tellMissing } from './missing.ts';
import { nameProblems } from './names.ts';
import { dataProse, frontProse } from './prose.ts';
import { checkReleases } from './releases.ts';
import { missingTranslations, storyProblems } from './stories.ts';

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
  const ofDraft = draft ? draftProblems(draft, releases) : [];
  const found = [...loaded.problems, ...ofReleases, ...ofDraft];
  const version = versionIn(loaded, id);
  if (!version) {
    const problems = found.length > 0 ? found : [nothingReleased()];
    return { site: undefined, problems, following: 0 };
  }
  const charts = checkCharts(loaded, version.dataset);
  found.push(...contentProblems(loaded, version, charts));
  const { value: config } = loaded.config;
  const site = config && siteFrom(loaded, version, { config, releases, charts: charts.specs });
  if (site) found.push(...siteProblems(loaded, version, site, found));
  const others = loaded.drafts.filter((draft) => draft.id !== id);
  return {
    ...tellMissing(found, version.dataset, datasets(releases.values()), datasets(others)),
    site,
  };
}

/** What an editor is told who names no draft: all that is wrong with the newest one in the site, and in every other draft by itself. */
export function checkDrafts(loaded: LoadedSite): Checked & { draft: string | undefined } {
  const [draft, ...others] = loaded.drafts.map(({ id }) => id).reverse();
  const { problems, ...checked } = check(loaded, { draft });
  const released = new Map(
    loaded.releases.flatMap(({ version, dataset }) =>
      dataset ? [[version.id, { dataset }] as const] : [],
    ),
  );
  const ofOthers = loaded.drafts
    .filter(({ id }) => others.includes(id))
    .flatMap((other) => draftProblems(other, released));
  return { ...checked, draft, problems: [...problems, ...ofOthers] };
}

/** The site, for a build or a server. Throws every problem at once. */
export function inOrder({ site, problems }: Checked): Site {
  if (!site || problems.length > 0) throw new Problems(problems);
  return site;
}

/** The version that a site is checked with. */
interface CheckedVersion {
  dataset: Dataset;
  files: LocatedFiles;
  /** Undefined where it is released. */
  draft: LoadedDraft | undefined;
}

/** The draft named, or the latest release; undefined where it cannot be read. */
function versionIn(
  { releases, drafts }: LoadedSite,
  id: string | undefined,
): CheckedVersion | undefined {
  const draft = drafts.find((candidate) => candidate.id === id);
  const loaded = id === undefined ? releases.at(-1) : draft;
  if (!loaded?.dataset || !loaded.files) return undefined;
  return { dataset: loaded.dataset, files: loaded.files, draft };
}

/** The site, from what could be read. */
function siteFrom(
  loaded: LoadedSite,
  { dataset, draft }: CheckedVersion,
  checked: Pick<Site, 'config' | 'releases' | 'charts'>,
): Site {
  return {
    ...checked,
    root: loaded.folder.root,
    served: loaded.served,
    versions: loaded.versions,
    notes: draft?.notes ?? {},
    dataset,
    geography: loaded.geography,
    stories: readable(loaded.stories),
    pages: readable(loaded.pages),
    locked: parseLock(loaded.lock.text),
    redirects: inEachLanguage(loaded.redirects.moved, checked.config.locales),
  };
}

/** What is wrong with texts and charts, held against a version of the data. */
function contentProblems(
  loaded: LoadedSite,
  { dataset, files }: CheckedVersion,
  { problems: ofCharts }: CheckedCharts,
): Problem[] {
  const { config, charts, stories, pages } = loaded;
  const named = { dataset, charts: [...charts.keys()] };
  return [
    ...dataProse(files, dataset),
    ...frontProse(config, dataset),
    ...ofCharts,
    ...storyProblems(stories, named),
    ...storyProblems(pages, named),
    ...missingTranslations(stories, 'stories'),
    ...missingTranslations(pages, 'pages'),
    ...nameProblems(loaded, dataset),
  ];
}

/** What can only be said of a whole site: of its corrections and its addresses. `found` is what is wrong besides. */
function siteProblems(
  loaded: LoadedSite,
  { draft }: CheckedVersion,
  site: Site,
  found: readonly Problem[],
): Problem[] {
  const ofCorrections = draft ? correctionProblems(draft, site) : [];
  const whole = isWhole(loaded, site, [...found, ...ofCorrections]);
  return [...ofCorrections, ...addressProblems(loaded, site, whole)];
}

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

const datasets = (versions: Iterable<{ dataset: Dataset | undefined }>): Dataset[] =>
  [...versions].flatMap(({ dataset }) => dataset ?? []);

const nothingReleased = () =>
  fileProblem(
    'data/versions.json',
    'no version is released yet, so there is nothing to show',
    'release the draft: npm run data -- release',
  );
