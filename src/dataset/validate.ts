import { z } from 'zod';
import { suggest, type Problem } from './problem.ts';
import type { LocatedJson } from './located.ts';

type Path = (string | number)[];

/** Validates a located document against a zod schema; each zod issue becomes a sentence at its place in the file. */
export function validate<S extends z.ZodType>(json: LocatedJson, schema: S): { value: z.infer<S> | undefined; problems: Problem[] } {
  const result = schema.safeParse(json.value);
  if (result.success) return { value: result.data, problems: [] };
  return { value: undefined, problems: result.error.issues.flatMap((issue) => fromIssue(json, schema, issue)) };
}

function fromIssue(json: LocatedJson, schema: z.ZodType, issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path as Path;
  const given = valueAt(json.value, path);
  const name = path.findLast((p) => typeof p === 'string') ?? 'this';
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => json.problem([...path, key], `“${key}” is not a field here`, suggest(key, keysAt(schema, path), 'fields'), { key: true }));
    case 'invalid_type':
      if (given === undefined) return [json.problem(path, `“${String(path.at(-1))}” is missing`, `add "${String(path.at(-1))}" to this object (${wanted(issue.expected)})`)];
      if (issue.expected === 'number' && typeof given === 'string') return [json.problem(path, `${name} is a text, and must be a number`, numeric(given))];
      return [json.problem(path, `${name} must be ${wanted(issue.expected)}`, `write ${wanted(issue.expected)}`)];
    case 'invalid_value': {
      if (given === undefined) return [json.problem(path, `“${String(path.at(-1))}” is missing`, `one of: ${issue.values.map(String).join(', ')}`)];
      return [json.problem(path, `${name} “${String(given)}” is not known`, suggest(String(given), issue.values.map(String), 'values'))];
    }
    case 'invalid_union':
      return [json.problem(path, `${name} has none of the shapes it may have`, 'compare it with its neighbours in this file')];
    default:
      return [json.problem(path, `${name} ${JSON.stringify(given) ?? ''}: ${issue.message}`, remedyFor(issue))];
  }
}

function numeric(given: string): string {
  const half = given.normalize('NFKC').replaceAll(',', '');
  return half.trim() !== '' && Number.isFinite(Number(half)) ? `write ${half} without quotes` : 'write a number without quotes, in the base unit';
}

function remedyFor(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_format' && issue.format === 'url') return 'write the whole address, with https://';
  if (issue.code === 'too_small') return 'add at least one';
  if (issue.code === 'too_big') return `at most ${String(issue.maximum)}`;
  return 'change it to the form described';
}

const words: Record<string, string> = { string: 'a text in "quotes"', number: 'a number', int: 'a whole number', array: 'a list in [ ]', object: 'an object in { }', boolean: 'true or false', tuple: 'a list in [ ]' };
const wanted = (expected: string) => words[expected] ?? expected;

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((v, key) => (v !== null && typeof v === 'object' ? (v as Record<string | number, unknown>)[key] : undefined), value);
}

/** The field names that the schema allows under `path`. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  type Shape = { properties?: Record<string, Shape>; items?: Shape; additionalProperties?: Shape | boolean; prefixItems?: Shape[] };
  let at: Shape | undefined = z.toJSONSchema(schema, { unrepresentable: 'any' }) as Shape;
  for (const key of path) {
    if (typeof key === 'number') at = at?.prefixItems?.[key] ?? at?.items;
    else at = at?.properties?.[key] ?? (typeof at?.additionalProperties === 'object' ? at.additionalProperties : undefined);
  }
  return Object.keys(at?.properties ?? {});
}
