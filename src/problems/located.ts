import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { Fault, InText, InValue, Missing, Path } from './fault.ts';
import type { Problem } from './problem.ts';
import type { SourceText } from './source-text.ts';

/** What of a value a problem points at, and what more is known of it. */
interface At {
  key?: boolean | undefined;
  within?: InText | undefined;
  missing?: Missing | undefined;
}

interface Span {
  offset: number;
  length?: number;
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
  problem(path: Readonly<Path>, message: string, remedy: string, at: At = {}): Problem {
    const { node, whole } = this.#nearest(path);
    const shown = at.key ? keyOf(node) : node;
    const place = whole ? span(this.source, shown, at.within) : { offset: shown?.offset ?? 0 };
    return this.source.problem(place.offset, place.length ?? 1, message, remedy, at);
  }

  /** The problem that a fault is, once it is known where its value stands. */
  problemAt(fault: Fault<InValue & { within?: InText }>): Problem {
    return this.problem(fault.path, fault.message, fault.remedy, fault);
  }

  /** The node under `path`; or, since a value that is missing is shown at the nearest thing that holds it, that. */
  #nearest(path: Readonly<Path>): { node: Node | undefined; whole: boolean } {
    for (let depth = path.length; depth >= 0 && this.#root; depth--) {
      const node = findNodeAtLocation(this.#root, path.slice(0, depth));
      if (node) return { node, whole: depth === path.length };
    }
    return { node: undefined, whole: true };
  }
}

/** The name of the property that a node is the value of; the node itself where it is none. */
function keyOf(node: Node | undefined): Node | undefined {
  return node?.parent?.type === 'property' ? node.parent.children?.[0] : node;
}

/** Where a node stands in its file, or the part of a string that a fault is in. */
function span(source: SourceText, node: Node | undefined, within: InText | undefined): Span {
  if (!node) return { offset: 0 };
  if (!within || node.type !== 'string') return { offset: node.offset, length: node.length };
  const first = node.offset + 1;
  const raw = source.text.slice(first, node.offset + node.length - 1);
  return { offset: first + escapedLength(raw, within.index), length: within.length };
}

/** How many characters of raw JSON string text stand before the `index`-th character of its value. */
function escapedLength(raw: string, index: number): number {
  let at = 0;
  for (let seen = 0; seen < index && at < raw.length; seen++) {
    const escape = /^\\(u.{4}|.)/.exec(raw.slice(at, at + 6));
    at += escape?.[0].length ?? 1;
  }
  return at;
}
