import { isObject } from '../../problems/inspect.ts';
import { isFault, readNumber, type Read } from './cells.ts';
import type { Column } from './columns.ts';

/** Cells that hold more than one text or one number. */
type Structured = Extract<Column['kind'], 'ids' | 'numbers' | 'pairs' | 'citations' | 'list'>;

/** How a cell of a kind is read from its text, and written. */
interface Form {
  read: (text: string) => Read<unknown>;
  write: (value: unknown) => string;
}

const words = (text: string) => text.trim().split(/\s+/);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const forms: Record<Structured, Form> = {
  ids: { read: (text) => ({ value: words(text) }), write: (value) => list(value).join(' ') },
  numbers: { read: readNumbers, write: (value) => list(value).join(' ') },
  pairs: {
    read: readPairs,
    write: (value) =>
      Object.entries(isObject(value) ? value : {})
        .map((pair) => pair.join('='))
        .join(' '),
  },
  citations: {
    read: readCitations,
    write: (value) => list(value).filter(isObject).map(citationLine).join('\n'),
  },
  list: {
    read: readList,
    write: (value) => (value === undefined ? '' : JSON.stringify(value)),
  },
};

const isStructured = (kind: Column['kind']): kind is Structured => Object.hasOwn(forms, kind);

/** Reads a cell that holds more than one text; undefined where the column has plain ones. */
export function readStructured(
  text: string | undefined,
  { kind }: Column,
): Read<unknown> | undefined {
  if (!isStructured(kind)) return undefined;
  return text === undefined || text.trim() === '' ? { value: undefined } : forms[kind].read(text);
}

/** Writes a value into a cell of such a column; undefined where the column has plain ones. */
export const writeStructured = (value: unknown, { kind }: Column): string | undefined =>
  isStructured(kind) ? forms[kind].write(value) : undefined;

/** Numbers between spaces: `20 30`. */
function readNumbers(text: string): Read<number[]> {
  const read = words(text).map(readNumber);
  const fault = read.find(isFault);
  if (fault) return fault;
  return { value: read.flatMap((one) => (isFault(one) ? [] : (one.value ?? []))) };
}

/** Pairs between spaces: `sector=primary sex=female`. */
function readPairs(text: string): Read<Record<string, string>> {
  const pairs = words(text);
  const odd = pairs.find((pair) => !/^[^=]+=[^=]+$/.test(pair));
  if (odd !== undefined)
    return {
      message: `“${odd}” is not a dimension and a code`,
      remedy: 'write them with an equals sign between: sector=primary; several between spaces',
    };
  return { value: Object.fromEntries(pairs.map((pair) => pair.split('='))) };
}

const citationLine = (citation: Record<string, unknown>) =>
  `${String(citation['source'])} ${String(citation['locator'])}`;

/** A citation a line: the id of the source, a space, and the place in it. */
function readCitations(text: string): Read<{ source: string; locator: string }[]> {
  const citations = text.split(/\r?\n/).map((line) => /^\s*(\S+)\s+(.*\S)\s*$/s.exec(line));
  const odd = citations.findIndex((match) => !match);
  if (odd >= 0)
    return {
      message: `line ${odd + 1} of this cell is not a source and a place in it`,
      remedy: 'write the id of the source, a space, and the locator; a citation a line',
    };
  return { value: citations.map((match) => ({ source: match![1]!, locator: match![2]! })) };
}

/** A list as JSON: what is too deep for cells. */
function readList(text: string): Read<unknown> {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return {
      message: 'this cell is not a list as JSON',
      remedy:
        'write it as npm run data -- export does: [{"value": 5, "source": "…", "locator": "…"}]',
    };
  }
}
