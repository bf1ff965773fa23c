import type { Fault, InText } from '../../problems/fault.ts';
import type { Known } from './directive.ts';
import type { StoryDirective } from './index.ts';
import { openingForms, readLine } from './line.ts';

/** A directive of a story, at its place in the body. */
export interface Placed extends InText {
  directive: StoryDirective;
  argument: string;
}

/** The directives of a body in their order, and what is wrong with lines that are none or do not fit together. */
function scanDirectives(body: string): { placed: Placed[]; faults: Fault<InText>[] } {
  const placed: Placed[] = [];
  const faults: Fault<InText>[] = [];
  let open: Placed | undefined;
  for (const { place, text } of colonLines(body)) {
    const line = readLine(text);
    if (line.kind === 'fault') faults.push({ ...place, ...line.fault });
    if (line.kind === 'end') {
      if (!open) faults.push({ ...place, ...closesNothing() });
      open = undefined;
    }
    if (line.kind === 'directive') {
      const { directive, argument } = line;
      const found = { ...place, directive, argument };
      placed.push(found);
      if (!directive.unclosed) continue;
      if (open) faults.push({ ...place, ...nested(directive, open.directive) });
      open = found;
    }
  }
  if (open?.directive.unclosed)
    faults.push({ index: open.index, length: open.length, ...open.directive.unclosed });
  return { placed, faults };
}

/** Ids of the charts that a body shows, in their order. */
export function chartsIn(body: string): string[] {
  const { placed } = scanDirectives(body);
  return [...new Set(placed.flatMap(({ directive, argument }) => directive.charts(argument)))];
}

/** What is wrong with the directives of a body, at their places in it. */
export function checkDirectives(body: string, known: Known): Fault<InText>[] {
  const { placed, faults } = scanDirectives(body);
  const misnamed = placed.flatMap(({ index, length, directive, argument }) => {
    const fault = directive.check(argument, known);
    return fault ? [{ index, length, ...fault }] : [];
  });
  return [...faults, ...misnamed, ...indented(body)].sort((a, b) => a.index - b.index);
}

/** Every line that begins with two colons, at its place. */
function colonLines(body: string): { place: InText; text: string }[] {
  return [...body.matchAll(/^::.*$/gm)].map((match) => {
    const text = match[0].trimEnd();
    return { place: { index: match.index, length: text.length }, text };
  });
}

const closesNothing = (): Fault => ({
  message: 'this :: closes nothing',
  remedy: `delete it, or begin with a line ${openingForms()}`,
});

const nested = (inner: StoryDirective, outer: StoryDirective): Fault => ({
  message: `${inner.name} cannot stand inside ${outer.name}`,
  remedy: 'close the first with a line ::',
});

/** Lines that would be a directive if no space stood before them. */
function indented(body: string): Fault<InText>[] {
  return [...body.matchAll(/^([ \t]+)(::.*)$/gm)].flatMap((match) => {
    const [, spaces = '', text = ''] = match;
    if (readLine(text).kind === 'fault') return [];
    return {
      index: match.index,
      length: spaces.length + 2,
      message: 'a directive begins its line',
      remedy: 'delete the spaces before it',
    };
  });
}
