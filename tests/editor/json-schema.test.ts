import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { idList } from '../../src/editor/id-list.ts';
import { jsonSchemas, keepSchemas } from '../../src/editor/json-schema.ts';
import { copySite } from '../fixtures/site.ts';

const schemas = Object.entries(jsonSchemas(['zh', 'en']));

test.each(schemas)(
  'data/schema/%s is what the code says (npm run data -- schema writes it anew)',
  (name, text) => {
    expect(readFileSync(join(process.cwd(), 'data/schema', name), 'utf8')).toBe(text);
  },
);

describe('what an editor program completes from', () => {
  type Node = {
    description?: string;
    $ref?: string;
    type?: string;
    properties?: Record<string, Node>;
    items?: Node;
    anyOf?: Node[];
    prefixItems?: Node[];
    additionalProperties?: Node | boolean;
  };
  const schema = (name: string) => JSON.parse(schemas.find(([file]) => file === name)![1]) as Node;
  const observation = schema('observations.json').properties!['observations']!.items!.properties!;
  test('ids are said to be of one list, so that no schema holds any', () => {
    const of = (what: string) => `ids.json#/$defs/${what}`;
    expect(observation['region']!.$ref).toBe(of('region'));
    expect(observation['indicator']!.$ref).toBe(of('indicator'));
    expect(observation['unit']!.$ref).toBe(of('unit'));
    expect(observation['source']!.$ref).toBe(of('source'));
    expect(observation['derived']!.properties!['of']!.items!.$ref).toBe(of('input'));
    expect(
      schema('chart.json').properties!['query']!.properties!['observations']!.items!.$ref,
    ).toBe(of('observation'));
    expect(schema('site.json').properties!['homeMap']!.$ref).toBe(of('chart'));
    expect(schema('release.json').properties!['corrects']!.$ref).toBe(of('version'));
    for (const [name, text] of schemas) expect(text, name).not.toMatch(/longli|xkb-2025|2026\.11/);
  });
  test('the list says each id once, however many fields read it', () => {
    const figures = Array.from(
      { length: 20_000 },
      (_, i) => `region-${i}.indicator-${i}@2026-${i}`,
    );
    const ids = {
      ...{
        region: [],
        programme: [],
        indicator: [],
        unit: [],
        topic: [],
        dimension: [],
        source: [],
      },
      ...{ scheme: [], observation: figures, chart: [], version: [] },
    };
    const list = idList({ ids, locators: {}, targets: [] });
    expect(list.split('"region-7.indicator-7@2026-7"')).toHaveLength(2);
    const size = schemas.reduce((sum, [, text]) => sum + text.length, list.length);
    expect(size).toBeLessThan(figures.join('').length + 20_000 * 10 + 150_000);
  });
  test('every field is described in both languages', () => {
    const undescribed = (node: Node, path: string): string[] => [
      ...(path.includes('.') &&
      !/\p{Script=Han}/u.test(node.description ?? '') &&
      !/\$schema|\.(zh|en|one|other)$|\[\]$|^\w+\.(regions|programmes|units|indicators|observations|events|sources)$/.test(
        path,
      )
        ? [path]
        : []),
      ...Object.entries(node.properties ?? {}).flatMap(([key, child]) =>
        undescribed(child, `${path}.${key}`),
      ),
      ...(node.items ? undescribed(node.items, `${path}[]`) : []),
    ];
    expect(
      schemas.flatMap(([name]) => undescribed(schema(name), name.replace('.json', ''))),
    ).toEqual([]);
  });
});

describe('where the schemas of a folder cannot be written', () => {
  const said = (prepare: (schema: string) => void) => {
    const folder = copySite();
    rmSync(join(folder, 'data/schema'), { recursive: true, force: true });
    prepare(join(folder, 'data/schema'));
    const sentence = keepSchemas(folder);
    const left = readdirSync(join(folder, 'data')).filter((name) => name.endsWith('.part'));
    rmSync(folder, { recursive: true });
    return { sentence, left };
  };
  test.each<[string, (schema: string) => void]>([
    ['a file stands in the place of the folder', (schema) => writeFileSync(schema, '')],
    [
      'a folder stands in the place of the list',
      (schema) => mkdirSync(join(schema, 'ids.json/taken'), { recursive: true }),
    ],
  ])('since %s, that is said and nothing stops', (_why, prepare) =>
    expect(said(prepare)).toEqual({
      sentence: expect.stringMatching(
        /^What editor programs complete from stays as it was: E[A-Z]+/,
      ) as string,
      left: [],
    }),
  );
  test('and where it can, nothing is said', () =>
    expect(said(() => undefined)).toEqual({ sentence: undefined, left: [] }));
});
