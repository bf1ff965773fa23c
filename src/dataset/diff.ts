import type { Dataset, Observation } from './dataset.ts';

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
  const seen = (o: Observation) => ({ value: o.value, qualifier: o.qualifier, period: o.period, unit: o.unit.id, scope: o.scope ?? {}, group: o.group, members: o.members?.names ?? [], sources: o.citations.map((c) => `${c.source.id} ${c.locator}`) });
  const ids = [...new Set([...after.observations.keys(), ...before.observations.keys()])];
  return ids.flatMap((id): Change[] => {
    const [a, b] = [before.observations.get(id), after.observations.get(id)];
    if (!a) return [{ id, kind: 'added', after: b, fields: [] }];
    if (!b) return [{ id, kind: 'removed', before: a, fields: [] }];
    const [x, y] = [seen(a), seen(b)];
    const fields = (Object.keys(x) as (keyof typeof x)[]).filter((key) => JSON.stringify(x[key]) !== JSON.stringify(y[key]));
    return fields.length > 0 ? [{ id, kind: 'changed', before: a, after: b, fields }] : [];
  });
}
