import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the system says of a file or a folder that may not be read. */
const NOT_ALLOWED = new Set(['EACCES', 'EPERM']);

/**
 * A site's folder on the disk. Each file is read once, however often it is asked for, so that all that is loaded from a folder
 * is of one moment. Paths are relative to it, with `/` between their parts.
 */
export class Folder {
  readonly root: string;
  /** The files and folders that are there and may not be read, as far as they were asked for. */
  readonly locked = new Set<string>();
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
    return this.#asked(file, () => readFileSync(join(this.root, file)));
  }

  /** What the disk answers of a file or a folder; undefined of what is none, of a link to nowhere, and of what may not be read. */
  #asked<T>(path: string, ask: () => T): T | undefined {
    try {
      return ask();
    } catch (error) {
      if (NOT_ALLOWED.has(String((error as NodeJS.ErrnoException).code))) this.locked.add(path);
      return undefined;
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
        const path = `${folder}/${name}`;
        const found = this.#asked(path, () => statSync(join(this.root, path)));
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
    return this.#asked(folder, () => readdirSync(path, { withFileTypes: true })) ?? [];
  }
}
