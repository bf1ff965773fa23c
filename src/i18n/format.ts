import {
  decimalsIn,
  formatOf,
  rounded,
  shifted,
  type Direction,
  type Rounding as Limit,
} from './decimal.ts';
import type { Bound, Conventions, Scale } from './language.ts';
import { isFigure, type Absence, type Observation } from '../dataset/dataset.ts';
import type { Qualifier, Unit } from '../dataset/schema.ts';

/** The pieces of a printed figure, so that a page can set each in its own size. */
export interface FigureParts {
  /** “nearly”; empty where exact, and where the language says it after the number. */
  before: string;
  /** Digits in the reader's grouping with the sign, and what stands at their front: 47.2, −¥3. */
  number: string;
  /** The scale alone: 万, million. */
  scale: string;
  /** Scale and unit: 万元, million yuan, enterprises. */
  unit: string;
  /** Between number and unit: a space, or nothing before %. */
  gap: string;
  /** “以上”; empty where exact, and where the language says it before the number. */
  after: string;
  /** How settled it is, in brackets: （初步数）; empty where it is settled. */
  status: string;
}

export interface FigureOptions {
  /** Force this scale word (万, million); '' forces plain digits. */
  scale?: string | undefined;
  /** Number words instead of digits. */
  words?: boolean | undefined;
  /** The short qualifier that stands beside a mark. */
  short?: boolean | undefined;
  /** So many digits that mean something, or `all`; left out, the indicator's rounding. */
  digits?: number | 'all' | undefined;
  /** Hours and minutes, of what is counted in minutes. */
  hours?: boolean | undefined;
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

/** As many digits after the point as the platform prints: no value has more. */
const EVERY_DECIMAL = 100;

const numberFormat = (tag: string, decimals: number) =>
  formatOf(
    `${tag} ${decimals}`,
    () =>
      new Intl.NumberFormat(tag, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: EVERY_DECIMAL,
        signDisplay: 'negative',
      }),
  );

/**
 * All digits of a number in the reader's grouping, with a true minus sign, in units of a power of ten; `decimals` are kept
 * even where they are zero. Nothing is rounded: what is printed reads back as the value.
 */
export function formatNumber(
  value: number,
  tag: string,
  { decimals = 0, power = 0 }: { decimals?: number; power?: number } = {},
): string {
  return numberFormat(tag, decimals).format(shifted(value, power)).replace('-', MINUS);
}

const MINUS = '−';

/** What a number is read in without a scale word. */
export const plain: Scale = { factor: 1, word: '', decimals: 0 };

/** The power of ten of a scale. */
export const powerOf = ({ factor }: Scale) => Math.round(Math.log10(factor));

/** Whether a value is read in a scale with few digits after the point. */
const fits = (value: number, scale: Scale) => decimalsIn(value, powerOf(scale)) <= scale.decimals;

/**
 * The scale that a value, or both ends of a range, are read in: the largest that leaves few digits after the point and that the
 * higher has reached, so that 13,413 stays whole and 472,000 is 47.2 万.
 */
function naturalScale(values: readonly number[], { scales }: Conventions): Scale {
  const largest = Math.max(...values.map(Math.abs));
  const common = scales.find(
    (scale) => largest >= scale.factor && values.every((value) => fits(value, scale)),
  );
  return common ?? plain;
}

/** The one scale that values beside each other are read in, as along an axis: the largest that one of them is beyond and that all are short in. */
export function scaleOfAll(
  values: readonly number[],
  { scales }: Pick<Conventions, 'scales'>,
): Scale {
  const largest = Math.max(0, ...values.map(Math.abs));
  return (
    scales.find((scale) => largest > scale.factor && values.every((value) => fits(value, scale))) ??
    plain
  );
}

/** A number with its scale word and without unit, as along an axis: 200 万, 2 million. */
export function formatScaled(value: number, scale: Scale, { tag }: Conventions): string {
  const number = formatNumber(value, tag, { power: powerOf(scale) });
  return scale.word === '' || value === 0 ? number : `${number} ${scale.word}`;
}

