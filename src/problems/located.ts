import type { Node } from 'jsonc-parser';
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
  /** Of each object that was asked for one of its values: all of them by name. A long file may have as many problems as names. */
  readonly #held = new WeakMap<Node, Map<string, Node>>();
  /** The same for strings: where in its raw text each character of a value begins. */
  readonly #offsets = new WeakMap<Node, number[]>();

  constructor(source: SourceText, root: Node | undefined, value: unknown) {
    this.source = source;
    this.#root = root;
    this.value = value;
  }

  /** The problem at the value under `path`; with `key`, at the property's name instead; with `within`, at a part of a string value. */
  problem(path: Readonly<Path>, message: string, remedy: string, at: At = {}): Problem {
    const { node, whole } = this.#nearest(path);
    const shown = at.key ? keyOf(node) : node;
    const place = whole ? this.#span(shown, at.within) : { offset: shown?.offset ?? 0 };
    return this.source.problem(place.offset, place.length ?? 1, message, remedy, at);
  }

  /** The problem that a fault is, once it is known where its value stands. */
  problemAt(fault: Fault<InValue & { within?: InText }>): Problem {
    return this.problem(fault.path, fault.message, fault.remedy, fault);
  }

  /** The node under `path`; or, since a value that is missing is shown at the nearest thing that holds it, that. */
  #nearest(path: Readonly<Path>): { node: Node | undefined; whole: boolean } {
    let node = this.#root;
    if (!node) return { node, whole: true };
    for (const key of path) {
      const inner = this.#under(node, key);
      if (!inner) return { node, whole: false };
      node = inner;
    }
    return { node, whole: true };
  }

  #under(node: Node, key: string | number): Node | undefined {
    if (typeof key === 'number') return node.type === 'array' ? node.children?.[key] : undefined;
    return node.type === 'object' ? remembered(this.#held, node, byName).get(key) : undefined;
  }

  /** Where a node stands in its file, or the part of a string that a fault is in. */
  #span(node: Node | undefined, within: InText | undefined): Span {
    if (!node) return { offset: 0 };
    if (!within || node.type !== 'string') return { offset: node.offset, length: node.length };
    const last = node.length - '""'.length;
    const offsets = remembered(this.#offsets, node, () => offsetsIn(this.#raw(node)));
    const [from = last, to = last] = [offsets[within.index], offsets[within.index + within.length]];
    return { offset: node.offset + 1 + from, length: to - from };
  }

  /** What stands between the quotes of a string. */
  #raw({ offset, length }: Node): string {
    return this.source.text.slice(offset + 1, offset + length - 1);
  }
}

/** What is worked out of a node, once. */
function remembered<T>(known: WeakMap<Node, T>, node: Node, workOut: (node: Node) => T): T {
  const value = known.get(node) ?? workOut(node);
  known.set(node, value);
  return value;
}

/** The values of an object by their names; of one that stands twice the first. */
function byName({ children = [] }: Node): Map<string, Node> {
  const values = new Map<string, Node>();
  for (const { children: [key, value] = [] } of children)
    if (key && value && !values.has(String(key.value))) values.set(String(key.value), value);
  return values;
}

/** The name of the property that a node is the value of; the node itself where it is none. */
function keyOf(node: Node | undefined): Node | undefined {
  return node?.parent?.type === 'property' ? node.parent.children?.[0] : node;
}

/** Where in raw JSON string text each character of its value begins. */
function offsetsIn(raw: string): number[] {
  return [...raw.matchAll(/\\u.{4}|\\?[^]/g)].map(({ index }) => index);
}
