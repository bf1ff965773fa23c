import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const NOT_THERE = new Set(['ENOENT', 'EISDIR', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EINVAL']);

/**
 * A site's folder on the disk. Each file is read once, however often it is asked for, so that all that is loaded from a folder
 * is of one moment. Paths are relative to it, with `/` between their parts.
 */
export class Folder {
  readonly root: string;
  readonly #read = new Map<string, Uint8Array | undefined>();

  constructor(root: string) {
    this.root = root;
  }

  /** The bytes of a file, or undefined where there is none. */
  bytes(file: string): Uint8Array | undefined {
    if (!this.#read.has(file)) this.#read.set(file, this.#fromDisk(file));
    return this.#read.get(file);
  }

  #fromDisk(file: string): Uint8Array | undefined {
    const path = join(this.root, file);
    try {
      return readFileSync(path);
    } catch (error) {
      // What is no file, or a link to nowhere, cannot be read; what may not be read is for its owner to say.
      if (NOT_THERE.has(String((error as NodeJS.ErrnoException).code))) return undefined;
      throw error;
    }
  }

  /** Whether there is such a file. */
  has(file: string): boolean {
    return this.bytes(file) !== undefined;
  }

  /** The names of the files in a folder that end so, without that ending and in order; none where there is no such folder. Files that programs hide are none of them. */
  names(folder: string, ending: string): string[] {
    return this.entries(folder)
      .filter(({ name, isFile }) => isFile && name.endsWith(ending) && !name.startsWith('.'))
      .map(({ name }) => name.slice(0, name.length - ending.length))
      .sort();
  }

  /** The names in a folder in order, and whether each is a file or a link to one; none where there is no such folder. */
  entries(folder: string): { name: string; isFile: boolean }[] {
    return this.#entries(folder)
      .map(({ name }) => {
        const found = statSync(join(this.root, folder, name), { throwIfNoEntry: false });
        return { name, isFile: found?.isFile() === true };
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** The names of the folders in a folder. */
  folders(folder: string): string[] {
    return this.#entries(folder)
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  }

  #entries(folder: string) {
    const path = join(this.root, folder);
    return statSync(path, { throwIfNoEntry: false })?.isDirectory()
      ? readdirSync(path, { withFileTypes: true })
      : [];
  }
}
