import { say } from '../dataset/dataset.ts';
import type { Localized, Region } from '../dataset/schema.ts';

/** What marks may be told apart by, in the order in which names say it. */
export const aspects = ['subject', 'indicator', 'part', 'period'] as const;
export type Aspect = (typeof aspects)[number];

/** Between what a mark is named after. */
export const BETWEEN = ' · ';

/**
 * What tells the things of a list apart: at least what `base` says, and further aspects only where without them two are alike.
 * `textOf` says what an aspect of a thing is called; things that are alike in all of it stay so.
 */
export function tellers<T, A = Aspect>(
  things: readonly T[],
  textOf: (thing: T, aspect: A) => string,
  base: readonly A[],
  among: readonly A[],
): A[] {
  const distinct = (by: readonly A[]) =>
    new Set(things.map((thing) => JSON.stringify(by.map((aspect) => textOf(thing, aspect))))).size;
  let chosen = [...base];
  for (const aspect of among) {
    const more = [...chosen, aspect];
    if (!chosen.includes(aspect) && distinct(more) > distinct(chosen)) chosen = more;
  }
  return among.filter((aspect) => chosen.includes(aspect));
}

/** Something with an id, and the names that it may be called by, the shortest first. */
interface Nameable {
  id: string;
  names: readonly string[];
}

/** A name for each of these things, by id, no two alike: the shortest that no other has, and the id beside it where all are shared. */
export function namesApart(things: readonly Nameable[]): Map<string, string> {
  const all = [...new Map(things.map((thing) => [thing.id, thing])).values()];
  const most = Math.max(1, ...all.map(({ names }) => names.length));
  const named = new Map(all.map(({ id, names }) => [id, names[0] ?? id]));
  for (let n = 1; n < most; n++)
    for (const { id, names } of shared(all, named)) named.set(id, names[n] ?? named.get(id)!);
  // A name with an id in it may be that of another thing, which then has its own id as well.
  for (let alike = shared(all, named); alike.length > 0; alike = shared(all, named))
    for (const { id } of alike) named.set(id, `${named.get(id)!} (${id})`);
  return named;
}

/** Those whose name another has too. */
function shared<T extends Nameable>(things: readonly T[], named: ReadonlyMap<string, string>): T[] {
  const counts = new Map<string, number>();
  for (const name of named.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return things.filter(({ id }) => counts.get(named.get(id)!)! > 1);
}

/** The names that a region or a programme may be called by: its own, then with each place that it is part of before it. */
export function namesOf(
  { id, name, parent }: { id: string; name: Localized; parent?: string | undefined },
  regions: ReadonlyMap<string, Region>,
  locale: string,
): Nameable {
  const names = [say(name, locale)];
  const passed = new Set([id]);
  for (let next = regions.get(parent ?? ''); next && !passed.has(next.id);) {
    passed.add(next.id);
    names.push(say(next.name, locale) + BETWEEN + names.at(-1)!);
    next = regions.get(next.parent ?? '');
  }
  return { id, names };
}
