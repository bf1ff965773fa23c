import { z } from 'zod';
import { suggest } from './problem.ts';

export type Path = (string | number)[];

/** What a schema refuses in a value, in an editor's words. Where it stands is a path into the value; with `key`, the name of the field is meant and not what it holds. */
export interface Fault {
  path: Path;
  message: string;
  remedy: string;
  key: boolean;
}

/** What is said of a field that a schema does not know, unless whoever asks says more of the place. */
export const notAField = (key: string) => `“${key}” is not a field here`;

/** Holds a value against a zod schema: the value as the schema reads it, or each zod issue as a sentence, one a place. `foreign` words what is said of a field that the schema does not know, found in the object at `path`. */
export function inspect<S extends z.ZodType>(
  schema: S,
  value: unknown,
  foreign: (key: string, path: Path) => string = notAField,
): { value: z.infer<S> | undefined; faults: Fault[] } {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, faults: [] };
  const faults = result.error.issues.flatMap((issue) => faultsOf(issue, value, schema, foreign));
  // A text where a list should be is also “too short” a list: the first thing said of a place is what is wrong with it.
  return {
    value: undefined,
    faults: faults.filter(
      (fault, i) => faults.findIndex(({ path }) => path.join('\0') === fault.path.join('\0')) === i,
    ),
  };
}

function faultsOf(
  issue: z.core.$ZodIssue,
  value: unknown,
  schema: z.ZodType,
  foreign: (key: string, path: Path) => string,
): Fault[] {
  const path = issue.path as Path;
  if (issue.code !== 'unrecognized_keys')
    return [
      { path, key: issue.code === 'invalid_key', ...sentence(issue, path, valueAt(value, path)) },
    ];
  const known = keysAt(schema, path);
  return issue.keys.map((key) => ({
    path: [...path, key],
    key: true,
    message: foreign(key, path),
    remedy: known.length > 0 ? suggest(key, known, 'fields') : 'take it away',
  }));
}

function sentence(
  issue: z.core.$ZodIssue,
  path: Path,
  given: unknown,
): { message: string; remedy: string } {
  const last = path.at(-1);
  const field = path.findLast((part) => typeof part === 'string') ?? 'this';
  const name = typeof last === 'number' ? `entry ${last + 1} of ${field}` : field;
  if (
    given === undefined &&
    (issue.code === 'invalid_type' ||
      issue.code === 'invalid_value' ||
      issue.code === 'invalid_union')
  ) {
    const form =
      issue.code === 'invalid_type'
        ? wanted(issue.expected)
        : issue.code === 'invalid_value'
          ? `one of: ${issue.values.map(String).join(', ')}`
          : 'as its neighbours have it';
    return { message: `“${String(last)}” is missing`, remedy: `add "${String(last)}" (${form})` };
  }
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'number' && typeof given === 'string')
        return { message: `${name} is a text, and must be a number`, remedy: numeric(given) };
      return {
        message: `${name} must be ${wanted(issue.expected)}`,
        remedy: `write ${wanted(issue.expected)}`,
      };
    case 'invalid_value':
      return {
        message: `${name} ${quoted(given)} is not known`,
        remedy: suggest(String(given), issue.values.map(String), 'values'),
      };
    case 'invalid_union':
      return {
        message: `${name} has none of the shapes it may have`,
        remedy: 'compare it with its neighbours in this file',
      };
    case 'invalid_key':
      return {
        message: `${quoted(last)}: ${issue.issues[0]?.message ?? 'this name may not stand here'}`,
        remedy: 'change it to the form described',
      };
    case 'too_small':
    case 'too_big':
      return size(issue, name, given);
    case 'invalid_format':
      if (issue.format === 'url')
        return {
          message: `${name} ${quoted(given)} is not an address`,
          remedy: 'write the whole address, with https://',
        };
      return {
        message: `${name} ${quoted(given)}: ${issue.message}`,
        remedy: 'change it to the form described',
      };
    default:
      return {
        message: `${name} ${quoted(given)}: ${issue.message}`,
        remedy: 'change it to the form described',
      };
  }
}

/** A text, a list or a number that is too small or too large. */
function size(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  name: string,
  given: unknown,
): { message: string; remedy: string } {
  const small = issue.code === 'too_small';
  const limit = Number(small ? issue.minimum : issue.maximum);
  const bound = `${issue.inclusive === false ? (small ? 'more than' : 'less than') : small ? 'at least' : 'at most'} ${limit}`;
  if (typeof given === 'string')
    return small && limit === 1
      ? {
          message: `${name} is empty`,
          remedy: 'write the text, or take the field away where it may be left out',
        }
      : { message: `${name} has ${given.length} characters`, remedy: `write ${bound}` };
  if (Array.isArray(given))
    return {
      message: `${name} has ${given.length} ${given.length === 1 ? 'entry' : 'entries'}, and must have ${bound}`,
      remedy: small
        ? `add ${limit - given.length === 1 ? 'one' : `${limit - given.length} more`}`
        : `take ${given.length - limit === 1 ? 'one' : String(given.length - limit)} away`,
    };
  return {
    message: `${name} is ${String(given)}, and must be ${bound}`,
    remedy: `write a number that is ${bound}`,
  };
}

/** A value as it is quoted in a sentence: cut where it is long. */
function quoted(given: unknown): string {
  const text = typeof given === 'string' ? given : (JSON.stringify(given) ?? '');
  return `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
}

function numeric(given: string): string {
  const half = given.normalize('NFKC').replaceAll(',', '');
  return half.trim() !== '' && Number.isFinite(Number(half))
    ? `write ${half} without quotes`
    : 'write a number without quotes, in the base unit';
}

const words: Record<string, string> = {
  string: 'a text in "quotes"',
  number: 'a number',
  int: 'a whole number',
  array: 'a list in [ ]',
  object: 'an object in { }',
  record: 'an object in { }',
  boolean: 'true or false',
  tuple: 'a list in [ ]',
};
const wanted = (expected: string) => words[expected] ?? expected;

/** What stands at a path in a value, or undefined. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (v, key) =>
      v !== null && typeof v === 'object' && Object.hasOwn(v, key)
        ? (v as Record<string | number, unknown>)[key]
        : undefined,
    value,
  );
}

/** The field names that the schema allows under `path`. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  type Shape = {
    properties?: Record<string, Shape>;
    items?: Shape;
    additionalProperties?: Shape | boolean;
    prefixItems?: Shape[];
  };
  let at: Shape | undefined = z.toJSONSchema(schema, { unrepresentable: 'any' }) as Shape;
  for (const key of path) {
    if (typeof key === 'number') at = at?.prefixItems?.[key] ?? at?.items;
    else
      at =
        at?.properties?.[key] ??
        (typeof at?.additionalProperties === 'object' ? at.additionalProperties : undefined);
  }
  return Object.keys(at?.properties ?? {});
}
