import { figureName, isFigure, type Absence, type Observation } from '../dataset/dataset.ts';
import { findEntry } from '../dataset/reference.ts';
import {
  formatAbsence,
  formatFigure,
  formatInterval,
  formatParts,
  qualified,
  withoutUnit,
} from '../i18n/format.ts';
import type { Conventions } from '../i18n/language.ts';
import { timeOf } from '../i18n/period.ts';
import { digitsOf, scaleOf } from './options.ts';
import type { ProseContext } from './context.ts';
import { escapeHtml, tag } from './markup.ts';
import { parseProse, type Piece } from './parse.ts';

/** A figure as its piece asks for it. */
function figureText(
  piece: Extract<Piece, { kind: 'figure' }>,
  observation: Observation,
  { locale, conventions }: ProseContext,
): string {
  const has = (name: string) => piece.options.some((option) => option.name === name);
  if (has('period')) return timeOf(observation, locale);
  const asked = (name: string) => piece.options.find((option) => option.name === name)?.value;
  const [unit, digits] = [asked('unit'), asked('digits')];
  const options = {
    scale: unit === undefined ? undefined : scaleOf(unit, observation, locale, conventions),
    words: has(conventions.wordsOption),
    digits: digits === undefined ? undefined : digitsOf(digits),
    hours: has('hours'),
  };
  const aside = has('interval') ? intervalOf(observation, conventions) : '';
  if (!has('value') && !has('bare') && !options.words)
    return formatFigure(observation, locale, conventions, options) + aside;
  const parts = formatParts(observation, locale, conventions, options);
  const number = withoutUnit(parts);
  if (has('bare')) return number + aside;
  const text = qualified(parts, number, options.words ? '' : conventions.qualifierGap);
  return text + parts.status + aside;
}

const intervalOf = ({ interval }: Observation, conventions: Conventions) =>
  interval ? conventions.brackets(formatInterval(interval, conventions)) : '';

/** A figure as its piece asks for it, or what stands in its place where there is none. */
function entryText(
  piece: Extract<Piece, { kind: 'figure' }>,
  entry: Observation | Absence,
  context: ProseContext,
): string {
  if (isFigure(entry)) return figureText(piece, entry, context);
  const time = piece.options.some(({ name }) => name === 'period');
  return time ? timeOf(entry, context.locale) : formatAbsence(entry, context.conventions);
}

/** A checked text as plain text. `read`, if given, is told every observation it prints. */
export function plainProse(
  text: string,
  context: ProseContext,
  read?: (id: string) => void,
): string {
  return parseProse(text)
    .map((piece) => {
      if (piece.kind === 'figure') {
        const entry = findEntry(context.dataset, piece.id);
        if (entry) read?.(entry.id);
        return entry ? entryText(piece, entry, context) : piece.id;
      }
      return piece.kind === 'fault' ? '' : piece.text;
    })
    .join('');
}

/** A run of a headline: text, a word that does not break inside, or a place where its editor lets it break. */
export type HeadlineRun = { kind: 'text' | 'whole'; text: string } | { kind: 'break' };

/** A headline as runs. `|` in its text marks where it may break; a number word never breaks at its hyphen, and is capitalised where it opens the headline. */
export function headlineRuns(text: string, context: ProseContext): HeadlineRun[] {
  return parseProse(text).flatMap((piece, i) => {
    if (piece.kind === 'text') return breakable(piece.text);
    const plain = plainProse(text.slice(piece.index, piece.index + piece.length), context);
    return unbroken(i === 0 ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain);
  });
}

function breakable(text: string): HeadlineRun[] {
  return text.split('|').flatMap((part, i): HeadlineRun[] => {
    const run = { kind: 'text' as const, text: part };
    return i === 0 ? [run] : [{ kind: 'break' }, run];
  });
}

/** What a figure or literal says, whose words with hyphens stay whole. */
function unbroken(text: string): HeadlineRun[] {
  // Splitting by a group keeps what it matched, at every odd place.
  return text
    .split(/(\S+-\S+)/)
    .map((part, i) => ({ kind: i % 2 === 1 ? ('whole' as const) : ('text' as const), text: part }))
    .filter((run) => run.text !== '');
}

/** What of a headline stands between its break marks, for pictures. */
export function headlinePieces(text: string, context: ProseContext): string[] {
  const pieces = [''];
  for (const run of headlineRuns(text, context))
    if (run.kind === 'break') pieces.push('');
    else pieces.push((pieces.pop() ?? '') + run.text);
  return pieces;
}

/** A headline without its break marks, for titles and feeds. */
export function headlineText(text: string, context: ProseContext): string {
  return headlinePieces(text, context).join('');
}

/** One figure in running text: a `<data>` that leads to its card, and says aloud what it is a figure of. */
export function figureHtml(
  piece: Extract<Piece, { kind: 'figure' }>,
  context: ProseContext,
): string {
  const entry = findEntry(context.dataset, piece.id);
  if (!entry) return escapeHtml(piece.id);
  const text = entryText(piece, entry, context);
  const { locale, conventions } = context;
  const name = text + conventions.colon + figureName(entry, locale);
  const link = tag('a', { href: `#${cardId(entry.id)}`, 'aria-label': name }, text);
  if (!isFigure(entry)) return tag('span', { class: 'bound' }, link).markup;
  const time = piece.options.some((option) => option.name === 'period');
  const value = (time ? entry.period : undefined) ?? entry.value;
  return tag('data', { class: 'bound', value }, link).markup;
}

/** The id of a figure's card on a page. */
export function cardId(observation: string): string {
  return `card-${observation.replaceAll(/[.@/]/g, '-')}`;
}
