import {
  regionOf,
  subjectId,
  type Absence,
  type Account,
  type Observation,
  type Part,
} from './dataset.ts';
import type { RawObservation } from './schema.ts';

/** An observation as an entry of its file, with what follows from other entries filled in: the value of a derived figure, the group of its indicator. */
export type FilledEntry = RawObservation &
  Required<Pick<RawObservation, 'value' | 'qualifier' | 'comparable'>>;

/** The same, of a figure or of what there is no figure of. */
export type EntryOfAny = RawObservation & Required<Pick<RawObservation, 'comparable'>>;

type RawAccount = NonNullable<RawObservation['accounts']>[number];

/** The entry that an observation was made from: ids for what it refers to, and the first of its sources. */
export function entryOf(observation: Observation): FilledEntry;
/** The same of what there may be no figure of: an entry without a value then. */
export function entryOf(observation: Observation | Absence): EntryOfAny;
/** As its forms above say. */
export function entryOf(observation: Observation | Absence): EntryOfAny {
  const {
    id: _,
    subject,
    indicator,
    dimensions,
    unit,
    citations,
    accounts,
    status,
    origin: _origin,
    group,
    members,
    ...carried
  } = observation;
  const [own] = citations;
  return {
    ...carried,
    ...(regionOf({ subject })
      ? { region: subjectId({ subject }) }
      : { programme: subjectId({ subject }) }),
    indicator: indicator.id,
    ...(dimensions.length > 0 && { dimensions: codesOf(dimensions) }),
    unit: unit.id,
    comparable: group,
    ...(status !== 'normal' && { status }),
    ...(accounts.length > 0 && { accounts: accounts.map(accountEntry) }),
    ...(own && { source: own.source.id, locator: own.locator }),
    ...(members && {
      members: {
        source: members.citation.source.id,
        locator: members.citation.locator,
        names: [...members.names],
      },
    }),
  };
}

/** The codes of a figure, by their dimensions. */
const codesOf = (dimensions: readonly Part[]) =>
  Object.fromEntries(dimensions.map(({ dimension, code }) => [dimension.id, code.id]));

/** An account as its entry has it. */
function accountEntry({ citation, unit, note, ...said }: Account): RawAccount {
  const { source, locator } = citation;
  return { ...said, unit: unit.id, source: source.id, locator, ...(note && { note }) };
}
