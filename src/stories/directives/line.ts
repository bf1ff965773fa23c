import type { Fault } from '../../problems/fault.ts';
import { directives, type StoryDirective } from './index.ts';

/** A line that begins with two colons: a directive, the end of one that holds text, or neither. */
export type DirectiveLine =
  | { kind: 'directive'; directive: StoryDirective; argument: string }
  | { kind: 'end' }
  | { kind: 'fault'; fault: Fault };

/** `::name`, and after it perhaps an argument in braces, perhaps without the last. */
const grammar = /^([a-z]+)(?:\{([^{}]*)(\})?)?$/;

/** Reads a line that begins with `::`. */
export function readLine(line: string): DirectiveLine {
  const text = line.slice(2).trim();
  if (text === '') return { kind: 'end' };
  const [, name, given, closed] = grammar.exec(text) ?? [];
  const directive = directives.find((candidate) => candidate.name === name);
  if (!directive)
    return {
      kind: 'fault',
      fault: { message: `“::${text}” is not a directive`, remedy: `write ${forms()}` },
    };
  const argument = (given ?? '').trim();
  if (given !== undefined && closed === undefined)
    return {
      kind: 'fault',
      fault: { message: 'this { is not closed', remedy: `write ::${name}{${argument}}` },
    };
  return { kind: 'directive', directive, argument };
}

/** How each directive is written: `::chart{id}, ::map{id}, or ::steps{id} … ::`. */
function forms(): string {
  const list = directives.map(({ form, unclosed }) => (unclosed ? `${form} … ::` : form));
  return `${list.slice(0, -1).join(', ')}, or ${list.at(-1)}`;
}

/** Where a lone `::` closes nothing: what would have to stand before it. */
export const openingForms = () =>
  directives.flatMap(({ form, unclosed }) => (unclosed ? [form] : [])).join(' or ');
