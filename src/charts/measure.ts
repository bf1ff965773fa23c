/** Distance from line to line of a label, in its size. */
export const LEADING = 1.35;
/** From the middle of a line of text down to its baseline, in its size. */
export const TO_BASELINE = 0.36;

/** Characters as wide as they are high: Han, kana and hangul, their marks, and signs such as ℃, ① and ㎡. */
const WIDE =
  '\\u2e80-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\uff00-\\uff60\\u3000-\\u303f\\u2103\\u2460-\\u24ff\\u3300-\\u33ff\\u{1f000}-\\u{3ffff}—…“”‘’‰';
const wide = new RegExp(`[${WIDE}]`, 'u');
const narrow = /[ \u00a0.,:;'’|!iIl()[\]·\-/]/;
const broad = /[mwMW%@&]/;
/** What has no width of its own: accents that combine, joiners. */
const none = /\p{Mn}|\p{Cf}/u;

/** Widths in em, by character: every text of every drawing is measured, many times over. */
const widths = new Map<string, number>();

/** The width of a character in em. */
function em(char: string): number {
  const known = widths.get(char) ?? estimated(char);
  widths.set(char, known);
  return known;
}

/** Widths in em of a system sans such as PingFang or Noto, a little generous: a label that fits by these fits on the reader's phone. */
function estimated(char: string): number {
  if (wide.test(char)) return 1;
  if (none.test(char)) return 0;
  if (narrow.test(char)) return 0.33;
  if (broad.test(char)) return 0.92;
  if (/[A-Z]/.test(char)) return 0.7;
  return 0.6;
}

/** Estimated width in px of a line of text at `size` px. */
export function textWidth(text: string, size: number, bold = false): number {
  let width = 0;
  for (const char of text) width += em(char);
  return width * size * (bold ? 1.04 : 1);
}

/** Width in px of the longest of some lines. */
export function longestLine(lines: readonly string[], size: number, bold = false): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, size, bold)));
}

/** Marks that never begin a line: closing ones, and what belongs to what is before it. */
const closing = /^[，。、；：！？）》〉」『』】〕”’…·～%‰℃°,.;:!?)\]}]/u;
/** Marks that never end a line: opening ones, and signs that belong to the number after them. */
const opening = /[（《〈「『【〔“‘([{¥￥$€£]$/u;

/** Units of more than one character that stay beside their number; of others the first does. */
const LONG_UNITS =
  '平方公里|平方千米|平方米|立方米|公里|千米|公顷|公斤|千克|小时|分钟|人次|个百分点|百分点|个月';
const UNIT = `[%‰℃°]+|[十百千万亿兆]*(?:${LONG_UNITS}|\\p{Script=Han})|[十百千万亿兆]+|\\p{Script=Latin}+`;
/** A unit after its number, a wide character, a word, a space. */
const atoms = new RegExp(
  `(?<=[\\d０-９])[ \\u00a0]?(?:${UNIT})|[${WIDE}]|[^\\s${WIDE}]+|\\s+`,
  'gu',
);
const isUnit = /^[ \u00a0]?[^\s\u00a0]/u;

/**
 * Breaks a text into lines of at most `width` px: between Han characters, else between words; opening and closing marks and
 * units stay with what they belong to. What is longer than a line alone is broken where the line ends.
 */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
  const fits = (line: string) => textWidth(line.trimEnd(), size, bold) <= width;
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text).flatMap((one) => (fits(one) ? one : broken(one, fits)))) {
    if (line === '' || fits(line + piece)) line += piece;
    else {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    }
  }
  return [...lines, line.trimEnd()].filter((one) => one !== '');
}

/** The pieces of a text that stay whole in a line. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const { 0: atom, index } of text.matchAll(atoms)) {
    const last = pieces.at(-1);
    if (last !== undefined && belongs(atom, last, text.slice(0, index)))
      pieces.push(pieces.pop() + atom);
    else pieces.push(atom);
  }
  return pieces;
}

/** Whether an atom may not be parted from what is before it. */
function belongs(atom: string, last: string, before: string): boolean {
  if (/\s$/.test(last)) return false;
  const afterNumber = /[\d０-９]$/.test(before);
  return closing.test(atom) || opening.test(last) || (afterNumber && isUnit.test(atom));
}

/** A piece that no line holds, in parts that one does: a number and its unit, else as many characters as there is room for. */
function broken(piece: string, fits: (line: string) => boolean): string[] {
  const words = piece.match(/\S+\s*|\s+/g) ?? [];
  return words.flatMap((word) => (fits(word) ? word : charactersOf(word, fits)));
}

function charactersOf(word: string, fits: (line: string) => boolean): string[] {
  const parts: string[] = [];
  let part = '';
  for (const char of word) {
    if (part !== '' && !fits(part + char)) {
      parts.push(part);
      part = '';
    }
    part += char;
  }
  return [...parts, part];
}
