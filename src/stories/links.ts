import type { InText } from '../problems/fault.ts';
import { BodyLines, withoutCode } from './body-lines.ts';
import { storyParser } from './markdown.ts';

/** Where a link leads, and where in a body that stands. */
export interface Link extends InText {
  target: string;
}

/** The links of a body, in their order; what stands in code is none. */
export function linksOf(body: string): Link[] {
  const text = withoutCode(body, storyParser().parse(body, {}), new BodyLines(body));
  // Addresses are blanked in that text, so that only where a link stands is read from it.
  return [...text.matchAll(/(?<!!\[[^\]\n]*)\]\((?= *\))/g)].flatMap(({ index }) => {
    const target = /^<?([^()\s<>]*)>?\)/.exec(body.slice(index + 2, index + 2_000))?.[1];
    return target ? [{ index: index + 2, length: target.length, target }] : [];
  });
}
