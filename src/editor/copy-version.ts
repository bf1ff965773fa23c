import { cpSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Localized } from '../dataset/schema.ts';
import { keepTexts } from './kept-texts.ts';
import { Refused } from './refused.ts';
import { why } from './write.ts';

/** What a draft says of itself from the beginning. */
export interface FirstNotes {
  corrects?: string;
  note?: Localized;
}

/** Copies a version into a draft; a correction keeps what texts say beside it. Copied beside and then renamed: an interrupted copy is never taken for a draft. */
export function copyVersion(root: string, from: string, to: string, notes: FirstNotes): void {
  const part = join(root, 'data', `.${to}.part`);
  rmSync(part, { recursive: true, force: true });
  try {
    fill(part, root, from, notes);
    renameSync(part, join(root, 'data', to));
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    throw new Refused(
      `data/${to} could not be made: ${why(error)} Nothing was left behind. Mend that and run the command again.`,
    );
  }
}

function fill(part: string, root: string, from: string, notes: FirstNotes): void {
  cpSync(join(root, 'data', from), part, { recursive: true });
  rmSync(join(part, 'charts.json'), { force: true });
  if (notes.corrects !== undefined) keepTexts(root, part);
  const release = { $schema: '../schema/release.json', from, ...notes, reasons: {} };
  writeFileSync(join(part, 'release.json'), `${JSON.stringify(release, null, 2)}\n`);
}
