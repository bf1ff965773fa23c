import type { z } from 'zod';
import { inspect } from './inspect.ts';
import type { LocatedJson } from './located.ts';
import type { Problem } from './problem.ts';

/** Validates a located document against a zod schema; each fault becomes a problem at its place in the file. */
export function validate<S extends z.ZodType>(
  json: LocatedJson,
  schema: S,
): { value: z.infer<S> | undefined; problems: Problem[] } {
  const { value, faults } = inspect(schema, json.value);
  return {
    value,
    problems: faults.map((fault) => json.problemAt(fault)),
  };
}
