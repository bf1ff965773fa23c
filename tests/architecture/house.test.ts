import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { describe, expect, test } from 'vitest';
import { circleIn, root, rooms, sourceFiles, type Room } from './rooms.ts';

const filesOf = (room: Room) => sourceFiles.filter((file) => file.room === room.name);

/** The rooms that the files of a room import from, besides itself. */
const used = (room: Room) =>
  new Set(
    filesOf(room)
      .flatMap((file) => file.imports.map((path) => path.split('/')[0]!))
      .filter((name) => name !== room.name),
  );

/** The files of a room that have something in them, by their paths in it. */
const having = (room: Room, pattern: RegExp) =>
  filesOf(room)
    .filter(({ code }) => pattern.test(code))
    .map(({ path }) => path.slice(room.name.length + 1))
    .sort();

const disk = /from '(node:fs|esbuild)/;
/** Markup that is escaped, set or taken as a text, or begins a string. What the commands print is none. */
const markup =
  /prose\/markup\.ts'|escapeHtml|set:html|(inner|outer)HTML|[`'"]<\/?[a-z][\w-]*[\s>/]/;

describe.each(rooms)('$name', (room) => {
  test('says in a sentence or two what it is', () => {
    expect(room.says).toMatch(/^[A-Z].{40,}\.$/);
  });
  test('uses the rooms that it says, and no others', () => {
    const strays = filesOf(room)
      .flatMap((file) => file.imports.map((to) => ({ from: file.path, to })))
      .filter(({ to }) => ![room.name, ...room.mayUse].includes(to.split('/')[0]!));
    expect(strays).toEqual([]);
  });
  test('says no room that it does not use', () => {
    expect(room.mayUse.filter((name) => !used(room).has(name))).toEqual([]);
  });
  test.skipIf(room.touchesTheDisk.includes('everything'))(
    'touches the disk where it says, and nowhere else',
    () => expect(having(room, disk)).toEqual(room.touchesTheDisk),
  );
  test.skipIf(room.name === 'cli')('has markup as text where it says, and nowhere else', () =>
    expect(having(room, markup)).toEqual(room.markupAsText),
  );
  test('has tests where it says', () => {
    const tests = room.testedIn.flatMap((folder) =>
      existsSync(join(root, folder))
        ? readdirSync(join(root, folder), { recursive: true }).map(String)
        : [],
    );
    expect(tests.filter((file) => file.endsWith('.test.ts'))).not.toEqual([]);
  });
});

describe('the house', () => {
  test('data flow one way: no room reaches itself by way of others', () => {
    expect(circleIn(new Map(rooms.map(({ name, mayUse }) => [name, mayUse])))).toBeUndefined();
  });
  test('nor does a file', () => {
    expect(
      circleIn(new Map(sourceFiles.map(({ path, imports }) => [path, imports]))),
    ).toBeUndefined();
  });
  test('only the entries ask the process where they run', () => {
    const asking = sourceFiles.filter(({ code }) => /process\.(cwd\(|env\b)/.test(code));
    expect(asking.filter(({ room }) => room !== 'cli')).toEqual([]);
  });
  test('the README names every room', () => {
    const text = readFileSync(join(root, 'README.md'), 'utf8');
    expect(rooms.filter(({ name }) => !text.includes(`\`src/${name}/\``))).toEqual([]);
  });
  test('there is no drawer for odds and ends', () => {
    const drawer = /(^|\/)[^/]*(utils?|helpers?|common|manager|misc|shared)\b/i;
    expect(sourceFiles.filter(({ path }) => drawer.test(path))).toEqual([]);
  });
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
    ];
    // What git ignores may lie about: an editor's sheets, logs.
    const ignored = readFileSync(join(root, '.gitignore'), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((pattern) => pattern.replaceAll(/^\/|\/$/g, ''));
    const found = readdirSync(root).filter(
      (name) => !name.startsWith('.') && !ignored.some((pattern) => matchesGlob(name, pattern)),
    );
    expect(found.filter((name) => !known.includes(name))).toEqual([]);
    expect(statSync('README.md').size).toBeGreaterThan(1000);
  });
});

test('a way back is found', () => {
  const reach = (ways: Record<string, string[]>) => new Map(Object.entries(ways));
  expect(circleIn(reach({ a: ['b'], b: ['c'], c: [] }))).toBeUndefined();
  expect(circleIn(reach({ a: ['b'], b: ['c'], c: ['b'] }))).toBe('b → c → b');
});