/** What of an observation is printed. */
type Printed = Pick<Observation, 'value' | 'qualifier' | 'unit' | 'indicator' | 'range'> &
  Partial<Pick<Observation, 'status'>>;

/** Formats a value of an observation's indicator in its parts. */
export function formatParts(
  observation: Printed,
  locale: string,
  conventions: Conventions,
  options: FigureOptions = {},
): FigureParts {
  const { unit, indicator } = observation;
  const { before = '', after = '' } = boundOf(observation, conventions, options);
  const status = statusOf(observation, conventions);
  const { value, scale, low } = scaledFigure(observation, conventions, options);
  const word = unitWord(unit, value, locale);
  const alone = { before, scale: '', unit: '', gap: '', after, status };
  if (options.words) return { ...alone, number: conventions.words(value), unit: word, gap: ' ' };
  if (options.hours) return { ...alone, number: inHours(value, conventions) };
  const decimals = scale.factor === 1 ? leastDecimals(indicator, options) : 0;
  const print = (number: number) =>
    formatNumber(number, conventions.tag, { decimals, power: powerOf(scale) });
  const digits = low === undefined ? print(value) : conventions.span(print(low), print(value));
  const around = aroundNumber(unit, word, scale, conventions);
  return {
    before,
    number: withPrefix(around.prefix, digits),
    scale: scale.word,
    unit: around.unit,
    gap: around.gap,
    after,
    status,
  };
}

/** How settled a figure is, in brackets. */
function statusOf(
  { status = 'normal' }: Printed,
  { status: words, brackets }: Conventions,
): string {
  return status === 'normal' ? '' : brackets(words[status]);
}

/** Decimals that are printed even where they are zero; none where a text asks for so many digits. */
const leastDecimals = (
  { decimals = 0, rounding }: Printed['indicator'],
  { digits }: FigureOptions,
) => (typeof digits === 'number' ? 0 : Math.min(decimals, rounding?.decimals ?? decimals));

/** A currency sign stands between the minus sign and the digits. */
const withPrefix = (prefix: string, digits: string) =>
  digits.startsWith(MINUS) ? MINUS + prefix + digits.slice(1) : prefix + digits;

function boundOf(
  { qualifier }: Printed,
  { qualifier: full, mark }: Conventions,
  { short }: FigureOptions,
): Partial<Bound> {
  return qualifier === 'exact' || qualifier === 'range' ? {} : (short ? mark : full)[qualifier];
}

/** What is printed of a value: what is left of it where rounding is asked for, and the scale it is read in. */
interface Scaled {
  value: number;
  scale: Scale;
}

/** What is printed of a figure; of a range its highest value, with its lowest in the same scale. */
function scaledFigure(
  observation: Printed,
  conventions: Conventions,
  options: FigureOptions,
): Scaled & { low?: number } {
  const { range, indicator } = observation;
  if (!range) return scaledValue(observation, conventions, options);
  const limit = limitOf(indicator, options);
  const scale = forcedScale(conventions, options) ?? naturalScale(range, conventions);
  const [low, high] = range;
  if (!limit) return { value: high, low, scale };
  return {
    value: rounded(high, limit, powerOf(scale), 'up'),
    low: rounded(low, limit, powerOf(scale), 'down'),
    scale,
  };
}

function scaledValue(
  { value, qualifier, indicator }: Printed,
  conventions: Conventions,
  options: FigureOptions,
): Scaled {
  const forced = forcedScale(conventions, options);
  const limit = limitOf(indicator, options);
  const whole = { value, scale: forced ?? naturalScale([value], conventions) };
  if (!limit) return whole;
  const direction = directions[qualifier] ?? 'nearest';
  const scale = forced ?? scaleToRoundIn(value, limit, conventions);
  const result = rounded(value, limit, powerOf(scale), direction);
  if (result === value) return whole;
  // 99,999 万 may have become 10 亿.
  return { value: result, scale: forced ?? scaleToRoundIn(result, limit, conventions) };
}

