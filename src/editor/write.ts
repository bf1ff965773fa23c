import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { Refused } from './refused.ts';

/** Writes a file so that it is either the old one or the new one, also when the disk is full or the power goes. Throws `Refused` when it cannot be written. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const part = `${path}.part`;
  try {
    writeFileSync(part, content, { flush: true });
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw new Refused(
      `${path} could not be written: ${why(error)} The file is as it was; nothing is half-written. Mend that and run the command again.`,
    );
  }
}

/** Why the system would not write, as a sentence. */
export function why(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC') return 'the disk is full.';
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM')
    return 'this folder may not be written to.';
  return `${(error as Error).message}.`;
}
