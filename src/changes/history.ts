import { isDeepStrictEqual } from 'node:util';
import { changesFigure, type Change, type EntryChange } from './diff.ts';
import { differenceBetween } from './difference.ts';
import type { Sides } from './sides.ts';
import type { Release, Site } from '../site/site.ts';

/** What became of anything beside the figures: an entry of the data, or a chart as it is frozen with the release. */
export type ListedChange = Omit<EntryChange, 'what'> & { what: EntryChange['what'] | 'chart' };

/** A release with what it changed in the one before it. */
export interface PastRelease extends Release {
  /** The release before; there is none before the first. */
  previous: Release | undefined;
  changes: readonly Change[];
  entries: readonly ListedChange[];
}

const known = new WeakMap<Site, PastRelease[]>();

/** Every release with its changes, newest first. */
export function releaseHistory(site: Site): readonly PastRelease[] {
  const history = known.get(site) ?? historyOf([...site.releases.values()]);
  known.set(site, history);
  return history;
}

function historyOf(releases: readonly Release[]): PastRelease[] {
  return releases.map((release, i) => pastRelease(releases[i - 1], release)).reverse();
}

function pastRelease(previous: Release | undefined, release: Release): PastRelease {
  if (!previous) return { ...release, previous, changes: [], entries: [] };
  const { changes, entries } = differenceBetween(previous.dataset, release.dataset);
  const charts = diffCharts(previous.charts, release.charts);
  return { ...release, previous, changes, entries: [...entries, ...charts] };
}

/** The charts that a release added, gave up, or drew by another spec. */
export function diffCharts(before: Release['charts'], after: Release['charts']): ListedChange[] {
  const ids = [...new Set([...after.keys(), ...before.keys()])];
  return ids
    .map((id) => ({ id, before: before.get(id), after: after.get(id) }))
    .filter((chart) => !isDeepStrictEqual(chart.before, chart.after))
    .map((chart) => ({ what: 'chart', ...chart, kind: kindOf(chart), fields: [] }));
}

function kindOf({ before, after }: Pick<ListedChange, 'before' | 'after'>): Change['kind'] {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

/** The data before a release and with it; of the first, its own. */
export const sidesOf = ({ previous, dataset }: PastRelease): Sides => ({
  before: previous?.dataset ?? dataset,
  after: dataset,
});

/** How a release page lists a change. What only says more about a figure (names, scope, source) is not a changed figure, unless a correction says it. */
export function listedAs({ kind, fields }: Change, corrects: boolean): Change['kind'] | 'noted' {
  return kind === 'changed' && !corrects && !changesFigure(fields) ? 'noted' : kind;
}
