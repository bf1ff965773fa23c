import type { Indexes } from '../../dataset/resolve/indexes.ts';
import { isText, type Unit } from '../../dataset/schema.ts';
import { languages } from '../../dataset/languages.ts';
import { labelWord, plain, powerOf, scaleGap } from '../../i18n/format.ts';
import { texts } from '../../i18n/index.ts';
import { headingKey } from './headings.ts';

/** The lists whose entries a sheet may call by name. */
export type Named = 'regions' | 'programmes' | 'indicators' | 'units' | 'sources' | 'dimensions';

/** What a name leads to: an id, several that share the name, or none. */
export type Lookup = { id: string } | { several: readonly string[] } | undefined;

/** What a sheet may call things by: ids, names in every language, codes, and what its editor has said once. */
export class Vocabulary {
  readonly #known: Indexes;
  readonly #kept: ReadonlyMap<string, string>;
  readonly #names = new Map<Named, ReadonlyMap<string, readonly string[]>>();
  readonly #powers = new Map<Unit, ReadonlyMap<string, number>>();

  constructor(known: Indexes, kept: Readonly<Record<string, string>>) {
    this.#known = known;
    this.#kept = new Map(Object.entries(kept).map(([name, id]) => [headingKey(name), id]));
  }

  /** The entry of a list that a text calls by id, by name or as its editor has said. */
  find(list: Named, text: string): Lookup {
    const entries = this.#known[list];
    if (entries.has(text)) return { id: text };
    const key = headingKey(text);
    const said = this.#kept.get(key);
    if (said !== undefined && entries.has(said)) return { id: said };
    const [id, ...others] = this.#namesIn(list).get(key) ?? [];
    if (id === undefined) return undefined;
    return others.length === 0 ? { id } : { several: [id, ...others] };
  }

  /** The dimension and the code that a text calls by id or by name. */
  code(text: string, among: readonly string[]): { dimension: string; code: string } | undefined {
    const key = headingKey(text);
    const found = among.flatMap((dimension) =>
      (this.#known.dimensions.get(dimension)?.codes ?? [])
        .filter(
          ({ id, name }) =>
            id === text || Object.values(name).some((one) => headingKey(one) === key),
        )
        .map(({ id }) => ({ dimension, code: id })),
    );
    return found.length === 1 ? found[0] : undefined;
  }

  /** Every dimension there is. */
  get dimensions(): string[] {
    return [...this.#known.dimensions.keys()];
  }

  /** The unit of an indicator. */
  unitOf(indicator: unknown): Unit | undefined {
    const found = this.#known.indicators.get(String(indicator));
    return found && this.#known.units.get(found.unit);
  }

  /** The power of ten that a unit's name stands for: 亿元 is 10⁸ of yuan, yuan itself 10⁰. Undefined where it is no name of the unit. */
  powerIn(text: string, unit: Unit): number | undefined {
    const powers = this.#powers.get(unit) ?? powersOf(unit);
    this.#powers.set(unit, powers);
    return powers.get(headingKey(text));
  }

  #namesIn(list: Named): ReadonlyMap<string, readonly string[]> {
    const known = this.#names.get(list);
    if (known) return known;
    const names = new Map<string, string[]>();
    for (const [id, entry] of this.#known[list])
      for (const key of new Set(namesOf(entry).map(headingKey)))
        names.set(key, [...(names.get(key) ?? []), id]);
    this.#names.set(list, names);
    return names;
  }
}

/** What an entry is called: its names and titles in every language, its code, the words of its label. */
function namesOf(entry: object): string[] {
  return Object.entries(entry).flatMap(([field, value]) => {
    if (field === 'code' && typeof value === 'string') return [value];
    if (field === 'label' && typeof value === 'object' && value !== null)
      return Object.values(value).flatMap((word: unknown) =>
        typeof word === 'string' ? [word] : Object.values(word as Record<string, string>),
      );
    return ['name', 'full', 'title'].includes(field) && isText(value) ? Object.values(value) : [];
  });
}

type Words = [word: string, id: string][];

/** The words of every language for what a record names, by the words. */
const byWord = (words: (language: (typeof languages)[number]) => Words) =>
  new Map(languages.flatMap(words).map(([word, id]) => [headingKey(word), id]));

/** The words for how exact a figure is, and for how settled it is, in every language. */
export const wordsFor: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  qualifier: byWord((language) => {
    const { qualifier, conventions } = texts(language);
    const bounds = [conventions.qualifier, conventions.mark].flatMap((words) =>
      Object.entries(words).map(([id, { before, after }]): Words[0] => [before ?? after, id]),
    );
    return [...bounds, ...named(qualifier)];
  }),
  status: byWord((language) => {
    const { status, absent } = texts(language).conventions;
    return [...named(status), ...named(absent)];
  }),
};

/** The words of a record, each with what it is the word for. */
function named(words: Readonly<Record<string, string>>): Words {
  return Object.entries(words).map(([id, word]) => [word, id]);
}

/** The power of ten of each name of a unit, in every scale and language, for one and for several; of two that are alike, that of the first. */
function powersOf({ id, label }: Unit): ReadonlyMap<string, number> {
  const scales = [...languages.flatMap(scalesOf), plain];
  const scaled = Object.keys(label).flatMap((locale) =>
    scales.flatMap((scale) =>
      [1, 2].map((n): [string, number] => [
        headingKey(scale.word + scaleGap(scale.word) + labelWord(label, n, locale)),
        powerOf(scale),
      ]),
    ),
  );
  return new Map([[headingKey(id), 0] as const, ...scaled].reverse());
}

const scalesOf = (language: (typeof languages)[number]) => texts(language).conventions.scales;
