import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** The folder that the house stands in, and this project's root. */
export const root = process.cwd();
const src = join(root, 'src');

/** A room of the house: a folder of src/, and what its description says that it may. */
export interface Room {
  name: string;
  /** What it is, before the lines that are read by the tests. */
  says: string;
  mayUse: string[];
  /** Files that may touch the disk, or `everything`. */
  touchesTheDisk: string[];
  /** Files in which markup is a text, and not a component's or a tree. */
  markupAsText: string[];
  /** Folders that its tests are in. */
  testedIn: string[];
}

/** A file of the house, by its path below src/ with `/`. */
export interface SourceFile {
  path: string;
  room: string;
  /** Its text without comments. */
  code: string;
  /** The files of the house that it imports, statically or when it runs. */
  imports: string[];
}

const posix = (path: string) => path.split(sep).join('/');

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}

/** Every file of code in src/. */
export const sourceFiles: SourceFile[] = walk(src)
  .filter((path) => /\.(ts|astro)$/.test(path))
  .map((path) => {
    const code = withoutComments(readFileSync(path, 'utf8'));
    const below = posix(relative(src, path));
    return { path: below, room: below.split('/')[0]!, code, imports: importsIn(path, code) };
  });

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

function importsIn(path: string, code: string): string[] {
  return [...code.matchAll(/(?:\bfrom |\bimport |\bimport\()'(\.[^']+)'/g)].map((match) =>
    posix(relative(src, resolve(dirname(path), match[1]!))),
  );
}

/** The rooms, as their descriptions have them. A description of `pages` begins with an underscore, since Astro makes a page of every other file there. */
export const rooms: Room[] = readdirSync(src).map((name) => {
  const file = name === 'pages' ? '_README.md' : 'README.md';
  return { name, ...described(name, readFileSync(join(src, name, file), 'utf8')) };
});

function described(name: string, text: string): Omit<Room, 'name'> {
  const [heading = '', ...lines] = text.split('\n').filter((line) => line !== '');
  const told = new Map(lines.flatMap(listIn));
  const mayUse = told.get('May use');
  if (heading !== `# ${name}` || !mayUse)
    throw new Error(`src/${name}/README.md needs “# ${name}” and “May use: …”`);
  return {
    says: lines.filter((line) => listIn(line).length === 0).join(' '),
    mayUse: mayUse.filter((room) => room !== 'nothing'),
    touchesTheDisk: told.get('Touches the disk') ?? [],
    markupAsText: told.get('Markup as text') ?? [],
    testedIn: told.get('Tested in') ?? [`tests/${name}`],
  };
}

/** A line of a description that is a list: `May use: problems, files.` */
function listIn(line: string): [key: string, list: string[]][] {
  const [, key, list] =
    /^(May use|Touches the disk|Markup as text|Tested in): (.+)\.$/.exec(line) ?? [];
  return key === undefined || list === undefined ? [] : [[key, list.split(', ')]];
}

/** The first way from something back to itself, or undefined where there is none. */
export function circleIn(reach: ReadonlyMap<string, readonly string[]>): string | undefined {
  const done = new Set<string>();
  const back = (at: string, way: readonly string[]): string | undefined => {
    if (way.includes(at)) return [...way.slice(way.indexOf(at)), at].join(' → ');
    if (done.has(at)) return undefined;
    done.add(at);
    return (reach.get(at) ?? []).map((next) => back(next, [...way, at])).find(Boolean);
  };
  return [...reach.keys()].map((start) => back(start, [])).find(Boolean);
}
