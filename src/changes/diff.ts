import type { Dataset, Observation } from '../dataset/dataset.ts';

/** What became of one observation between two versions. */
export interface Change {
  id: string;
  kind: 'added' | 'removed' | 'changed';
  before?: Observation | undefined;
  after?: Observation | undefined;
  /** Fields that differ, of those that a reader can see. */
  fields: string[];
}

/** The observations that differ between two versions, in the order of the later one. */
export function diffDatasets(before: Dataset, after: Dataset): Change[] {
  const seen = (o: Observation) => ({
    value: o.value,
    qualifier: o.qualifier,
    period: o.period,
    unit: o.unit.id,
    scope: o.scope ?? {},
    group: o.group,
    members: o.members?.names ?? [],
    sources: o.citations.map((c) => `${c.source.id} ${c.locator}`),
  });
  const ids = [...new Set([...after.observations.keys(), ...before.observations.keys()])];
  return ids.flatMap((id): Change[] => {
    const [a, b] = [before.observations.get(id), after.observations.get(id)];
    if (!a) return [{ id, kind: 'added', after: b, fields: [] }];
    if (!b) return [{ id, kind: 'removed', before: a, fields: [] }];
    const fields = differing(seen(a), seen(b));
    return fields.length > 0 ? [{ id, kind: 'changed', before: a, after: b, fields }] : [];
  });
}

/** The lists of a version beside its observations, by the name of what is in them. */
export const lists = {
  region: 'regions',
  programme: 'programmes',
  indicator: 'indicators',
  unit: 'units',
  event: 'events',
  source: 'sources',
} as const;

/** What became of a region, an event, a source …: everything that is in a version beside its observations. */
export interface EntryChange {
  what: keyof typeof lists;
  id: string;
  kind: Change['kind'];
  before?: object | undefined;
  after?: object | undefined;
  fields: string[];
}

/** The other entries that differ between two versions, list by list. */
export function diffEntries(before: Dataset, after: Dataset): EntryChange[] {
  return (Object.keys(lists) as EntryChange['what'][]).flatMap((what) => {
    const [x, y]: [ReadonlyMap<string, object>, ReadonlyMap<string, object>] = [
      before[lists[what]],
      after[lists[what]],
    ];
    return [...new Set([...y.keys(), ...x.keys()])].flatMap((id): EntryChange[] => {
      const [a, b] = [x.get(id), y.get(id)];
      if (!a || !b)
        return [{ what, id, kind: a ? 'removed' : 'added', before: a, after: b, fields: [] }];
      const fields = differing(a, b);
      return fields.length > 0 ? [{ what, id, kind: 'changed', before: a, after: b, fields }] : [];
    });
  });
}

function differing(a: object, b: object): string[] {
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return [...new Set([...Object.keys(x), ...Object.keys(y)])].filter(
    (key) => JSON.stringify(x[key]) !== JSON.stringify(y[key]),
  );
}
