import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

const machine = hostname().replaceAll(/[^\w.]/g, '_');

/** The dot-folder beside `folder` that is this process's own: `.dist-<machine>-<process>`. */
export function ownBeside(folder: string): string {
  return join(dirname(folder), `.${basename(folder)}-${machine}-${process.pid}`);
}

/** A folder that a process has put beside another: what it is building, or what it has moved out of the way. */
interface Beside {
  path: string;
  machine: string;
  process: number;
  movedAway: boolean;
}

function besides(folder: string): Beside[] {
  const parent = dirname(folder);
  const prefix = `.${basename(folder)}-`;
  const names = existsSync(parent) ? readdirSync(parent) : [];
  return names
    .filter((name) => name.startsWith(prefix))
    .flatMap((name) => {
      const parts = /^(\w[\w.]*)-(\d+)(-before\d+)?$/.exec(name.slice(prefix.length));
      if (!parts) return [];
      const [, on, by, movedAway] = parts;
      const path = join(parent, name);
      return [{ path, machine: on!, process: Number(by), movedAway: movedAway !== undefined }];
    });
}

/** Puts a folder back that a process had moved out of the way and could not replace any more. */
export function putBack(folder: string): void {
  if (existsSync(folder)) return;
  const [last] = besides(folder)
    .filter(({ movedAway }) => movedAway)
    .sort((a, b) => statSync(b.path).ctimeMs - statSync(a.path).ctimeMs);
  if (last) renameSync(last.path, folder);
}

/** Takes away what interrupted processes have left beside a folder. Whatever still runs keeps its own; what another machine left on a shared disk goes after a day. */
export function clearLeftBehind(folder: string): void {
  for (const left of besides(folder)) if (!isInUse(left)) remove(left.path);
}

const aDay = 24 * 60 * 60 * 1000;

function isInUse(beside: Beside): boolean {
  if (beside.machine !== machine) return Date.now() - statSync(beside.path).mtimeMs < aDay;
  return beside.process !== process.pid && isRunning(beside.process);
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // It runs, and is somebody else's.
    return codeOf(error) === 'EPERM';
  }
}

/**
 * Puts `by` in the place of `folder`: the old one is moved away, the new one to where it was, then the old one is deleted. No file
 * of either is touched, and of several processes that do so at once the last one stands. Throws what the system says where the old
 * one cannot be moved; it is then where it was.
 */
export function replaceFolder(folder: string, by: string): void {
  const movedAway: string[] = [];
  for (;;) {
    const before = `${by}-before${movedAway.length}`;
    if (moved(folder, before)) movedAway.push(before);
    if (takesPlace(by, folder)) break;
  }
  movedAway.forEach(remove);
}

function moved(folder: string, to: string): boolean {
  try {
    renameSync(folder, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Whether it could take that place: it cannot where another process was quicker. */
function takesPlace(by: string, folder: string): boolean {
  try {
    renameSync(by, folder);
    return true;
  } catch (error) {
    if (existsSync(folder)) return false;
    putBack(folder);
    throw error;
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

const remove = (path: string) => rmSync(path, { recursive: true, force: true, maxRetries: 3 });
