import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { Refused } from '../refused.ts';
import type { Grid } from './grid.ts';

/** Reads a file of separated values, in the encoding that it is in, or that is named. Throws `Refused` where it is none. */
export function readTextFile(path: string, encoding?: string): Grid {
  const { text, called } = decodeSheet(path, readFileSync(path), encoding);
  const { records, ends } = csvRecords(path, text);
  return {
    file: path,
    rows: records.map((cells, i) => ({ number: i + 1, cells })),
    merges: [],
    lines: new Map(ends.map((_, i) => [i + 1, (ends[i - 1] ?? 0) + 1])),
    notes: called === 'UTF-8' ? [] : [`${basename(path)} was read as ${called}.`],
  };
}

/** The encodings that sheet programs save, by the labels of the Encoding standard. */
const names: Record<string, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  gb18030: 'GBK',
};

/** The text of a file, and the encoding it is in: what is named, what its first bytes say, or the first that all its bytes are right in. */
function decodeSheet(
  path: string,
  bytes: Uint8Array,
  named: string | undefined,
): { text: string; called: string } {
  const labels = named === undefined ? likely(bytes) : [named];
  for (const label of labels) {
    const text = decoded(bytes, label);
    if (text !== undefined) return { text, called: names[label] ?? label };
  }
  throw new Refused(
    named === undefined
      ? `${basename(path)} is neither in UTF-8, UTF-16 nor GBK. Say what it is in, such as --encoding big5, or save it as UTF-8.`
      : `${basename(path)} cannot be read as ${named}. Leave --encoding out, or save the file as UTF-8.`,
  );
}

/** What a file may be in, the likeliest first. Of UTF-16 every second byte of digits and commas is 0, which no other text holds. */
function likely(bytes: Uint8Array): string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  const zeros = bytes.subarray(0, 4096).reduce(
    (found, byte, i) => {
      if (byte === 0) found[i % 2 === 0 ? 'even' : 'odd'] += 1;
      return found;
    },
    { even: 0, odd: 0 },
  );
  if (zeros.even === zeros.odd) return ['utf-8', 'gb18030'];
  return [zeros.odd > zeros.even ? 'utf-16le' : 'utf-16be'];
}

/** Bytes as text without its byte order mark; undefined where they are none in that encoding, or there is no such encoding. */
function decoded(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The records of a file of separated values, and the line on which each of them ends. */
function csvRecords(path: string, text: string): { records: string[][]; ends: number[] } {
  const ends: number[] = [];
  try {
    const records = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
      on_record: (record: string[], { lines }) => {
        ends.push(lines);
        return record;
      },
    });
    return { records, ends };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refused(
      `${path}:${error['lines'] ?? 1}:1  this is not a CSV file: ${error.message.split(':')[0]}\n  → a quotation mark opens a cell and is not closed, or stands inside one without being doubled`,
    );
  }
}

/** Lines that are looked at for what stands between cells. */
const LOOKED_AT = 30;

/** What stands between cells: the sign that most lines have as often as each other. Sheet programs write semicolons where the comma is the decimal sign, and tabs when asked to. */
function delimiterOf(text: string): string {
  const lines = text
    .replaceAll(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/, LOOKED_AT)
    .filter((line) => line.trim() !== '');
  const steady = (sign: string) => {
    const counts = lines.map((line) => line.split(sign).length - 1).filter((count) => count > 0);
    const alike = Map.groupBy(counts, (count) => count);
    return Math.max(0, ...[...alike].map(([count, all]) => all.length * 1000 + count));
  };
  return [',', ';', '\t'].reduce((best, sign) => (steady(sign) > steady(best) ? sign : best));
}
