import type { AbsentStatus, Qualifier, Status } from '../dataset/schema.ts';

/** The word for “about”, “over” and the like, and on which side of the number it stands: 超过 200 万亩, 200 万亩以上. */
export type Bound = { before: string; after?: undefined } | { after: string; before?: undefined };
export type Bounds = Record<Exclude<Qualifier, 'exact' | 'range'>, Bound>;

/** A factor that has a word (10,000 and 万), and how many digits after the point a number in it may have. */
export interface Scale {
  factor: number;
  word: string;
  decimals: number;
}

/** How one language writes numbers, dates and lists, and how to tell a bare number in its prose. */
export interface Conventions {
  /** BCP 47 tag for `lang`. */
  tag: string;
  /** The language and territory of `og:locale`. */
  openGraph: string;
  /** Factors that have a word, largest first: 亿, million … */
  scales: readonly Scale[];
  /** A number word instead of digits, for headlines. */
  words: (n: number) => string;
  /** Units that follow a number without a space, as the language's own typography has it: % ‰ ℃. */
  tightUnits: RegExp;
  /** A time of hours and minutes; one of the two may be none. */
  duration: (hours: string | undefined, minutes: string | undefined) => string;
  /** The option's name in prose: `hanzi`, `words`. */
  wordsOption: string;
  qualifier: Bounds;
  /** The same, short, beside a mark in a chart. */
  mark: Bounds;
  /** A range from its lowest to its highest number. */
  span: (low: string, high: string) => string;
  /** An interval of confidence, by its level in percent and its ends. */
  interval: (level: string, ends: string) => string;
  /** How settled a figure is, in brackets after it. */
  status: Record<Exclude<Status, 'normal'>, string>;
  /** In the place of a figure that there is none of. */
  absent: Record<AbsentStatus, string>;
  /** Between qualifier and number. */
  qualifierGap: string;
  /** An observation period in words; `part` says “end of 2024”. Throws where the text is none. */
  period: (iso: string, part?: 'start' | 'end') => string;
  list: (items: readonly string[]) => string;
  /** Between sentences that are put together. */
  sentenceGap: string;
  /** Between a label and what it names. */
  colon: string;
  /** Between what belongs to one thing: its publisher, its date. */
  comma: string;
  /** Between things that may hold commas. */
  semicolon: string;
  /** At the end of a sentence; `sentenceGap` follows before the next. */
  stop: string;
  /** Between short names such as places in a source. */
  enumeration: string;
  brackets: (inner: string) => string;
  /** A publication and who published it. */
  titled: (title: string, publisher: string) => string;
  /** What is a date, not a figure. */
  dates: RegExp;
  /** Number words that count something, hence are figures. */
  numberWords: RegExp;
  /** Characters a minute, for the reading time; and what counts as one. */
  reading: { perMinute: number; unit: RegExp };
}
