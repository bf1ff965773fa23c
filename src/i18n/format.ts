import type { Conventions } from './language.ts';
import type { Observation } from '../dataset/dataset.ts';
import type { Unit } from '../dataset/schema.ts';

/** The pieces of a printed figure, so that a page can set each in its own size. */
export interface FigureParts {
  /** “nearly”; empty where exact. */
  qualifier: string;
  /** Digits in the reader's grouping, without scale or unit: 47.2. */
  number: string;
  /** Scale and unit: 万元, million yuan, enterprises. */
  unit: string;
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
export function unitWord(unit: Unit, value: number, locale: string): string {
  const label = unit.label[locale] ?? Object.values(unit.label)[0] ?? '';
  if (typeof label === 'string') return label;
  return value === 1 ? label.one : label.other;
}

/** Digits of a number in the reader's grouping; `decimals` are kept even where they are zero. */
export function formatNumber(value: number, tag: string, decimals = 0): string {
  return new Intl.NumberFormat(tag, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: Math.max(decimals, 6),
  }).format(Number(value.toPrecision(12)));
}

/** The scale that a value is read in: the largest with at most two decimals left, so that 13,413 stays whole and 472,000 is 47.2 万. */
export function naturalScale(
  value: number,
  conventions: Conventions,
): { factor: number; word: string } {
  const fits = conventions.scales.find(
    ({ factor }) =>
      Math.abs(value) >= factor &&
      Number.isInteger(Number(((value / factor) * 100).toPrecision(12))),
  );
  return fits ?? { factor: 1, word: '' };
}

/** Formats a value of an observation's indicator in its parts. */
export function formatParts(
  observation: Pick<Observation, 'value' | 'qualifier' | 'unit' | 'indicator'>,
  locale: string,
  conventions: Conventions,
  options: FigureOptions = {},
): FigureParts {
  const { value, unit, indicator } = observation;
  const scale =
    options.scale === undefined
      ? naturalScale(value, conventions)
      : (conventions.scales.find((s) => s.word === options.scale) ?? { factor: 1, word: '' });
  const word = unitWord(unit, value, locale);
  const qualifier =
    observation.qualifier === 'exact'
      ? ''
      : conventions[options.short ? 'mark' : 'qualifier'][observation.qualifier];
  const number = options.words
    ? conventions.words(value)
    : formatNumber(
        value / scale.factor,
        conventions.tag,
        scale.factor === 1 ? (indicator.decimals ?? 0) : 0,
      );
  // Chinese joins scale and unit (万元); alphabets put a space between them.
  const gap = scale.word && /^\p{Script=Latin}/u.test(scale.word) ? ' ' : '';
  return { qualifier, number, unit: options.words ? word : scale.word + gap + word };
}

/** A figure as it stands in prose: 超过 200 万亩, over 2 million mu. */
export function formatFigure(
  observation: Pick<Observation, 'value' | 'qualifier' | 'unit' | 'indicator'>,
  locale: string,
  conventions: Conventions,
  options: FigureOptions = {},
): string {
  const { qualifier, number, unit } = formatParts(observation, locale, conventions, options);
  return `${qualifier}${qualifier && conventions.qualifierGap}${number}${unit && ' '}${unit}`;
}
