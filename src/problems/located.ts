import {
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import type { Problem } from './problem.ts';

/** A text file whose offsets can be told as line and column. */
export class SourceText {
  readonly file: string;
  readonly text: string;
  readonly #starts: number[] = [0];

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
    for (let i = 0; i < text.length; i++) if (text[i] === '\n') this.#starts.push(i + 1);
  }

  /** The problem at `offset` (from 0) over `length` characters. */
  problem(offset: number, length: number, message: string, remedy: string): Problem {
    let line = this.#starts.findLastIndex((start) => start <= offset);
    if (line < 0) line = 0;
    const start = this.#starts[line] ?? 0;
    const quote = (this.text.slice(start).split('\n', 1)[0] ?? '').replace(/\r$/, '');
    return {
      file: this.file,
      line: line + 1,
      column: offset - start + 1,
      length: Math.max(1, Math.min(length, quote.length - (offset - start))),
      message,
      remedy,
      quote,
    };
  }

  /** The offset of the first character of line `line` (from 1). */
  lineStart(line: number): number {
    return this.#starts[line - 1] ?? this.text.length;
  }
}

/** Reads a file's bytes as UTF-8, without its byte order mark. A file in another encoding is a problem, since its Chinese would be lost. */
export function decode(
  file: string,
  bytes: Uint8Array,
): { source: SourceText; problems: Problem[] } {
  try {
    return {
      source: new SourceText(file, new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
      problems: [],
    };
  } catch {
    const source = new SourceText(file, new TextDecoder('gb18030').decode(bytes));
    const first = [...source.text].findIndex((c) => c.charCodeAt(0) > 127);
    return {
      source,
      problems: [
        source.problem(
          Math.max(0, first),
          1,
          'this file is not saved as UTF-8 (it looks like GBK)',
          'open it again as GBK and save it with the encoding UTF-8',
        ),
      ],
    };
  }
}

/** A JSON document that still knows where each of its values stands. */
export class LocatedJson {
  readonly source: SourceText;
  readonly value: unknown;
  readonly #root: Node | undefined;

  constructor(source: SourceText, root: Node | undefined, value: unknown) {
    this.source = source;
    this.#root = root;
    this.value = value;
  }

  /** The problem at the value under `path`; with `key`, at the property's name instead; with `within`, at a part of a string value. */
  problem(
    path: readonly (string | number)[],
    message: string,
    remedy: string,
    at: { key?: boolean; within?: { index: number; length: number } } = {},
  ): Problem {
    let node: Node | undefined;
    // A value that is missing is shown at the nearest thing that holds it.
    for (let depth = path.length; depth >= 0 && !node; depth--)
      node =
        this.#root && findNodeAtLocation(this.#root, path.slice(0, depth) as (string | number)[]);
    const missing =
      node &&
      this.#root &&
      path.length > 0 &&
      !findNodeAtLocation(this.#root, path as (string | number)[]);
    const shown = at.key && node?.parent?.type === 'property' ? node.parent.children?.[0] : node;
    const offset = shown?.offset ?? 0;
    if (missing) return this.source.problem(offset, 1, message, remedy);
    if (at.within && shown?.type === 'string') {
      const start =
        offset +
        1 +
        escapedLength(
          this.source.text.slice(offset + 1, offset + shown.length - 1),
          at.within.index,
        );
      return this.source.problem(start, at.within.length, message, remedy);
    }
    return this.source.problem(offset, shown?.length ?? 1, message, remedy);
  }
}

/** How many characters of raw JSON string text stand before the `index`-th character of its value. */
function escapedLength(raw: string, index: number): number {
  let at = 0;
  for (let seen = 0; seen < index && at < raw.length; seen++)
    at += raw[at] === '\\' ? (raw[at + 1] === 'u' ? 6 : 2) : 1;
  return at;
}

const syntax: Record<string, [message: string, remedy: string]> = {
  CommaExpected: ['a comma is missing here', 'put a comma between the two values'],
  ValueExpected: ['a value is missing here', 'write the value, or take away the comma before it'],
  PropertyNameExpected: [
    'a property name is missing here',
    'take away the comma before this, or write the next "name": value',
  ],
  ColonExpected: ['a colon is missing here', 'write a colon between the name and its value'],
  CloseBraceExpected: ['a closing } is missing', 'close the object with }'],
  CloseBracketExpected: ['a closing ] is missing', 'close the list with ]'],
  EndOfFileExpected: [
    'there is text after the end of the document',
    'delete what follows the last closing bracket',
  ],
  InvalidCommentToken: [
    'JSON has no comments',
    'delete the comment; a "note" says it to readers as well',
  ],
  UnexpectedEndOfString: ['this string is not closed', 'close it with a straight double quote "'],
  InvalidEscapeCharacter: [
    'this backslash means nothing here',
    'write \\\\ for a backslash, \\" for a quote',
  ],
};

/** The markers that git leaves where two drafts were merged and did not agree. */
export function conflictMarkers(source: SourceText): Problem[] {
  if (!/^<{7} /m.test(source.text)) return [];
  return [...source.text.matchAll(/^(<{7} .*|={7}\r?|>{7} .*)$/gm)].map((m) =>
    source.problem(
      m.index,
      m[0].length,
      'two drafts were merged and this conflict marker was left in',
      'keep the lines that are right, delete the others and the three marker lines',
    ),
  );
}

/** Parses JSON strictly (no comments, no trailing commas, no duplicate keys, no conflict markers), reporting everything it finds. */
export function parseJson(source: SourceText): { json: LocatedJson; problems: Problem[] } {
  const { text } = source;
  const conflict = conflictMarkers(source);
  if (conflict.length > 0)
    return { json: new LocatedJson(source, undefined, undefined), problems: conflict };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: false, disallowComments: true });
  const problems: Problem[] = [];
  for (const error of errors) {
    const word = /^[^\s,\]}]+/.exec(text.slice(error.offset))?.[0] ?? '';
    if (/[０-９]/.test(word)) {
      problems.push(
        source.problem(
          error.offset,
          word.length,
          'these digits are full-width',
          `write ${word.normalize('NFKC')} with half-width digits`,
        ),
      );
      break;
    }
    const [message, remedy] = syntax[printParseErrorCode(error.error)] ?? [
      'this is not JSON',
      'write a string in "double quotes", a number, true, false, null, a list or an object',
    ];
    problems.push(source.problem(error.offset, error.length, message, remedy));
    // What follows the first syntax error is mostly its echo.
    break;
  }
  const value = root && problems.length === 0 ? valueOf(root, source, problems) : undefined;
  return { json: new LocatedJson(source, root, value), problems };
}

/** The value of a node; duplicate keys and numbers too large for a double are reported, since a plain parser would lose them in silence. */
function valueOf(node: Node, source: SourceText, problems: Problem[]): unknown {
  if (node.type === 'array')
    return (node.children ?? []).map((child) => valueOf(child, source, problems));
  if (node.type !== 'object') {
    if (node.type === 'number' && !Number.isFinite(node.value))
      problems.push(
        source.problem(
          node.offset,
          node.length,
          'this number is too large to be kept',
          'write it in the base unit with at most 15 digits',
        ),
      );
    return node.value;
  }
  const object: Record<string, unknown> = {};
  for (const property of node.children ?? []) {
    const [key, child] = property.children ?? [];
    if (!key || !child) continue;
    if (Object.hasOwn(object, key.value as string))
      problems.push(
        source.problem(
          key.offset,
          key.length,
          `“${key.value as string}” stands twice in this object`,
          'keep one of the two; a reader of the file cannot tell which one counts',
        ),
      );
    object[key.value as string] = valueOf(child, source, problems);
  }
  return object;
}
