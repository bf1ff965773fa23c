/** Characters that need no space beside them: Chinese and full-width punctuation. */
const HAN = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const FULL_WIDTH = /^[\u3001-\u303f\uff01-\uff60]/u;
/** The end of a figure, and punctuation that Chinese shares with other scripts: neither needs a space beside Chinese. */
const SHARED = /^[}—…“”‘’·]/u;

/** Whether a line that ends so and the next, which begins so, are joined without a space. Of a figure the braces are given. */
export function joinsLines(last: string, first: string): boolean {
  if (FULL_WIDTH.test(last) || FULL_WIDTH.test(first)) return true;
  const [a, b] = [HAN.test(last), HAN.test(first)];
  return (a && b) || (a && shared(first)) || (b && shared(last));
}

const shared = (character: string) => SHARED.test(character.replace('{', '}'));

/** A text that was written over several lines and read as one, as YAML folds it: without the spaces that the line breaks became and that do not belong there. */
export function unfolded(text: string, written: string): string {
  let whole = text;
  for (const [, last = '', first = ''] of written.matchAll(/(\S)[ \t]*\r?\n[ \t]*(?=(\S))/gu))
    if (joinsLines(last, first)) whole = whole.replace(`${last} ${first}`, last + first);
  return whole;
}
