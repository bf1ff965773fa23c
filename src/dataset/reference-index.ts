import type { Fault } from '../problems/fault.ts';
import { listed } from '../problems/suggest.ts';
import type { Identity, ReleasedIds } from './observation-id.ts';
import { comparePeriods, parsePeriod } from './period.ts';

/** What follows the bare id in a reference to its newest period. */
const LATEST = '@latest';

/** How references are read in a version. */
export interface ReferenceIndex {
  /** What a reference that is not the id itself leads to: a full form, a bare id, an id that the figure had. */
  ids: ReadonlyMap<string, string>;
  /** The figures of each bare id, in the order of time. */
  byBare: ReadonlyMap<string, readonly Identity[]>;
  /** The names of each figure, by its id. */
  figures: ReadonlyMap<string, Identity>;
  /** What else leads to a figure, by its id. */
  others: ReadonlyMap<string, readonly string[]>;
  released: ReleasedIds;
}

/** The index of the references to figures. */
export function indexReferences(
  figures: readonly Identity[],
  released: ReleasedIds,
): ReferenceIndex {
  const ids = new Map<string, string>();
  for (const { id, aliases } of figures)
    for (const alias of aliases.flatMap((each) => [each, ...otherForms(each, released)]))
      ids.set(alias, id);
  const byBare = Map.groupBy(figures, ({ bare }) => bare);
  for (const list of byBare.values()) list.sort((a, b) => comparePeriods(a.period, b.period));
  for (const [bare, list] of byBare) {
    const pinned = pinnedOf(bare, list, released);
    if (pinned) ids.set(bare, pinned.id);
    for (const { full, id } of list) ids.set(full, id);
  }
  const byId = new Map(figures.map((one) => [one.id, one]));
  return { ids, byBare, figures: byId, others: othersBy(ids), released };
}

/** By id, what leads to it and is not it. */
function othersBy(ids: ReadonlyMap<string, string>): Map<string, string[]> {
  const others = new Map<string, string[]>();
  for (const [from, to] of ids) if (from !== to) others.set(to, [...(others.get(to) ?? []), from]);
  return others;
}

/** The figure that a bare id stands for: that of its pinned period, or the only one; undefined where that is gone, or there are several. */
function pinnedOf(
  bare: string,
  list: readonly Identity[],
  { pins }: ReleasedIds,
): Identity | undefined {
  const pin = pins.get(bare);
  if (pin) return list.find(({ period }) => period === pin.period);
  return new Set(list.map(({ full }) => full)).size === 1 ? list[0] : undefined;
}

/** The bare id beside a full one, and the full one beside a bare one, where the bare one was pinned to that period. */
function otherForms(id: string, { pins }: ReleasedIds): string[] {
  const [bare = '', period] = id.split('@');
  const pin = pins.get(bare);
  if (!pin) return [];
  if (period === undefined) return [`${bare}@${pin.period ?? 'undated'}`];
  return pin.period === period ? [bare] : [];
}

/** The id of the figure that a reference leads to: an id, a full form, `@latest`, or an id that it had. Undefined where it leads to none, or to several. */
export function idIn(references: ReferenceIndex, reference: string): string | undefined {
  if (references.figures.has(reference)) return reference;
  if (!reference.endsWith(LATEST)) return references.ids.get(reference);
  const newest = newestOf(reference, references);
  return newest.length === 1 ? newest[0]!.id : undefined;
}

/** Whether a reference follows the newest period. */
export const followsLatest = (reference: string) => reference.endsWith(LATEST);

/** The figures of the same bare id as another, other than it. */
export function siblingsIn(references: ReferenceIndex, id: string): Identity[] {
  const { bare } = references.figures.get(id) ?? {};
  return (references.byBare.get(bare ?? '') ?? []).filter((one) => one.id !== id);
}

/** The bare id that `@latest` is said of, by its own name or one that it had. */
function bareIn(reference: string, references: ReferenceIndex): string {
  const bare = reference.slice(0, -LATEST.length);
  if (references.byBare.has(bare)) return bare;
  return references.figures.get(references.ids.get(bare) ?? '')?.bare ?? bare;
}

/** The figures whose period ends last; several where `@latest` is ambiguous. */
function newestOf(reference: string, references: ReferenceIndex): Identity[] {
  const list = references.byBare.get(bareIn(reference, references)) ?? [];
  const dated = list.flatMap((one) =>
    one.period === undefined ? [] : [{ one, last: parsePeriod(one.period).last }],
  );
  const end = Math.max(...dated.map(({ last }) => last));
  return dated.filter(({ last }) => last === end).map(({ one }) => one);
}

/** Why a reference to figures that are there leads to none of them; undefined where it leads to one, or there are none. */
export function misreadIn(references: ReferenceIndex, reference: string): Fault | undefined {
  if (idIn(references, reference) !== undefined) return undefined;
  const latest = followsLatest(reference);
  const bare = latest ? bareIn(reference, references) : reference.replace(/@.*$/s, '');
  const figures = references.byBare.get(bare);
  if (!figures) return undefined;
  if (latest) return notLatest(reference, bare, newestOf(reference, references));
  const ids = listed(figures.map(({ id }) => id));
  if (reference === bare) return unpinned(bare, ids, references);
  return {
    message: `“${bare}” has no figure of ${reference.slice(bare.length + 1)}`,
    remedy: `write ${bare}${LATEST}, which follows the newest, or one of: ${ids}`,
    missing: { what: 'figure', id: reference },
  };
}

function notLatest(reference: string, bare: string, newest: readonly Identity[]): Fault {
  if (newest.length === 0)
    return {
      message: `“${bare}” has no period, so nothing of it is the latest`,
      remedy: `write ${bare}`,
    };
  const periods = newest.map(({ period }) => period).join(' and ');
  return {
    message: `“${reference}” is ambiguous: the periods ${periods} end on the same day`,
    remedy: `write one of: ${listed(newest.map(({ id }) => id))}`,
  };
}

/** A bare id that stands for no period: the one that it was released with is gone, or it never had one alone. */
function unpinned(bare: string, ids: string, { released }: ReferenceIndex): Fault {
  const pin = released.pins.get(bare);
  if (!pin)
    return {
      message: `“${bare}” has several periods`,
      remedy: `write ${bare}${LATEST}, which follows the newest, or one of: ${ids}`,
    };
  const meant = pin.period ?? 'a figure without a period';
  return {
    message: `“${bare}” stands for ${meant}, as it was released, and only other periods are left`,
    remedy: `put the figure of ${meant} back beside them; or write ${bare}${LATEST}, or one of: ${ids}; or, where its period was corrected, give the figure "aliases": ["${bare}"]`,
  };
}
