import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of data/ where a release puts by what only an undoing of it needs; git leaves it out. */
const UNDO = '.undo';

/** Puts a file or folder of a version by. What was put by for other versions is given up: only the last release can be undone. */
export function putBy(root: string, version: string, name: string): void {
  const from = join(root, 'data', version, name);
  if (!existsSync(from)) return;
  const folder = join(root, 'data', UNDO);
  mkdirSync(join(folder, version), { recursive: true });
  for (const other of readdirSync(folder).filter((known) => known !== version))
    rmSync(join(folder, other), { recursive: true });
  rmSync(join(folder, version, name), { recursive: true, force: true });
  renameSync(from, join(folder, version, name));
}

/** Puts it back, where it was put by and nothing has taken its place. */
export function putBack(root: string, version: string, name: string): void {
  const kept = join(root, 'data', UNDO, version, name);
  const to = join(root, 'data', version, name);
  if (existsSync(kept) && !existsSync(to)) renameSync(kept, to);
}
