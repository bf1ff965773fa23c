import type { Observation } from '../dataset/dataset.ts';
import { formatFigure, unitWord } from '../i18n/format.ts';
import { notThere, type Fault, type InText, type Missing } from '../problems/fault.ts';
import { suggest } from '../problems/suggest.ts';
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
      return checkFigure(piece, context).map(([message, remedy, more]) => ({
        index,
        length,
        message,
        remedy,
        ...more,
      }));
    if (piece.kind === 'text')
      return bareNumbers(piece.text, context).map((found) => ({
        ...found,
        index: found.index + index,
      }));
    return [];
  });
}

function checkFigure(
  piece: Extract<Piece, { kind: 'figure' }>,
  { dataset, locale, conventions }: ProseContext,
): [message: string, remedy: string, more?: { missing: Missing }][] {
  const observation = dataset.observations.get(piece.id);
  if (!observation) {
    const withPeriods = [...dataset.observations.keys()].filter((id) =>
      id.startsWith(`${piece.id}@`),
    );
    if (withPeriods.length > 0)
      return [[`“${piece.id}” has several periods`, `write one of: ${withPeriods.join(', ')}`]];
    return [notThere('figure', piece.id, dataset.version, [...dataset.observations.keys()])];
  }
  const names = ['value', 'bare', 'unit', conventions.wordsOption];
  return piece.options.flatMap(({ name, value }): [string, string][] => {
    if (!names.includes(name))
      return [[`“${name}” is not an option of a figure`, suggest(name, names, 'options')]];
    if (name === 'bare' && observation.qualifier !== 'exact')
      return [
        [
          `“bare” would drop the “${conventions.qualifier[observation.qualifier]}” of ${piece.id}`,
          'use “value”, which keeps it',
        ],
      ];
    if (name === conventions.wordsOption && !Number.isInteger(observation.value))
      return [[`${piece.id} is not a whole number`, `leave out “${name}”`]];
    if (name === 'unit' && scaleOf(value, observation, locale, conventions) === undefined) {
      const known = [...conventions.scales.map((s) => s.word), ''].map((word) =>
        unitName(word, observation, locale),
      );
      return [[`“${value}” is not a unit of ${piece.id}`, suggest(value, known, 'units')]];
    }
    return [];
  });
}

/** The scale word that a `unit=` option names, or undefined where it is no unit of the observation. */
export function scaleOf(
  option: string,
  observation: Observation,
  locale: string,
  conventions: Conventions,
): string | undefined {
  return [...conventions.scales.map((s) => s.word), ''].find(
    (word) => unitName(word, observation, locale) === option,
  );
}

function unitName(scale: string, observation: Observation, locale: string): string {
  const gap = /^\p{Script=Latin}/u.test(scale) ? ' ' : '';
  return scale + gap + unitWord(observation.unit, 2, locale);
}

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
  const exact = { ...observation, qualifier: 'exact' as const };
  if (digits === formatFigure(exact, locale, conventions).split(' ')[0]) return true;
  return (
    Number.isInteger(observation.value) &&
    found.toLowerCase().startsWith(conventions.words(observation.value)) &&
    conventions.words(observation.value).length >= found.length - 2
  );
}
