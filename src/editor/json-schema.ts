import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { chartSchema } from '../charts/check.ts';
import {
  refersTo,
  releaseSchema,
  schemas,
  versionsSchema,
  type Refers,
} from '../dataset/schema.ts';
import { siteSchema } from '../site/config.ts';
import { readOutline } from '../site/outline.ts';
import { collectIds } from './ids.ts';
import { writeWhole } from './write.ts';

/** The JSON Schema of each file that editors write, by file name: what `$schema` points an editor program to. Fields that name something elsewhere list the ids there are. */
export function jsonSchemas(
  locales: readonly string[],
  ids: Record<Refers, readonly string[]>,
): Record<string, string> {
  const rule = { locales, complete: true };
  const all: Record<string, z.ZodType> = {
    ...schemas(rule),
    versions: versionsSchema(rule),
    release: releaseSchema(rule),
    chart: chartSchema(rule),
    site: siteSchema(rule),
  };
  return Object.fromEntries(
    Object.entries(all).map(([name, schema]) => [`${name}.json`, jsonSchema(name, schema, ids)]),
  );
}

function jsonSchema(
  title: string,
  schema: z.ZodType,
  ids: Record<Refers, readonly string[]>,
): string {
  const described = z.toJSONSchema(schema, {
    unrepresentable: 'any',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const to = refersTo(zodSchema);
      if (to && ids[to].length > 0) jsonSchema.enum = [...ids[to]];
    },
  });
  return `${JSON.stringify({ title, ...described }, null, 2)}\n`;
}

/** Writes those files of data/schema anew that the code or the ids have left behind. */
export function writeSchemas(root: string): void {
  mkdirSync(join(root, 'data/schema'), { recursive: true });
  for (const [name, text] of Object.entries(
    jsonSchemas(readOutline(root).locales, collectIds(root)),
  )) {
    const path = join(root, 'data/schema', name);
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeWhole(path, text);
  }
}
