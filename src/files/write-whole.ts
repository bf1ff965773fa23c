import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file under a name of its own and gives it its place when it is whole: whoever reads it, and whoever writes it at the same time, never sees half of it. Throws what the disk says; the file is then as it was. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const part = `${path}.${process.pid}.part`;
  try {
    writeFileSync(part, content);
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
