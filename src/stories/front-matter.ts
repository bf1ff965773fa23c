import { isMap, isScalar, isSeq, parseDocument, type Document, type Node, type Pair } from 'yaml';
import { z } from 'zod';
import type { Fault, InText, InValue, Path } from '../problems/fault.ts';
import { inspect } from '../problems/inspect.ts';

const schema = z.strictObject({
  headline: z.string().min(1),
  dek: z.string().min(1),
  figures: z.array(z.string()).max(8).default([]),
  /** A shorter finding for lists; the headline where there is none. */
  summary: z.string().optional(),
  about: z.string().optional(),
});
export type Frontmatter = z.infer<typeof schema>;

/** Places by field, and by `figures.<id>` for each key figure. */
export type Places = Readonly<Record<string, InText>>;

/** Front matter as it was read. All places are in the file. */
export interface ReadFrontMatter {
  /** Undefined where something is wrong. */
  value: Frontmatter | undefined;
  faults: Fault<InText>[];
  /** Where fields begin. */
  keys: Places;
  /** Where what they hold stands, without quotes. */
  values: Places;
}

/** Reads front matter from its YAML, which begins at `offset` in its file. */
export function readFrontMatter(yaml: string, offset: number): ReadFrontMatter {
  const document = parseDocument(yaml);
  if (document.errors.length > 0)
    return { value: undefined, keys: {}, values: {}, faults: notYaml(document, offset) };
  const { value, faults } = inspect(
    schema,
    document.toJS() ?? {},
    (key) => `“${key}” is not a field of the front matter`,
  );
  return {
    value,
    faults: faults.map((fault) => ({ ...fault, ...placeOf(fault, document, offset) })),
    ...placesIn(document, offset),
  };
}

const notYaml = ({ errors }: Document, offset: number): Fault<InText>[] =>
  errors.map(({ pos, message }) => ({
    index: offset + pos[0],
    length: 1,
    message: `the front matter is not YAML: ${message.split('\n')[0]?.replace(/ at line.*$/, '')}`,
    remedy: 'put texts with : or { in "double quotes"',
  }));

/** A field that is not there has no place of its own: the first line stands for it. */
function placeOf({ path, key }: InValue, document: Document, offset: number): InText {
  const node = key ? keyNode(document, path) : document.getIn(path, true);
  const range = (node as Node | undefined)?.range;
  if (!range) return { index: 0, length: '---'.length };
  return { index: offset + range[0], length: range[1] - range[0] };
}

function keyNode(document: Document, path: Path): Node | undefined {
  const pair = pairsOf(document).find(({ key }) => textOf(key) === path.at(-1));
  return pair?.key as Node | undefined;
}

function placesIn(document: Document, offset: number): { keys: Places; values: Places } {
  const keys: Record<string, InText> = {};
  const values: Record<string, InText> = {};
  for (const { key, value } of pairsOf(document)) {
    const name = textOf(key);
    keys[name] = inFile(key, offset);
    values[name] = inFile(value, offset);
    for (const item of isSeq(value) ? value.items : [])
      keys[`${name}.${textOf(item)}`] = values[`${name}.${textOf(item)}`] = inFile(item, offset);
  }
  return { keys, values };
}

const pairsOf = ({ contents }: Document): Pair[] => (isMap(contents) ? contents.items : []);

const textOf = (node: unknown) => (isScalar(node) ? String(node.value) : '');

function inFile(node: unknown, offset: number): InText {
  const start = (node as Node | null)?.range?.[0] ?? 0;
  const quoted = isScalar(node) && String(node.type).startsWith('QUOTE');
  return { index: offset + start + (quoted ? 1 : 0), length: textOf(node).length };
}
