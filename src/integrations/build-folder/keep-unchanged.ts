import { linkSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './files-in.ts';

/**
 * Lets files of `folder` that `old` has byte for byte be the same files on the disk (hard links), dates and all: what copies a
 * site to its host then sees what is new. Returns how many are. Where the disk knows no hard links, none are.
 */
export function keepUnchanged(folder: string, old: string): number {
  return filesIn(folder).filter((name) => keep(join(folder, name), join(old, name))).length;
}

function keep(file: string, old: string): boolean {
  const part = `${file}.kept`;
  try {
    if (statSync(file).size !== statSync(old).size) return false;
    // The link first and then the comparison, so that what was compared is what stays: another build may be replacing `old`.
    linkSync(old, part);
    if (!readFileSync(part).equals(readFileSync(file))) return false;
    renameSync(part, file);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(part, { force: true });
  }
}
