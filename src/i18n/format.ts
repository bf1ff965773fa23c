import type { Bound, Conventions } from './language.ts';
import type { Observation } from '../dataset/dataset.ts';
import type { Unit } from '../dataset/schema.ts';

/** The pieces of a printed figure, so that a page can set each in its own size. */
export interface FigureParts {
  /** “nearly”; empty where exact, and where the language says it after the number. */
  before: string;
  /** Digits in the reader's grouping, without scale or unit: 47.2. */
  number: string;
  /** Scale and unit: 万元, million yuan, enterprises. */
  unit: string;
  /** “以上”; empty where exact, and where the language says it before the number. */
  after: string;
}

export interface FigureOptions {
  /** Force this scale word (万, million); '' forces plain digits. */
  scale?: string | undefined;
  /** Number words instead of digits. */
  words?: boolean | undefined;
  /** The short qualifier that stands beside a mark. */
  short?: boolean | undefined;
}

/** The word after a number, in the plural where the language has one. */
export const unitWord = (unit: Unit, value: number, locale: string) =>
  labelWord(unit.label, value, locale);

/** The word of a unit's label for a number of things, in a language or the first that it has. */
export function labelWord(label: Unit['label'], value: number, locale: string): string {
  const word = label[locale] ?? Object.values(label)[0] ?? '';
  if (typeof word === 'string') return word;
  return value === 1 ? word.one : word.other;
}

const formats = new Map<string, Intl.NumberFormat>();

/** The number format of a language, made once: making one takes a hundred times as long as printing a number. */
function numberFormat(tag: string, decimals: number): Intl.NumberFormat {
  const key = `${tag} ${decimals}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(tag, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: Math.max(decimals, 6),
    });
  formats.set(key, format);
  return format;
}

/** Digits of a number in the reader's grouping; `decimals` are kept even where they are zero. */
export function formatNumber(value: number, tag: string, decimals = 0): string {
  return numberFormat(tag, decimals).format(Number(value.toPrecision(12)));
}

/** A factor and its word: 10,000 and 万. */
type Scale = Conventions['scales'][number];
const plain: Scale = { factor: 1, word: '' };

/** The scale that a value is read in: the largest with at most two decimals left, so that 13,413 stays whole and 472,000 is 47.2 万. */
export function naturalScale(value: number, { scales }: Conventions): Scale {
  const fits = scales.find(
    ({ factor }) =>
      Math.abs(value) >= factor &&
      Number.isInteger(Number(((value / factor) * 100).toPrecision(12))),
  );
  return fits ?? plain;
}

/** What of an observation is printed. */
type Printed = Pick<Observation, 'value' | 'qualifier' | 'unit' | 'indicator'>;

/** Formats a value of an observation's indicator in its parts. */
export function formatParts(
  observation: Printed,
  locale: string,
  conventions: Conventions,
  options: FigureOptions = {},
): FigureParts {
  const { value, unit, indicator } = observation;
  const { before = '', after = '' } = boundOf(observation, conventions, options);
  const word = unitWord(unit, value, locale);
  if (options.words) return { before, number: conventions.words(value), unit: word, after };
  const scale = scaleFor(value, conventions, options);
  const decimals = scale.factor === 1 ? (indicator.decimals ?? 0) : 0;
  const number = formatNumber(value / scale.factor, conventions.tag, decimals);
  return { before, number, unit: scale.word + scaleGap(scale.word) + word, after };
}

function boundOf(
  { qualifier }: Printed,
  { qualifier: full, mark }: Conventions,
  { short }: FigureOptions,
): Partial<Bound> {
  return qualifier === 'exact' ? {} : (short ? mark : full)[qualifier];
}

/** The scale that is asked for, or the natural one. */
function scaleFor(value: number, conventions: Conventions, { scale }: FigureOptions): Scale {
  if (scale === undefined) return naturalScale(value, conventions);
  return conventions.scales.find(({ word }) => word === scale) ?? plain;
}

/** Chinese joins scale and unit (万元); alphabets put a space between them. */
export const scaleGap = (scale: string) => (/^\p{Script=Latin}/u.test(scale) ? ' ' : '');

/** A text with the qualifier on its side of it. */
export function qualified(
  { before, after }: Pick<FigureParts, 'before' | 'after'>,
  text: string,
  gap: string,
): string {
  return [before, text, after].filter((part) => part !== '').join(gap);
}

/** A figure as it stands in prose: 超过 200 万亩, over 2 million mu. */
export function formatFigure(
  observation: Printed,
  locale: string,
  conventions: Conventions,
  options: FigureOptions = {},
): string {
  const parts = formatParts(observation, locale, conventions, options);
  const text = parts.unit === '' ? parts.number : `${parts.number} ${parts.unit}`;
  return qualified(parts, text, conventions.qualifierGap);
}
