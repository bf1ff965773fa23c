import { isDeepStrictEqual } from 'node:util';
import { changesFigure, diffDatasets, diffEntries, type Change, type EntryChange } from './diff.ts';
import { say } from '../dataset/dataset.ts';
import { formatFigure } from '../i18n/format.ts';
import { texts } from '../i18n/index.ts';
import type { Release, Site } from '../site/site.ts';

/** What became of anything beside the figures: an entry of the data, or a chart as it is frozen with the release. */
export type ListedChange = Omit<EntryChange, 'what'> & { what: EntryChange['what'] | 'chart' };

/** A release with what it changed in the one before it. */
export interface HistoryEntry extends Release {
  /** The release before; there is none before the first. */
  previous: Release | undefined;
  changes: readonly Change[];
  entries: readonly ListedChange[];
}

const known = new WeakMap<Site, HistoryEntry[]>();

/** Every release with its changes, newest first. */
export function releaseHistory(site: Site): readonly HistoryEntry[] {
  const releases = [...site.releases.values()];
  const history =
    known.get(site) ??
    releases
      .map((release, i): HistoryEntry => {
        const previous = releases[i - 1];
        return {
          ...release,
          previous,
          changes: previous ? diffDatasets(previous.dataset, release.dataset) : [],
          entries: previous
            ? [
                ...diffEntries(previous.dataset, release.dataset),
                ...diffCharts(previous.charts, release.charts),
              ]
            : [],
        };
      })
      .reverse();
  known.set(site, history);
  return history;
}

/** The charts that a release added, gave up, or drew by another spec. */
export function diffCharts(before: Release['charts'], after: Release['charts']): ListedChange[] {
  return [...new Set([...after.keys(), ...before.keys()])]
    .filter((id) => !isDeepStrictEqual(before.get(id), after.get(id)))
    .map((id) => {
      const [a, b] = [before.get(id), after.get(id)];
      return {
        what: 'chart',
        id,
        kind: !a ? 'added' : b ? 'changed' : 'removed',
        before: a,
        after: b,
        fields: [],
      };
    });
}

/** How a release page lists a change. What only says more about a figure (names, scope, source) is not a changed figure, unless a correction says it. */
export function listedAs({ kind, fields }: Change, corrects: boolean): Change['kind'] | 'noted' {
  return kind === 'changed' && !corrects && !changesFigure(fields) ? 'noted' : kind;
}

/** What a reader sees of a figure at one side of a change: the figure, and its period or scope where it is these that differ. */
export function saidOf(change: Change, side: 'before' | 'after', locale: string): string {
  const { conventions } = texts(locale);
  const observation = change[side];
  if (!observation) return '—';
  const more = [
    ...(change.fields.includes('period') ? [conventions.period(observation.period)] : []),
    ...(change.fields.includes('scope') && observation.scope
      ? [say(observation.scope, locale)]
      : []),
    ...(change.fields.includes('note') && observation.note ? [say(observation.note, locale)] : []),
    ...(change.fields.includes('members') && observation.members
      ? [texts(locale).releases.named]
      : []),
    ...(change.fields.includes('sources')
      ? observation.citations.map((c) => `${say(c.source.publisher, locale)} ${c.locator}`)
      : []),
  ];
  const figure = formatFigure(observation, locale, conventions);
  return more.length === 0
    ? figure
    : figure + conventions.brackets(more.join(conventions.semicolon));
}
