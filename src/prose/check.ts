import type { Observation } from '../dataset/dataset.ts';
import { formatParts, scaleGap, unitWord } from '../i18n/format.ts';
import { notThere, type Fault, type InText } from '../problems/fault.ts';
import { listed, suggest } from '../problems/suggest.ts';
import type { Conventions } from '../i18n/language.ts';
import type { ProseContext } from './context.ts';
import { parseProse, type Piece } from './parse.ts';

/** Checks a text: every figure known, every option sensible, and no number that is not bound to one. */
export function checkProse(text: string, context: ProseContext): Fault<InText>[] {
  return parseProse(text).flatMap((piece): Fault<InText>[] => {
    const { index, length } = piece;
    if (piece.kind === 'fault')
      return [{ index, length, message: piece.message, remedy: piece.remedy }];
    if (piece.kind === 'figure')
      return checkFigure(piece, context).map((fault) => ({ index, length, ...fault }));
    if (piece.kind === 'text')
      return bareNumbers(piece.text, context).map((found) => ({
        ...found,
        index: found.index + index,
      }));
    return [];
  });
}

type Figure = Extract<Piece, { kind: 'figure' }>;
type Option = Figure['options'][number];

/** What is wrong with a figure that a text names, and with what it asks of it. */
function checkFigure({ id, options }: Figure, context: ProseContext): Fault[] {
  const observation = context.dataset.observations.get(id);
  if (!observation) return [unknownFigure(id, context)];
  return options.flatMap((option) => checkOption(option, observation, context));
}

function unknownFigure(id: string, { dataset }: ProseContext): Fault {
  const ids = [...dataset.observations.keys()];
  const withPeriods = ids.filter((known) => known.startsWith(`${id}@`));
  if (withPeriods.length > 0)
    return {
      message: `“${id}” has several periods`,
      remedy: `write one of: ${listed(withPeriods)}`,
    };
  const [message, remedy, more] = notThere('figure', id, dataset.version, ids);
  return { message, remedy, ...more };
}

function checkOption(
  { name, value }: Option,
  observation: Observation,
  { locale, conventions }: ProseContext,
): Fault[] {
  const known = ['value', 'bare', 'unit', conventions.wordsOption];
  if (!known.includes(name))
    return [
      {
        message: `“${name}” is not an option of a figure`,
        remedy: suggest(name, known, 'options'),
      },
    ];
  if (name === 'bare' && observation.qualifier !== 'exact') {
    const { before, after } = conventions.qualifier[observation.qualifier];
    return [
      {
        message: `“bare” would drop the “${before ?? after}” of ${observation.id}`,
        remedy: 'use “value”, which keeps it',
      },
    ];
  }
  if (name === conventions.wordsOption && !Number.isInteger(observation.value))
    return [{ message: `${observation.id} is not a whole number`, remedy: `leave out “${name}”` }];
  return name === 'unit' ? checkUnit(value, observation, locale, conventions) : [];
}

function checkUnit(
  unit: string,
  observation: Observation,
  locale: string,
  conventions: Conventions,
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

const unitName = (scale: string, { unit }: Observation, locale: string) =>
  scale + scaleGap(scale) + unitWord(unit, 2, locale);

/** Digits and number words that stand in a text without being a date. */
function bareNumbers(
  text: string,
  { dataset, locale, conventions }: ProseContext,
): Fault<InText>[] {
  // Blanked, not cut, so that places stay true.
  const rest = text.replace(conventions.dates, (date) => ' '.repeat(date.length));
  const digits = [
    ...rest.matchAll(
      /[0-9０-９]+(?:[.,．，][0-9０-９]+)*\s*(?:[%％]|[万亿]|million|billion|thousand)?/g,
    ),
  ];
  const words = [...rest.matchAll(conventions.numberWords)];
  return [...digits, ...words]
    .sort((a, b) => a.index - b.index)
    .map((match) => {
      const found = match[0].trim();
      const same = [...dataset.observations.values()]
        .filter((o) => matches(found, o, locale, conventions))
        .map((o) => o.id);
      const remedy =
        same.length > 0
          ? `bind it: {{ ${same.slice(0, 3).join(' }} or {{ ')} }}`
          : `bind it to a figure, or, if it is a name and not a number, write {{ "${found}" }}`;
      return {
        index: match.index,
        length: match[0].length,
        message: `“${found}” is a bare number`,
        remedy,
      };
    });
}

function matches(
  found: string,
  observation: Observation,
  locale: string,
  conventions: Conventions,
): boolean {
  const digits = found.normalize('NFKC').replaceAll(',', '');
  const number = Number.parseFloat(digits);
  const scale = conventions.scales.find((s) => digits.endsWith(s.word))?.factor ?? 1;
  if (number * scale === observation.value) return true;
  if (digits === formatParts(observation, locale, conventions).number) return true;
  return (
    Number.isInteger(observation.value) &&
    found.toLowerCase().startsWith(conventions.words(observation.value)) &&
    conventions.words(observation.value).length >= found.length - 2
  );
}
