import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { filesIn } from './files-in.ts';

/**
 * Makes `folder` hold what `by` holds where it cannot be replaced as a whole: a volume of a container, a folder that is open on
 * Windows. Each file is replaced at once, pages after what they ask for, and what is gone goes last.
 */
export function fillFolder(folder: string, by: string): void {
  const names = filesIn(by);
  const isPage = (name: string) => /\.html(\.|$)/.test(name);
  const ordered = [...names.filter((name) => !isPage(name)), ...names.filter(isPage)];
  for (const name of ordered) replaceFile(join(folder, name), join(by, name));
  const wanted = new Set(names);
  for (const name of filesIn(folder)) if (!wanted.has(name)) rmSync(join(folder, name));
  removeEmpty(folder);
  rmSync(by, { recursive: true, force: true });
}

function replaceFile(file: string, by: string): void {
  if (existsSync(file) && readFileSync(file).equals(readFileSync(by))) return;
  mkdirSync(dirname(file), { recursive: true });
  copyFileSync(by, `${file}.part`);
  renameSync(`${file}.part`, file);
}

function removeEmpty(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const path = join(folder, entry.name);
    removeEmpty(path);
    if (readdirSync(path).length === 0) rmdirSync(path);
  }
}
