import { z } from 'zod';
import { specSchema } from '../charts/spec.ts';
import { schemas, versionsSchema } from '../dataset/schema.ts';
import { siteSchema } from '../site/config.ts';

/** The JSON Schema of each file that editors write, by file name: what `$schema` points an editor program to. */
export function jsonSchemas(locales: readonly string[]): Record<string, string> {
  const rule = { locales, complete: true };
  const all: Record<string, z.ZodType> = { ...schemas(rule), versions: versionsSchema(rule), chart: specSchema(rule), site: siteSchema(rule) };
  return Object.fromEntries(Object.entries(all).map(([name, schema]) => [`${name}.json`, `${JSON.stringify({ title: name, ...z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) }, null, 2)}\n`]));
}
