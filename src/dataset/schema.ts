import { z } from 'zod';
import { dimension } from './schema/dimension.ts';
import { event } from './schema/event.ts';
import { indicator } from './schema/indicator.ts';
import { observation } from './schema/observation.ts';
import { programme } from './schema/programme.ts';
import { region } from './schema/region.ts';
import { source } from './schema/source.ts';
import type { TextRule } from './schema/text.ts';
import { topic } from './schema/topic.ts';
import { unit } from './schema/unit.ts';

export { refer, referAny, refersTo, slug, type Refers } from './schema/ids.ts';
export type { Place } from './schema/field.ts';
export type { Code, Dimension } from './schema/dimension.ts';
export type { Event } from './schema/event.ts';
export type { Indicator } from './schema/indicator.ts';
export {
  isAbsent,
  observationFields,
  qualifiers,
  settledStatuses,
  type AbsentStatus,
  type Derivation,
  type Field,
  type FieldName,
  type Operation,
  type Qualifier,
  type RawObservation,
  type Status,
} from './schema/observation.ts';
export type { Programme, Scheme } from './schema/programme.ts';
export type { Region } from './schema/region.ts';
export {
  releaseSchema,
  versionsSchema,
  type ReleaseNotes,
  type Version,
} from './schema/release.ts';
export { webAddress, type Source } from './schema/source.ts';
export { isText, localized, proseIn, type Localized, type TextRule } from './schema/text.ts';
export type { Topic } from './schema/topic.ts';
export type { Unit } from './schema/unit.ts';

/** The zod schema of each file of a version: lists of entities, each declared in a file of schema/. */
export function schemas(rule: TextRule) {
  const $schema = z.string().optional();
  return {
    regions: z.strictObject({ $schema, regions: z.array(region(rule)) }),
    programmes: z.strictObject({ $schema, programmes: z.array(programme(rule)) }),
    indicators: z.strictObject({
      $schema,
      units: z.array(unit(rule)),
      topics: z.array(topic(rule)).default([]).describe('What figures are of. 主题'),
      dimensions: z
        .array(dimension(rule))
        .default([])
        .describe('What indicators are broken down by. 分类'),
      indicators: z.array(indicator(rule)),
    }),
    observations: z.strictObject({ $schema, observations: z.array(observation(rule)) }),
    events: z.strictObject({ $schema, events: z.array(event(rule)) }),
    sources: z.strictObject({ $schema, sources: z.array(source(rule)) }),
  };
}

export type FileName = keyof ReturnType<typeof schemas>;
export const fileNames: readonly FileName[] = [
  'regions',
  'programmes',
  'indicators',
  'observations',
  'events',
  'sources',
];

/** The parsed files of one version, before references between them are checked. */
export type Files = { [F in FileName]: z.infer<ReturnType<typeof schemas>[F]> };
