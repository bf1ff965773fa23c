import type { Column } from './columns.ts';
import { headingKey, headingsOf } from './headings.ts';
import type { Heading } from './layout.ts';
import { periodInWords } from './period-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a column of values says of all its figures. */
export interface Told {
  period?: string;
  indicator?: string;
  dimensions?: Readonly<Record<string, string>>;
}

/** What a heading says that its column is. */
export type Meaning =
  | { kind: 'column'; name: string }
  | { kind: 'dimension'; dimension: string }
  | { kind: 'values'; told: Told }
  | { kind: 'ignored' };

/** A meaning, and what the heading says its values are in: 数值（亿元）. */
export type Read = { meaning: Meaning; unit?: string | undefined };

/** What stands for a column that is left out. */
export const IGNORED = '-';

/** Reads headings: columns by any of their names, dimensions, and what values stand under: periods, indicators, codes. */
export class Meanings {
  readonly #headings: ReadonlyMap<string, string>;
  readonly #kept: ReadonlyMap<string, string>;
  readonly #vocabulary: Vocabulary;

  constructor(
    columns: readonly Column[],
    kept: Readonly<Record<string, string>>,
    vocabulary: Vocabulary,
  ) {
    this.#headings = headingsOf(columns);
    this.#kept = new Map(
      Object.entries(kept).map(([heading, name]) => [headingKey(heading), name]),
    );
    this.#vocabulary = vocabulary;
  }

  /** What a heading means; undefined where nobody knows. */
  of({ texts }: Pick<Heading, 'texts'>): Read | undefined {
    const whole = this.#plain(texts);
    if (whole) return { meaning: whole };
    const last = texts.at(-1) ?? '';
    const [, name = '', unit] = /^(.*?)\s*[（(]([^（）()]+)[)）]$/.exec(last) ?? [];
    if (unit === undefined) return undefined;
    const meaning = this.#plain([...texts.slice(0, -1), ...(name === '' ? [] : [name])]);
    return meaning && { meaning, unit };
  }

  #plain(texts: readonly string[]): Meaning | undefined {
    const [only = '', ...more] = texts;
    const named = more.length === 0 ? this.#named(only) : this.#named(texts.join(' '));
    return named ?? this.#values(texts);
  }

  #named(text: string): Meaning | undefined {
    const key = headingKey(text);
    const kept = this.#kept.get(key);
    if (kept === IGNORED) return { kind: 'ignored' };
    const name = this.#headings.get(headingKey(kept ?? text)) ?? this.#headings.get(key);
    if (name !== undefined) return { kind: 'column', name };
    const dimension = this.#vocabulary.find('dimensions', kept ?? text);
    return dimension && 'id' in dimension
      ? { kind: 'dimension', dimension: dimension.id }
      : undefined;
  }

  /** Values under a period, an indicator, a code, or several of them over each other. */
  #values(texts: readonly string[]): Meaning | undefined {
    const told: Told = {};
    for (const text of texts) {
      const more = this.#told(text);
      if (!more) return undefined;
      Object.assign(told, more, { dimensions: { ...told.dimensions, ...more.dimensions } });
    }
    if (texts.length === 0) return undefined;
    if (Object.keys(told.dimensions ?? {}).length === 0) delete told.dimensions;
    return { kind: 'values', told };
  }

  #told(said: string): Told | undefined {
    const text = this.#kept.get(headingKey(said)) ?? said;
    const period = periodInWords(text);
    if (period !== undefined) return { period };
    const indicator = this.#vocabulary.find('indicators', text);
    if (indicator && 'id' in indicator) return { indicator: indicator.id };
    const code = this.#vocabulary.code(text, this.#vocabulary.dimensions);
    if (code) return { dimensions: { [code.dimension]: code.code } };
    return headingKey(text) === 'value' || this.#headings.get(headingKey(text)) === 'value'
      ? {}
      : undefined;
  }
}
