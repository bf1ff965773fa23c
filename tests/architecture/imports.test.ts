import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const src = join(process.cwd(), 'src');
const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  );
const sources = files(src).filter((file) => /\.(ts|astro)$/.test(file));
const arrows = sources.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)].map(
    (match) => [relative(src, file), relative(src, resolve(dirname(file), match[1]!))] as const,
  ),
);
const from = (folder: string) =>
  arrows.filter(([a]) => a.startsWith(`${folder}/`)).map(([a, b]) => `${a} → ${b}`);

/** What each room may reach, besides itself. Data flows one way. */
const allowed: Record<string, string[]> = {
  problems: [],
  files: ['problems'],
  dataset: ['problems', 'files', 'i18n/languages'],
  i18n: ['dataset'],
  prose: ['problems', 'dataset', 'i18n'],
  charts: ['problems', 'dataset', 'i18n', 'prose'],
  stories: ['problems', 'dataset', 'i18n', 'prose', 'charts'],
  client: [],
};

describe('the house', () => {
  test.each(Object.entries(allowed))('%s reaches only %j', (room, reach) => {
    expect(
      from(room).filter(
        (arrow) => ![room, ...reach].some((to) => arrow.split(' → ')[1]!.startsWith(to)),
      ),
    ).toEqual([]);
  });
  test('no file reaches itself by way of others', () => {
    const reach = new Map<string, string[]>();
    for (const [a, b] of arrows) reach.set(a, [...(reach.get(a) ?? []), b]);
    const circle = (file: string, path: readonly string[]): string | undefined => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file].join(' → ');
      if (done.has(file)) return undefined;
      done.add(file);
      return (reach.get(file) ?? []).map((next) => circle(next, [...path, file])).find(Boolean);
    };
    const done = new Set<string>();
    expect([...reach.keys()].flatMap((file) => circle(file, []) ?? [])).toEqual([]);
  });
  test('only edges touch the disk', () => {
    const edges = /^(files\/folder|integrations\/|cli\/|editor\/|outputs\/png)/;
    expect(
      sources
        .map((f) => relative(src, f))
        .filter(
          (file) =>
            !edges.test(file) && /from 'node:fs/.test(readFileSync(join(src, file), 'utf8')),
        ),
    ).toEqual([]);
  });
  test('there is no drawer for odds and ends', () =>
    expect(
      sources.filter((f) => /utils|helpers|common|manager|misc/i.test(relative(src, f))),
    ).toEqual([]));
  test('the top level holds what it should', () => {
    const known = [
      'src',
      'content',
      'data',
      'public',
      'tests',
      'astro.config.mjs',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'README.md',
      'LICENSE',
      'node_modules',
      'dist',
    ];
    expect(
      readdirSync(process.cwd()).filter(
        (name) => !name.startsWith('.') && !known.includes(name) && !name.endsWith('.tmp.ts'),
      ),
    ).toEqual([]);
    expect(statSync('README.md').size).toBeGreaterThan(1000);
  });
});
