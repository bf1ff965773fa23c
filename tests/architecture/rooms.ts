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
  /** Folders that its tests are in. */
  testedIn: string[];
}

/** A file of the house, by its path below src/ with `/`. */
export interface SourceFile {
  path: string;
  room: string;
  text: string;
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
    const text = readFileSync(path, 'utf8');
    const below = posix(relative(src, path));
    return { path: below, room: below.split('/')[0]!, text, imports: importsIn(path, text) };
  });

function importsIn(path: string, text: string): string[] {
  return [...text.matchAll(/(?:\bfrom |\bimport |\bimport\()'(\.[^']+)'/g)].map((match) =>
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
  const listed = (key: string) =>
    lines
      .find((line) => line.startsWith(`${key}: `))
      ?.slice(key.length + 2)
      .replace(/\.$/, '')
      .split(', ');
  const mayUse = listed('May use');
  if (heading !== `# ${name}` || !mayUse)
    throw new Error(`src/${name}/README.md needs “# ${name}” and “May use: …”`);
  return {
    says: lines.filter((line) => !/^(May use|Touches the disk|Tested in): /.test(line)).join(' '),
    mayUse: mayUse.filter((room) => room !== 'nothing'),
    touchesTheDisk: listed('Touches the disk') ?? [],
    testedIn: listed('Tested in') ?? [`tests/${name}`],
  };
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
