import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Folder } from '../../files/folder.ts';
import { readValid } from '../../files/read.ts';
import { problemText } from '../../problems/problem.ts';
import { Refused } from '../refused.ts';
import { writeWhole } from '../write.ts';

/** Where a site keeps what its editors have said of their sheets; it is committed with the data. */
const keptFile = 'data/sheets.json';

const schema = z.strictObject({
  columns: z.record(z.string(), z.string()).default({}),
  names: z.record(z.string(), z.string()).default({}),
});

/** What sheets call things here: headings and their columns (`-` is left out), names and their ids. */
export type Kept = z.infer<typeof schema>;

/** What is kept at a site. Throws `Refused` where the file has problems. */
export function readKept(root: string): Kept {
  if (!existsSync(join(root, keptFile))) return { columns: {}, names: {} };
  const { value, problems } = readValid(new Folder(root), keptFile, schema);
  if (value && problems.length === 0) return value;
  throw new Refused(problems.map(problemText).join('\n\n'));
}

/** What is kept, with what was said now. */
export const keptWith = (kept: Kept, said: Partial<Kept>): Kept => ({
  columns: { ...kept.columns, ...said.columns },
  names: { ...kept.names, ...said.names },
});

/** Keeps it, unless it is what the file says. */
export function writeKept(root: string, kept: Kept): void {
  const path = join(root, keptFile);
  const text = `${JSON.stringify(kept, null, 2)}\n`;
  const empty = Object.keys({ ...kept.columns, ...kept.names }).length === 0;
  if (empty || (existsSync(path) && readFileSync(path, 'utf8') === text)) return;
  writeWhole(path, text);
}

/** Reads what an editor says on the command line: 县区=region. Throws `Refused` where it is no pair. */
export function pairsOf(option: string, texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    texts.map((text) => {
      const at = text.lastIndexOf('=');
      if (at > 0 && at < text.length - 1)
        return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
      throw new Refused(
        `“${text}” does not say what is what: write ${option} "name=what it is here".`,
      );
    }),
  );
}
