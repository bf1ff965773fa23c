import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collectIds } from '../../src/editor/ids.ts';
import { jsonSchemas } from '../../src/editor/json-schema.ts';

const schemas = Object.entries(jsonSchemas(['zh', 'en'], collectIds(process.cwd())));

test.each(schemas)(
  'data/schema/%s is what the code says (npm run data -- schema writes it anew)',
  (name, text) => {
    expect(readFileSync(join(process.cwd(), 'data/schema', name), 'utf8')).toBe(text);
  },
);

describe('what an editor program completes from', () => {
  type Node = {
    description?: string;
    enum?: string[];
    type?: string;
    properties?: Record<string, Node>;
    items?: Node;
    anyOf?: Node[];
    prefixItems?: Node[];
    additionalProperties?: Node | boolean;
  };
  const schema = (name: string) => JSON.parse(schemas.find(([file]) => file === name)![1]) as Node;
  const observation = schema('observations.json').properties!['observations']!.items!.properties!;
  test('the ids there are', () => {
    expect(observation['region']!.enum).toEqual(
      expect.arrayContaining(['longli', 'huishui', 'lutian', 'meijiang', 'meixian', 'potou']),
    );
    expect(observation['indicator']!.enum).toContain('park-enterprises');
    expect(observation['unit']!.enum).toContain('yuan');
    expect(observation['source']!.enum).toContain('xkb-2025');
    expect(observation['derived']!.properties!['of']!.items!.enum).toEqual(
      expect.arrayContaining(['meijiang.park-enterprises', 'liwan']),
    );
    expect(
      schema('chart.json').properties!['query']!.properties!['observations']!.items!.enum,
    ).toContain('meijiang.park-enterprises');
    expect(schema('site.json').properties!['homeMap']!.enum).toContain('partners-map');
    expect(schema('release.json').properties!['corrects']!.enum).toContain('2026.11');
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