/** How a figure is rounded: as its text asks, or its indicator. */
function limitOf({ rounding }: Printed['indicator'], { digits }: FigureOptions): Limit | undefined {
  if (digits === 'all') return undefined;
  return digits === undefined ? rounding : { significant: digits };
}

/** A figure that is “over” a number is over a smaller one, not over a larger one; “nearly” and “under” are the other way round. */
const directions: Partial<Record<Qualifier, Direction>> = {
  over: 'down',
  'at-least': 'down',
  nearly: 'up',
  under: 'up',
  'at-most': 'up',
};

/** The scale that a number is rounded in: the largest, as long as two digits are left. */
function scaleToRoundIn(value: number, limit: Limit, { scales }: Conventions): Scale {
  const size = Math.abs(value);
  const kept = (scale: Scale) =>
    limit.decimals === undefined || limit.decimals > 0 || size >= scale.factor * 10;
  return scales.find((scale) => size >= scale.factor && kept(scale)) ?? plain;
}

/** The scale that is asked for, or undefined. */
function forcedScale({ scales }: Conventions, { scale }: FigureOptions): Scale | undefined {
  return scale === undefined ? undefined : (scales.find(({ word }) => word === scale) ?? plain);
}

/** Minutes as hours and minutes: 1 小时 32 分, 1 h 32 min. */
function inHours(minutes: number, { tag, duration }: Conventions): string {
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) - hours * 60;
  // A rest of decimal minutes carries the dust of the subtraction.
  const exact = Number(rest.toFixed(decimalsIn(minutes, 0)));
  const text = duration(
    hours === 0 ? undefined : formatNumber(hours, tag),
    exact === 0 && hours > 0 ? undefined : formatNumber(exact, tag),
  );
  return minutes < 0 ? MINUS + text : text;
}

/** What stands round the digits: a currency sign before them, scale and unit after them, and a space or none between. */
function aroundNumber(
  unit: Unit,
  word: string,
  scale: Scale,
  { tightUnits }: Conventions,
): { prefix: string; unit: string; gap: string } {
  const [prefix, rest] = unit.position === 'before' ? splitPrefix(word) : ['', word];
  const joined = /^[/\s]/.test(rest) ? rest : scaleGap(scale.word) + rest;
  const text = (scale.word + joined).trimStart();
  const tight = scale.word === '' && (tightUnits.test(text) || text.startsWith('/'));
  return { prefix, unit: text.trimEnd(), gap: tight || text === '' ? '' : ' ' };
}

/** A label that stands before the number, and what of it stands after: ¥ and /亩, $ and a head. */
function splitPrefix(label: string): [prefix: string, rest: string] {
  const end = label.search(/[/\s]/);
  return end < 0 ? [label, ''] : [label.slice(0, end), label.slice(end)];
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
  const text = qualified(parts, parts.number + parts.gap + parts.unit, conventions.qualifierGap);
  return text + parts.status;
}

/** What stands in the place of a figure that there is none of: 未公布, withheld. */
export const formatAbsence = ({ status }: Pick<Absence, 'status'>, { absent }: Conventions) =>
  absent[status];

/** An observation as it stands in prose, or what stands in its place where there is no figure. */
export function formatEntry(
  entry: Observation | Absence,
  locale: string,
  conventions: Conventions,
): string {
  return isFigure(entry)
    ? formatFigure(entry, locale, conventions)
    : formatAbsence(entry, conventions);
}

/** An interval of confidence: 95% 置信区间 98–110. */
export function formatInterval(
  { low, high, level }: NonNullable<Observation['interval']>,
  conventions: Conventions,
): string {
  const print = (value: number) => formatNumber(value, conventions.tag);
  return conventions.interval(print(level), conventions.span(print(low), print(high)));
}

/** A figure without its unit, and never without its scale: 超过 200 万, over 2 million. */
export function withoutUnit({ number, scale }: FigureParts): string {
  return scale === '' ? number : `${number} ${scale}`;
}
