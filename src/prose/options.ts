import type { Observation } from '../dataset/dataset.ts';
import { scaleGap, unitWord } from '../i18n/format.ts';
import type { Conventions } from '../i18n/language.ts';
import type { Fault } from '../problems/fault.ts';
import { suggest } from '../problems/suggest.ts';
import type { ProseContext } from './context.ts';

/** An option of a figure in prose: `value`, `unit=万元`. */
export interface Option {
  name: string;
  value: string;
}

/** What is wrong with an option; no fault where it may stand. */
type Check = (option: Option, observation: Observation, context: ProseContext) => Fault[];

/** What a figure in prose may be asked for, but for number words, whose option each language names. */
const checks: ReadonlyMap<string, Check> = new Map([
  ['value', () => []],
  ['bare', checkBare],
  ['unit', checkUnit],
  ['digits', checkDigits],
  ['hours', checkHours],
  ['interval', checkInterval],
  ['period', checkPeriod],
]);

/** What is wrong with what a text asks of a figure. */
export function checkOption(
  option: Option,
  observation: Observation,
  context: ProseContext,
): Fault[] {
  const { name } = option;
  const { wordsOption } = context.conventions;
  const check = name === wordsOption ? checkWords : checks.get(name);
  if (check) return check(option, observation, context);
  const known = [...checks.keys(), wordsOption];
  return [
    {
      message: `“${name}” is not an option of a figure`,
      remedy: suggest(name, known, 'options'),
    },
  ];
}

function checkBare(_: Option, observation: Observation, { conventions }: ProseContext): Fault[] {
  const dropped = droppedBy(observation, conventions);
  if (dropped === undefined) return [];
  return [
    {
      message: `“bare” would drop the “${dropped}” of ${observation.id}`,
      remedy: 'use “value”, which keeps it',
    },
  ];
}

/** The word for how exact or how settled a figure is, which its digits alone do not say. A range says it by itself. */
function droppedBy(
  { qualifier, status }: Observation,
  conventions: Conventions,
): string | undefined {
  if (status !== 'normal') return conventions.status[status];
  if (qualifier === 'exact' || qualifier === 'range') return undefined;
  const { before, after } = conventions.qualifier[qualifier];
  return before ?? after;
}

function checkWords({ name }: Option, { id, value, range }: Observation): Fault[] {
  if (range) return [wholeRange(name, id)];
  return Number.isInteger(value)
    ? []
    : [{ message: `${id} is not a whole number`, remedy: `leave out “${name}”` }];
}

const wholeRange = (option: string, id: string): Fault => ({
  message: `${id} is a range, which “${option}” does not print`,
  remedy: `leave out “${option}”`,
});

function checkUnit(
  { value: unit }: Option,
  observation: Observation,
  { locale, conventions }: ProseContext,
): Fault[] {
  if (scaleOf(unit, observation, locale, conventions) !== undefined) return [];
  const known = scaleWords(conventions).map((word) => unitName(word, observation, locale));
  return [
    {
      message: `“${unit}” is not a unit of ${observation.id}`,
      remedy: suggest(unit, known, 'units'),
    },
  ];
}

/** No number has more digits than a computer keeps of it. */
const MOST_DIGITS = 17;

function checkDigits({ value }: Option): Fault[] {
  const digits = digitsOf(value);
  if (digits === 'all' || (Number.isInteger(digits) && digits >= 1 && digits <= MOST_DIGITS))
    return [];
  return [
    {
      message: `“digits=${value}” does not say how many digits are printed`,
      remedy: `write a number from 1 to ${MOST_DIGITS}, such as digits=3, or digits=all`,
    },
  ];
}

function checkHours({ name }: Option, { id, unit, range }: Observation): Fault[] {
  if (range) return [wholeRange(name, id)];
  if (unit.form === 'duration-minutes') return [];
  return [
    {
      message: `“hours” is for times in minutes, and ${id} is in “${unit.id}”`,
      remedy: 'leave it out, or give the unit "form": "duration-minutes" in indicators.json',
    },
  ];
}

/** Only a figure that has a period can have it printed. */
function checkPeriod(_: Option, { id, period }: Observation): Fault[] {
  return period === undefined
    ? [
        {
          message: `${id} has no period to print`,
          remedy: 'say in words what is known of its time',
        },
      ]
    : [];
}

function checkInterval(_: Option, { id, interval }: Observation): Fault[] {
  if (interval) return [];
  return [{ message: `${id} has no interval of confidence`, remedy: 'leave out “interval”' }];
}

/** How many digits a `digits=` option asks for; NaN where it says no number. */
export const digitsOf = (option: string): number | 'all' =>
  option === 'all' ? 'all' : Number(option || NaN);

/** The scale word that a `unit=` option names, or undefined where it is no unit of the observation. */
export function scaleOf(
  option: string,
  observation: Observation,
  locale: string,
  conventions: Conventions,
): string | undefined {
  return scaleWords(conventions).find((word) => unitName(word, observation, locale) === option);
}

/** The words of a language's scales, and that of none. */
const scaleWords = ({ scales }: Conventions) => [...scales.map(({ word }) => word), ''];

/** What an option calls a scale of an observation's unit: 万元, million yuan; of a unit that stands before the number, the scale alone. */
function unitName(scale: string, { unit }: Observation, locale: string): string {
  const word = unitWord(unit, 2, locale);
  if (unit.position === 'before') return scale === '' ? word : scale;
  return scale + scaleGap(scale) + word;
}
