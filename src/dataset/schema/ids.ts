import { z } from 'zod';

/** What a field refers to by id; the JSON Schemas list the ids there are, so that an editor program completes and underlines them. */
export type Refers =
  | 'region'
  | 'programme'
  | 'indicator'
  | 'unit'
  | 'topic'
  | 'dimension'
  | 'source'
  | 'observation'
  | 'input'
  | 'chart'
  | 'scheme'
  | 'version';

/** An id: a slug that addresses and references are made of. */
export const slug = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]*$/,
    'an id is lower-case letters, digits and hyphens, starting with a letter',
  );

/** The id of an entry itself. */
export const own = slug.describe(
  'Its id: lower-case letters, digits and hyphens; it never changes. 编号：小写字母、数字和连字符，定了就不改',
);

const references = z.registry<{ to: Refers }>();

/** What the ids that a schema reads are ids of; undefined where it reads none. */
export const refersTo = (schema: z.core.$ZodType): Refers | undefined => references.get(schema)?.to;

/** An id of something that stands elsewhere, with its description in both languages. */
export const refer = (to: Refers, description: string) =>
  slug.describe(description).register(references, { to });

/** The same for ids that are no slugs: observations (`region.indicator`), schemes, versions. */
export const referAny = (to: Refers, description: string) =>
  z.string().describe(description).register(references, { to });
