import { regionOf, subjectId, type Observation, type Part } from './dataset.ts';
import type { RawObservation } from './schema.ts';

/** An observation as an entry of its file, with what follows from other entries filled in: the value of a derived figure, the group of its indicator. */
export type FilledEntry = RawObservation &
  Required<Pick<RawObservation, 'value' | 'qualifier' | 'comparable'>>;

/** The entry that an observation was made from: ids for what it refers to, and the first of its sources. */
export function entryOf(observation: Observation): FilledEntry {
  const {
    id: _,
    subject,
    indicator,
    dimensions,
    unit,
    citations,
    status: _s,
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
