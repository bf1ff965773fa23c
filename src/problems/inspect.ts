import { z } from 'zod';
import { notAField, type Fault, type InValue, type Path } from './fault.ts';
import { issueInWords, type Given } from './issue.ts';
import { suggest } from './suggest.ts';

/** Words what is said of a field that a schema does not know, found in the object at `path`. */
type Foreign = (key: string, path: Path) => string;

/** Holds a value against a zod schema: the value as the schema reads it, or each zod issue as a fault, one a place. */
export function inspect<S extends z.ZodType>(
  schema: S,
  value: unknown,
  foreign: Foreign = notAField,
): { value: z.infer<S> | undefined; faults: Fault<InValue>[] } {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, faults: [] };
  const faults = new Map<string, Fault<InValue>>();
  for (const issue of result.error.issues)
    for (const fault of faultsOf(issue, value, schema, foreign)) {
      const place = fault.path.join('\0');
      // A text where a list should be is also “too short” a list: the first thing said of a place is what is wrong with it.
      if (!faults.has(place)) faults.set(place, fault);
    }
  return { value: undefined, faults: [...faults.values()] };
}

function faultsOf(
  issue: z.core.$ZodIssue,
  value: unknown,
  schema: z.ZodType,
  foreign: Foreign,
): Fault<InValue>[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(schema, path);
    return issue.keys.map((key) => ({
      path: [...path, key],
      key: true,
      message: foreign(key, path),
      remedy: known.length > 0 ? suggest(key, known, 'fields') : 'take it away',
    }));
  }
  const given: Given = { path, value: valueAt(value, path) };
  return [{ path, key: issue.code === 'invalid_key', ...issueInWords(issue, given) }];
}

/** What stands at a path in a value, or undefined. */
export function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined),
    value,
  );
}

/** Whether a value has fields. */
export const isObject = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null;

/** The names of the fields that a schema allows in the object at `path`. */
function fieldsAt(schema: z.core.$ZodType, path: Path): string[] {
  const at = schemaAt(schema, path);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

/** The schema of what stands at `path` in what a schema describes, or undefined. */
export function schemaAt(
  schema: z.core.$ZodType,
  path: readonly (string | number)[],
): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return schemaAt(schema.unwrap(), path);
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const inner = schemaUnder(schema, key);
  return inner && schemaAt(inner, rest);
}

/** The schema of one field, entry or item of what another schema describes. */
function schemaUnder(schema: z.core.$ZodType, key: string | number): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (schema instanceof z.ZodTuple) return schema.def.items[Number(key)];
  if (!(schema instanceof z.ZodObject)) return undefined;
  const fields: z.core.$ZodLooseShape = schema.shape;
  return fields[key];
}
