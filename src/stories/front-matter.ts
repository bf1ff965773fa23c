import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Node,
  visit,
  type Pair,
} from 'yaml';
import { z } from 'zod';
import { unprintable, unprintableFault } from '../problems/characters.ts';
import type { Fault, InText, InValue } from '../problems/fault.ts';
import { inspect } from '../problems/inspect.ts';
import { unfolded } from '../prose/line-breaks.ts';

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
  const unread = (faults: Fault<InText>[]) => ({ value: undefined, keys: {}, values: {}, faults });
  if (yaml.length > LONGEST) return unread([tooLong(yaml, offset)]);
  const document = parsed(yaml);
  if (!document) return unread([tooDeep(offset)]);
  const wrong = [...notYaml(document, offset), ...notPlain(document, offset)];
  if (wrong.length > 0) return unread(wrong);
  unfold(document, yaml);
  const { value, faults } = inspect(
    schema,
    document.toJS() ?? {},
    (key) => `“${key}” is not a field of the front matter`,
  );
  const pairs = new Map(pairsOf(document).map((pair) => [textOf(pair.key), pair]));
  return {
    value,
    faults: faults.map((fault) => ({ ...fault, ...placeOf(fault, document, pairs, offset) })),
    ...placesIn(document, offset),
  };
}

/** More characters than the front matter of a story has: what is that long is the story itself. */
const LONGEST = 20_000;

const tooLong = (yaml: string, offset: number): Fault<InText> => ({
  index: offset,
  length: 1,
  message: `the front matter has ${yaml.length} characters: a line --- that closes it seems to be missing`,
  remedy: 'write --- on a line of its own after dek:, figures: and the other fields',
});

/** More lists within lists than anybody writes, and fewer than a stack holds. */
const DEEPEST = 100;

/** Undefined where lists are nested too deep to be read. */
function parsed(yaml: string): Document | undefined {
  let depth = 0;
  for (const [sign] of yaml.matchAll(/[[{\]}]|^ {200}|(?:[-?:][ \t]+){100}/gm)) {
    if (sign.length > 1) return undefined;
    depth += sign === '[' || sign === '{' ? 1 : -1;
    if (depth > DEEPEST) return undefined;
  }
  // The package compares each key with each other; the pairs are counted below.
  return parseDocument(yaml, { uniqueKeys: false });
}

const tooDeep = (offset: number): Fault<InText> => ({
  index: offset,
  length: 1,
  message: 'the front matter is not YAML: its lists are nested too deep',
  remedy: 'write a field and its text on each line, as in another story',
});

const notYaml = ({ errors }: Document, offset: number): Fault<InText>[] =>
  errors.map(({ pos, message }) => ({
    index: offset + pos[0],
    length: 1,
    message: `the front matter is not YAML: ${message.split('\n')[0]?.replace(/ at line.*$/, '')}`,
    remedy: 'put texts with : or { in "double quotes"',
  }));

/** What YAML means something else by than whoever writes a text: aliases, anchors, tags; and a field that stands twice. */
function notPlain(document: Document, offset: number): Fault<InText>[] {
  const faults: Fault<InText>[] = [];
  const say = (node: Node, message: string, remedy: string) => {
    const [start, end] = node.range ?? [0, 1];
    faults.push({ index: offset + start, length: end - start, message, remedy });
  };
  const quote = (what: string) =>
    [
      `a text may not begin with ${what}: YAML means something else by it`,
      'put the text in "double quotes", or take the sign out',
    ] as const;
  visit(document, {
    Alias: (_, node) => say(node, ...quote('*')),
    Node: (_, node) => {
      if (node.anchor !== undefined) say(node, ...quote('&'));
      else if (node.tag !== undefined) say(node, ...quote('!'));
      const [first] = isScalar(node) ? unprintable(String(node.value)) : [];
      const fault = first && unprintableFault(first.name);
      if (fault) say(node, fault.message, fault.remedy);
    },
  });
  const seen = new Set<string>();
  for (const { key } of pairsOf(document)) {
    const name = textOf(key);
    if (seen.has(name))
      say(key as Node, `“${name}” stands twice in the front matter`, 'keep one of the two');
    seen.add(name);
  }
  return faults;
}

/** YAML makes a space of the line break in a text; between Chinese there is none. */
function unfold(document: Document, yaml: string): void {
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value !== 'string' || node.type === 'BLOCK_LITERAL' || !node.range) return;
      node.value = unfolded(node.value, yaml.slice(node.range[0], node.range[1]));
    },
  });
}

/** A field that is not there has no place of its own: the first line stands for it. */
function placeOf(
  { path, key }: InValue,
  document: Document,
  pairs: ReadonlyMap<string, Pair>,
  offset: number,
): InText {
  const pair = pairs.get(String(path[0]));
  const held = path.length === 1 ? pair?.value : document.getIn(path, true);
  const range = ((key ? pair?.key : held) as Node | undefined)?.range;
  if (!range) return { index: 0, length: '---'.length };
  return { index: offset + range[0], length: range[1] - range[0] };
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
