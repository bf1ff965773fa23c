/** Characters that no text may hold: they break XML, turn the words after them round, or are what is left of a lost character. */
const UNPRINTABLE =
  /(?![\t\n\r])\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffd\ufffe\uffff]|\p{Cs}|[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}\u{3ffff}\u{10fffe}\u{10ffff}]/gu;

/** Every character of a text that may not stand in it, at its place. */
export function unprintable(text: string): { index: number; length: number; name: string }[] {
  return [...text.matchAll(UNPRINTABLE)].map(({ index, 0: character }) => ({
    index,
    length: character.length,
    name: codeOf(character),
  }));
}

/** What is said of such a character. */
export const unprintableFault = (name: string) => ({
  message: `an invisible character (${name}) stands here, which readers’ programs cannot show`,
  remedy: 'delete it; it often comes with text that is pasted from another program',
});

/** A text as it may be written to a terminal: such characters by their code. */
export const printable = (text: string) => text.replace(UNPRINTABLE, codeOf);

const codeOf = (character: string) =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** The same with one sign in the place of each, so that a caret under it stays where it is. */
export const placeholders = (text: string) =>
  text.replace(UNPRINTABLE, (character) => '\u00b7'.repeat(character.length));
