import { isFigure, type Absence, type Dataset } from '../dataset/dataset.ts';
import { findEntry, referenceFault } from '../dataset/reference.ts';
import { formatParts } from '../i18n/format.ts';
import type { Fault, InText } from '../problems/fault.ts';
import type { Conventions } from '../i18n/language.ts';
import type { ProseContext } from './context.ts';
import { checkMarks } from './marks.ts';
import { oldDates } from './old-dates.ts';
import { checkOption } from './options.ts';
import { parseProse, type Piece } from './parse.ts';

/** Checks a text: every figure known, every option sensible, and no number that is not bound to one. */
export function checkProse(text: string, context: ProseContext): Fault<InText>[] {
  const pieces = parseProse(text);
  const ofPieces = pieces.flatMap((piece): Fault<InText>[] => {
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
  return [...ofPieces, ...oldDates(text, pieces, context)];
}

/** Checks a text that is printed as it is, such as a headline or a note: the same, and no marks of Markdown. */
export const checkPlain = (text: string, context: ProseContext): Fault<InText>[] => [
  ...checkProse(text, context),
  ...checkMarks(text),
];

type Figure = Extract<Piece, { kind: 'figure' }>;

/** What is wrong with a figure that a text names, and with what it asks of it. */
function checkFigure({ id, options }: Figure, context: ProseContext): Fault[] {
  const observation = findEntry(context.dataset, id);
  if (!observation) return [referenceFault(context.dataset, id)];
  if (!isFigure(observation)) return options.flatMap((option) => ofNone(option, observation));
  return [
    ...options.flatMap((option) => checkOption(option, observation, context)),
    ...(options.length > 1 && options.some(({ name }) => name === 'period') ? [periodAlone] : []),
  ];
}

/** Of what there is no figure of, a text can ask only for the time. */
function ofNone({ name }: Figure['options'][number], { id, status }: Absence): Fault[] {
  if (name === 'period') return [];
  return [
    {
      message: `${id} has no figure (it is “${status}”), so there is nothing for “${name}”`,
      remedy: `leave out “${name}”; its words are printed in the place of the number`,
    },
  ];
}

const periodAlone: Fault = {
  message: '“period” prints the time, so nothing else can be asked of the number',
  remedy: 'name the figure twice: once for its number, once with “period” alone',
};

/** Digits and number words that stand in a text without being a date. */
function bareNumbers(
  text: string,
  { dataset, locale, conventions }: ProseContext,
): Fault<InText>[] {
  // Blanked, not cut, so that places stay true.
  const rest = text.replace(conventions.dates, (date) => ' '.repeat(date.length));
  const digits = [
    ...rest.matchAll(
      /[0-9０-９]+(?:[.,．，][0-9０-９]+)*\s*(?:[%％]|万亿|[万亿]|trillion|million|billion|thousand)?/g,
    ),
  ];
  const words = [...rest.matchAll(conventions.numberWords)];
  const figures = writtenFigures(dataset, locale, conventions);
  const remedies = new Map<string, string>();
  return [...digits, ...words]
    .sort((a, b) => a.index - b.index)
    .map((match) => {
      const found = match[0].trim();
      const remedy = remedies.get(found) ?? remedyFor(found, figures, conventions);
      remedies.set(found, remedy);
      return {
        index: match.index,
        length: match[0].length,
        message: `“${found}” is a bare number`,
        remedy,
      };
    });
}

/** The figures that a bare number may be meant to be, or how it is said to be none. */
function remedyFor(found: string, figures: readonly Written[], conventions: Conventions): string {
  const same = figures.filter((figure) => matches(found, figure, conventions));
  return same.length > 0
    ? `bind it: {{ ${same
        .slice(0, 3)
        .map(({ id }) => id)
        .join(' }} or {{ ')} }}`
    : `bind it to a figure, or, if it is a name and not a number, write {{ "${found}" }}`;
}

/** A figure as a text may write it. */
interface Written {
  id: string;
  value: number;
  digits: string;
  /** Of a whole number. */
  words?: string;
}

const written = new WeakMap<Dataset, Map<string, Written[]>>();

/** The figures of a version as texts in a language may write them, worked out once: a text may hold as many numbers as characters. */
function writtenFigures(
  dataset: Dataset,
  locale: string,
  conventions: Conventions,
): readonly Written[] {
  const known = written.get(dataset) ?? new Map<string, Written[]>();
  written.set(dataset, known);
  const figures =
    known.get(locale) ??
    [...dataset.observations.values()].map((observation) => {
      const { id, range } = observation;
      // The middle of a range is nobody's number.
      const value = range ? NaN : observation.value;
      const digits = formatParts(observation, locale, conventions).number;
      const words = Number.isInteger(value) && { words: conventions.words(value) };
      return { id, value, digits, ...words };
    });
  known.set(locale, figures);
  return figures;
}

function matches(
  found: string,
  { value, digits, words }: Written,
  { scales }: Conventions,
): boolean {
  const given = found.normalize('NFKC').replaceAll(',', '');
  const scale = scales.find((s) => given.endsWith(s.word))?.factor ?? 1;
  // A product of doubles may miss by a binary fraction: 1.005 × 10⁸.
  const number = Number((Number.parseFloat(given) * scale).toPrecision(15));
  if (number === Math.abs(value) || given === digits) return true;
  return (
    words !== undefined && found.toLowerCase().startsWith(words) && words.length >= found.length - 2
  );
}
