import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib';
import { isText } from '../../addresses/file-types.ts';
import { filesIn } from './files-in.ts';

interface Format {
  ending: string;
  pack: (bytes: Buffer) => Promise<Buffer>;
  unpack: (bytes: Buffer) => Promise<Buffer>;
}

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);
// Quality 6 takes a third longer, for one byte in two hundred.
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const formats: readonly Format[] = [
  { ending: '.gz', pack: (bytes) => toGzip(bytes, { level: 9 }), unpack: promisify(gunzip) },
  { ending: '.br', pack: (bytes) => toBrotli(bytes, quality), unpack: promisify(brotliDecompress) },
];

/**
 * Writes every text of a built folder compressed as well, for hosts that send such files as they are: gzip beside it as `.gz`,
 * Brotli as `.br`. However small a text is it gets both, so that none of an earlier day stays on a host. What `old` holds of the
 * same text is taken over. Returns how many texts there are, and how many files had to be compressed.
 */
export async function compress(
  folder: string,
  old: string,
): Promise<{ texts: number; compressed: number }> {
  const texts = filesIn(folder).filter(isText);
  const done = await Promise.all(
    texts.map(async (name) => {
      const bytes = await readFile(join(folder, name));
      return Promise.all(formats.map((format) => compressOne(format, bytes, name, folder, old)));
    }),
  );
  return { texts: texts.length, compressed: done.flat().filter(Boolean).length };
}

async function compressOne(
  { ending, pack, unpack }: Format,
  bytes: Buffer,
  name: string,
  folder: string,
  old: string,
): Promise<boolean> {
  const to = join(folder, name + ending);
  if (await takenOver(join(old, name + ending), to, bytes, unpack)) return false;
  writeFileSync(to, await pack(bytes));
  return true;
}

async function takenOver(
  from: string,
  to: string,
  bytes: Buffer,
  unpack: Format['unpack'],
): Promise<boolean> {
  if (!existsSync(from)) return false;
  try {
    linkSync(from, to);
    if ((await unpack(readFileSync(to))).equals(bytes)) return true;
  } catch {
    // No hard links here, or not what it should be: it is compressed anew.
  }
  rmSync(to, { force: true });
  return false;
}
