/** Distance from line to line of a label, in its size. */
export const LEADING = 1.35;
/** From the middle of a line of text down to its baseline, in its size. */
export const TO_BASELINE = 0.36;

/** Han characters and the marks that are as wide as they are. */
const WIDE = '\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uff60\\u3000-\\u303f—…“”‘’';
const wide = new RegExp(`[${WIDE}]`);

/** Widths in em of a system sans such as PingFang or Noto, a little generous: a label that fits by these fits on the reader's phone. */
function em(char: string): number {
  if (wide.test(char)) return 1;
  if (/[ .,:;'’|!iIl()[\]·-]/.test(char)) return 0.33;
  if (/[mwMW]/.test(char)) return 0.92;
  if (/[A-Z]/.test(char)) return 0.7;
  return 0.6;
}

/** Estimated width in px of a line of text at `size` px. */
export function textWidth(text: string, size: number, bold = false): number {
  return [...text].reduce((width, char) => width + em(char), 0) * size * (bold ? 1.04 : 1);
}

const noBreakBefore = /^[，。、；：！？）》」』”’%,.;:!?)]/;
const noBreakAfter = /[（《「『“‘(]$/;

/** What stays whole in a line: a wide character, a word, a space. */
const pieces = new RegExp(`[${WIDE}]|[^\\s${WIDE}]+|\\s+`, 'g');

/** Breaks a text into lines of at most `width` px: between Han characters, else between words; closing marks never start a line. */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(pieces) ?? []) {
    const fits = textWidth((line + piece).trimEnd(), size, bold) <= width;
    if (fits || line === '') line += piece;
    else {
      const [full, next] = breakBefore(piece, line);
      lines.push(full);
      line = next;
    }
  }
  return [...lines, line.trimEnd()].filter((one) => one !== '');
}

/** A line that is full, and the next, which a piece begins. A mark may not stand alone at the start of a line: the character before it goes along. */
function breakBefore(piece: string, line: string): [full: string, next: string] {
  if (!noBreakBefore.test(piece) && !noBreakAfter.test(line))
    return [line.trimEnd(), piece.trimStart()];
  const last = [...line].at(-1) ?? '';
  return [line.slice(0, -last.length), last + piece];
}
