import type { Observation } from '../dataset/dataset.ts';
import { formatFigure, formatParts, qualified } from '../i18n/format.ts';
import { scaleOf } from './check.ts';
import type { ProseContext } from './context.ts';
import { parseProse, type Piece } from './parse.ts';

/** Escapes text for HTML content and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A figure as its piece asks for it. */
function figureText(
  piece: Extract<Piece, { kind: 'figure' }>,
  observation: Observation,
  { locale, conventions }: ProseContext,
): string {
  const has = (name: string) => piece.options.some((option) => option.name === name);
  const unit = piece.options.find((option) => option.name === 'unit');
  const options = {
    scale: unit && scaleOf(unit.value, observation, locale, conventions),
    words: has(conventions.wordsOption),
  };
  if (!has('value') && !has('bare') && !options.words)
    return formatFigure(observation, locale, conventions, options);
  const parts = formatParts(observation, locale, conventions, options);
  if (has('bare')) return parts.number;
  return qualified(parts, parts.number, options.words ? '' : conventions.qualifierGap);
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
        const observation = context.dataset.observations.get(piece.id);
        if (observation) read?.(observation.id);
        return observation ? figureText(piece, observation, context) : piece.id;
      }
      return piece.kind === 'fault' ? '' : piece.text;
    })
    .join('');
}

/** The pieces of a headline as plain text, each told whether it may break (only text may); number words that open it are capitalised. */
function headlinePieces(
  text: string,
  context: ProseContext,
  read?: (id: string) => void,
): { text: string; breaks: boolean }[] {
  return parseProse(text).map((piece, i) => {
    if (piece.kind === 'text') return { text: piece.text, breaks: true };
    const plain = plainProse(text.slice(piece.index, piece.index + piece.length), context, read);
    return {
      text: i === 0 ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain,
      breaks: false,
    };
  });
}

/** A headline: plain text in which `|` marks where it may break. A number word never breaks at its hyphen. */
export function headlineHtml(
  text: string,
  context: ProseContext,
  read?: (id: string) => void,
): string {
  return headlinePieces(text, context, read)
    .map((piece) =>
      piece.breaks
        ? escapeHtml(piece.text).replaceAll('|', '<wbr>')
        : escapeHtml(piece.text).replaceAll(/\S+-\S+/g, '<span class="whole">$&</span>'),
    )
    .join('');
}

/** A headline without its break marks, for titles and feeds. */
export function headlineText(text: string, context: ProseContext): string {
  return headlinePieces(text, context)
    .map((piece) => (piece.breaks ? piece.text.replaceAll('|', '') : piece.text))
    .join('');
}

/** One figure in running text: a `<data>` whose button opens its card, without JavaScript. */
export function figureHtml(
  piece: Extract<Piece, { kind: 'figure' }>,
  context: ProseContext,
): string {
  const observation = context.dataset.observations.get(piece.id);
  if (!observation) return escapeHtml(piece.id);
  return `<data class="bound" value="${observation.value}"><button type="button" popovertarget="${cardId(observation.id)}">${escapeHtml(figureText(piece, observation, context))}</button></data>`;
}

/** The id of a figure's card on a page. */
export function cardId(observation: string): string {
  return `card-${observation.replaceAll(/[.@]/g, '-')}`;
}
