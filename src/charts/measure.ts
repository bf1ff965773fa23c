/** Widths in em of a system sans such as PingFang or Noto, a little generous: a label that fits by these fits on the reader's phone. */
function em(char: string): number {
  if (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f—…“”‘’]/.test(char)) return 1;
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

/** Breaks a text into lines of at most `width` px: between Han characters, else between words; closing marks never start a line. */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
  const pieces =
    text.match(
      /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f—…“”‘’]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f—…“”‘’]+|\s+/g,
    ) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    const fits = textWidth((line + piece).trimEnd(), size, bold) <= width;
    if (fits || line === '') line += piece;
    else if (noBreakBefore.test(piece) || noBreakAfter.test(line)) {
      // The mark may not stand alone at the start of a line: the character before it goes along.
      const last = [...line].at(-1) ?? '';
      const rest = line.slice(0, -last.length);
      if (rest !== '') lines.push(rest);
      line = last + piece;
    } else {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    }
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}
