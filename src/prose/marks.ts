import type { Fault, InText } from '../problems/fault.ts';

/** Marks of Markdown and HTML that a plain text would print as they stand. */
const MARKS = /\*\*|\*[^\s*][^*]*\*|__|`|~~|\]\(|\[\^|^#{1,6}\s|<\/?[a-z][^<>]*>|<!--/gi;

/** What of Markdown stands in a text that is printed as it is: a headline, a title, a note. */
export function checkMarks(text: string): Fault<InText>[] {
  return [...text.matchAll(MARKS)].map((match) => ({
    index: match.index,
    length: match[0].length,
    message: `“${match[0]}” would be printed as it stands: this text is plain, not Markdown`,
    remedy: 'take the mark out; what is weighty is said in the words',
  }));
}
