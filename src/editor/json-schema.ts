import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { redirectsSchema } from '../addresses/redirects.ts';
import { chartSchema } from '../charts/check.ts';
import { kinds } from '../charts/registry.ts';
import { refersTo, releaseSchema, schemas, versionsSchema } from '../dataset/schema.ts';
import { writeWhole } from '../files/write-whole.ts';
import { siteSchema } from '../site/config.ts';
import { readOutline } from '../site/outline.ts';
import { ID_LIST, idList, inItsSource, leadsSomewhere, oneOf } from './id-list.ts';
import { collectIds } from './ids.ts';
import { collectLocators } from './locators.ts';
import { collectTargets } from './targets.ts';

type Described = z.core.JSONSchema.BaseSchema;

/**
 * The JSON Schema of each file that editors write, by file name: what `$schema` points an editor program to. They hold no ids:
 * fields that name something elsewhere refer to the one list of what there is, so that only code changes them.
 */
export function jsonSchemas(locales: readonly string[]): Record<string, string> {
  const rule = { locales, complete: true };
  const all: Record<string, Described> = {
    ...described(schemas(rule)),
    ...described({
      versions: versionsSchema(rule),
      release: releaseSchema(rule),
      site: siteSchema(rule),
    }),
    chart: { ...describe(chartSchema(rule)), allOf: Object.values(kinds).map(optionsOf) },
    redirects: redirects(),
  };
  return Object.fromEntries(
    Object.entries(all).map(([name, schema]) => [
      `${name}.json`,
      `${JSON.stringify({ title: name, ...schema }, null, 2)}\n`,
    ]),
  );
}

const described = (all: Record<string, z.ZodType>) =>
  Object.fromEntries(Object.entries(all).map(([name, schema]) => [name, describe(schema)]));

function describe(schema: z.ZodType): Described {
  return z.toJSONSchema(schema, {
    unrepresentable: 'any',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const to = refersTo(zodSchema);
      if (to) Object.assign(jsonSchema, oneOf(to));
      const { source, locator } = jsonSchema.properties ?? {};
      if (source && locator) jsonSchema.allOf = [inItsSource];
    },
  });
}

/** What a chart of one kind may say under `options`. */
function optionsOf({ id, options }: { id: string; options: z.ZodType }): Described {
  const { $schema: _, ...schema } = describe(options);
  return {
    if: { properties: { kind: { const: id } }, required: ['kind'] },
    then: { properties: { options: schema } },
  };
}

function redirects(): Described {
  const { propertyNames: _, ...schema } = describe(redirectsSchema);
  return {
    ...schema,
    propertyNames: { pattern: String.raw`^(?:\$schema|/[^\s;{}"']*)$` },
    properties: { $schema: { type: 'string' } },
    additionalProperties: leadsSomewhere,
  };
}

/** The list of ids as it is now. Reads what can be read, so that it also serves while a file is being mended. */
function currentIds(root: string, locales: readonly string[]): string {
  const ids = collectIds(root);
  const targets = collectTargets(root, locales, ids);
  return idList({ ids, locators: collectLocators(root), targets });
}

/** Writes those files of data/schema anew that the code or the ids have left behind. Throws what the disk says. */
export function writeSchemas(root: string): void {
  const { locales } = readOutline(root);
  mkdirSync(join(root, 'data/schema'), { recursive: true });
  const files = { ...jsonSchemas(locales), [ID_LIST]: currentIds(root, locales) };
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, 'data/schema', name);
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeWhole(path, text);
  }
}

/** The same beside other work, which a folder that cannot be written to must not stop. Returns why nothing was written, in a sentence. */
export function keepSchemas(root: string): string | undefined {
  try {
    writeSchemas(root);
    return undefined;
  } catch (error) {
    return `What editor programs complete from stays as it was: ${(error as Error).message}`;
  }
}
