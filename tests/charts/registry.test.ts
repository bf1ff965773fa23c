import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kindName, kinds } from '../../src/charts/registry.ts';
import { languages } from '../../src/dataset/languages.ts';
import { fixtures } from './kinds/drawing.ts';

const filesIn = (folder: string, end: string) =>
  readdirSync(join(process.cwd(), folder))
    .filter((file) => file.endsWith(end))
    .map((file) => file.slice(0, -end.length))
    .sort();
const ids = Object.keys(kinds).sort();

describe('the registry of kinds', () => {
  test('has every file of the folder, by its name: a forgotten line in kinds/index.ts is told here', () =>
    expect(filesIn('src/charts/kinds', '.ts').filter((file) => file !== 'index')).toEqual(ids));
  test('each kind has a test of its own', () =>
    expect(filesIn('tests/charts/kinds', '.test.ts')).toEqual(expect.arrayContaining(ids)));
  test.each(ids)('%s has a name in each language, and fixtures that it accepts', (id) => {
    for (const locale of languages) {
      expect(kindName({ kind: id }, locale)).toMatch(/^\S.*\S$/);
      expect(fixtures(kinds[id]!, locale).length).toBeGreaterThan(0);
    }
  });
});
