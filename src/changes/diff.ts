import {
  citationKey,
  entriesIn,
  type Absence,
  type Dataset,
  type Observation,
} from '../dataset/dataset.ts';
import { entryOf } from '../dataset/entry.ts';
import { findEntry } from '../dataset/reference.ts';
import { observationFields } from '../dataset/schema.ts';

/** A figure, or why there is none. */
type Entry = Observation | Absence;

/** What became of one observation between two versions. */
export interface Change {
  id: string;
  kind: 'added' | 'removed' | 'changed';
  before?: Entry | undefined;
  after?: Entry | undefined;
  /** Fields that differ, of those that are declared to be compared; `sources` where it rests on others, `id` where it is called otherwise. */
  fields: string[];
}

/** The observations that differ, and those that there is no figure of, between two versions, in the order of the later one. A translation that was added is no difference. */
export function diffDatasets(before: Dataset, after: Dataset): Change[] {
  const same = sameIn(before, after);
  const earlier = earlierOf(before, after);
  const met = new Set(earlier.values());
  const there = entriesIn(after).flatMap((b): Change[] => {
    const { id } = b;
    const a = earlier.get(b);
    if (!a) return [{ id, kind: 'added', after: b, fields: [] }];
    const fields = differing(compared(a), compared(b), same);
    return fields.length > 0 ? [{ id, kind: 'changed', before: a, after: b, fields }] : [];
  });
  const gone = entriesIn(before).filter((a) => !met.has(a));
  return [
    ...there,
    ...gone.map((a): Change => ({ id: a.id, kind: 'removed', before: a, fields: [] })),
  ];
}

/** What each figure was before: the one that its id, or one that it had, leads to; whichever of the two versions says so. */
function earlierOf(before: Dataset, after: Dataset): Map<Entry, Entry> {
  const pairs = new Map<Entry, Entry>();
  for (const a of entriesIn(before)) {
    const b = findEntry(after, a.id);
    if (b && (!pairs.has(b) || a.id === b.id)) pairs.set(b, a);
  }
  const met = new Set(pairs.values());
  for (const b of entriesIn(after)) {
    const a = pairs.has(b) ? undefined : findEntry(before, b.id);
    if (a && !met.has(a)) pairs.set(b, a);
  }
  return pairs;
}

/** Whether a change of these fields makes another figure of it; else more is said of the same. */
export const changesFigure = (fields: readonly string[]) =>
  observationFields.some(({ name, compared }) => compared === 'changed' && fields.includes(name));

/** The languages that a version speaks and the one before did not. */
export const newLanguages = (before: Dataset, after: Dataset) =>
  after.languages.filter((language) => !before.languages.includes(language));

/** What of an observation is compared. */
function compared(observation: Entry): Record<string, unknown> {
  const entry = entryOf(observation);
  const fields = observationFields.filter((field) => field.compared !== undefined);
  return {
    ...Object.fromEntries(fields.map(({ name }) => [name, entry[name]])),
    id: observation.id,
    sources: observation.citations.map(citationKey),
  };
}

/** The lists of a version beside its observations, by the name of what is in them. */
const lists = {
  region: 'regions',
  programme: 'programmes',
  indicator: 'indicators',
  unit: 'units',
  topic: 'topics',
  dimension: 'dimensions',
  event: 'events',
  source: 'sources',
} as const;
const entryKinds = [
  'region',
  'programme',
  'indicator',
  'unit',
  'topic',
  'dimension',
  'event',
  'source',
] as const;

/** What became of a region, an event, a source …: everything that is in a version beside its observations. */
export interface EntryChange {
  what: (typeof entryKinds)[number];
  id: string;
  kind: Change['kind'];
  before?: object | undefined;
  after?: object | undefined;
  fields: string[];
}

/** The other entries that differ between two versions, list by list. A translation that was added is no difference. */
export function diffEntries(before: Dataset, after: Dataset): EntryChange[] {
  const same = sameIn(before, after);
  const list = (what: EntryChange['what'], x: Entries, y: Entries): EntryChange[] =>
    [...new Set([...y.keys(), ...x.keys()])].flatMap((id): EntryChange[] => {
      const [a, b] = [x.get(id), y.get(id)];
      if (!a || !b)
        return [{ what, id, kind: a ? 'removed' : 'added', before: a, after: b, fields: [] }];
      const fields = differing(a, b, same);
      return fields.length > 0 ? [{ what, id, kind: 'changed', before: a, after: b, fields }] : [];
    });
  return entryKinds.flatMap((what) => list(what, before[lists[what]], after[lists[what]]));
}

type Entries = ReadonlyMap<string, object>;
type Same = (a: unknown, b: unknown) => boolean;

/** The fields in which two entries differ. */
function differing(a: object, b: object, same: Same): string[] {
  const [x, y] = [fieldsOf(a), fieldsOf(b)];
  return [...new Set([...x.keys(), ...y.keys()])].filter((key) => !same(x.get(key), y.get(key)));
}

/** Says whether two values of these versions are the same; of texts, whether they are in the languages that both versions speak. */
function sameIn(before: Dataset, after: Dataset): Same {
  const spoken = new Set([...before.languages, ...after.languages]);
  const shared = before.languages.filter((language) => after.languages.includes(language));
  const same: Same = (a, b) => {
    if (!isObject(a) || !isObject(b)) return Object.is(a, b);
    const [x, y] = [fieldsOf(a), fieldsOf(b)];
    const keys = [...new Set([...x.keys(), ...y.keys()])];
    const isText = keys.length > 0 && keys.every((key) => spoken.has(key));
    return (isText ? shared : keys).every((key) => same(x.get(key), y.get(key)));
  };
  return same;
}

/** What an object has, by name; what is undefined it does not have. */
const fieldsOf = (object: object): Map<string, unknown> =>
  new Map(Object.entries(object).filter(([, value]) => value !== undefined));

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
