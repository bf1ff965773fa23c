import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { unprintable, unprintableFault } from './characters.ts';
import { LocatedJson } from './located.ts';
import { lostDigits } from './number.ts';
import type { Problem } from './problem.ts';
import { conflictMarkers, type SourceText } from './source-text.ts';

const syntax: Record<string, [message: string, remedy: string]> = {
  CommaExpected: ['a comma is missing here', 'put a comma between the two values'],
  ValueExpected: ['a value is missing here', 'write the value, or take away the comma before it'],
  PropertyNameExpected: [
    'a property name is missing here',
    'take away the comma before this, or write the next "name": value',
  ],
  ColonExpected: ['a colon is missing here', 'write a colon between the name and its value'],
  CloseBraceExpected: ['a closing } is missing', 'close the object with }'],
  CloseBracketExpected: ['a closing ] is missing', 'close the list with ]'],
  EndOfFileExpected: [
    'there is text after the end of the document',
    'delete what follows the last closing bracket',
  ],
  InvalidCommentToken: [
    'JSON has no comments',
    'delete the comment; a "note" says it to readers as well',
  ],
  UnexpectedEndOfString: ['this string is not closed', 'close it with a straight double quote "'],
  InvalidEscapeCharacter: [
    'this backslash means nothing here',
    'write \\\\ for a backslash, \\" for a quote',
  ],
};

/** Parses JSON strictly (no comments, no trailing commas, no duplicate keys, no conflict markers), reporting everything it finds. */
export function parseJson(source: SourceText): { json: LocatedJson; problems: Problem[] } {
  const conflict = conflictMarkers(source);
  if (conflict.length > 0)
    return { json: new LocatedJson(source, undefined, undefined), problems: conflict };
  const deep = nestedTooDeep(source);
  if (deep) return { json: new LocatedJson(source, undefined, undefined), problems: [deep] };
  const errors: ParseError[] = [];
  const root = parseTree(source.text, errors, {
    allowTrailingComma: false,
    disallowComments: true,
  });
  // What follows the first syntax error is mostly its echo.
  const problems = errors.slice(0, 1).map((error) => syntaxProblem(source, error));
  const value = root && problems.length === 0 ? valueOf(root, source, problems) : undefined;
  return { json: new LocatedJson(source, root, value), problems };
}

/** More than anything here is nested, and less than a stack holds. */
const DEEPEST = 200;

/** Where lists stand in lists so deep that nobody wrote them. */
function nestedTooDeep(source: SourceText): Problem | undefined {
  let depth = 0;
  for (const { 0: sign, index } of source.text.matchAll(/"(?:[^"\\\n]|\\.)*"?|[[{\]}]/g)) {
    if (sign === ']' || sign === '}') depth -= 1;
    if (sign === '[' || sign === '{') depth += 1;
    if (depth > DEEPEST)
      return source.problem(
        index,
        1,
        'lists and objects are nested too deep here',
        'take out the brackets that are too many',
      );
  }
  return undefined;
}

/** A syntax error in words. */
function syntaxProblem(source: SourceText, { error, offset, length }: ParseError): Problem {
  const word = /^[^\s,\]}]+/.exec(source.text.slice(offset))?.[0] ?? '';
  if (/[０-９]/.test(word))
    return source.problem(
      offset,
      word.length,
      'these digits are full-width',
      `write ${word.normalize('NFKC')} with half-width digits`,
    );
  const [message, remedy] = syntax[printParseErrorCode(error)] ?? [
    'this is not JSON',
    'write a string in "double quotes", a number, true, false, null, a list or an object',
  ];
  return source.problem(offset, length, message, remedy);
}

/** The value of a node. What a plain parser would lose in silence is reported: duplicate keys, and digits of numbers. */
function valueOf(node: Node, source: SourceText, problems: Problem[]): unknown {
  if (node.type === 'object') return objectOf(node, source, problems);
  if (node.type === 'array')
    return (node.children ?? []).map((child) => valueOf(child, source, problems));
  if (node.type === 'number') {
    const lost = lostDigits(source.text.slice(node.offset, node.offset + node.length));
    if (lost) problems.push(source.problem(node.offset, node.length, lost.message, lost.remedy));
  }
  if (node.type === 'string') sayUnprintable(node, source, problems);
  return node.value;
}

/** Characters that stand in a string by their code, as \\u0008. */
function sayUnprintable(node: Node, source: SourceText, problems: Problem[]): void {
  const [first] = unprintable(String(node.value));
  if (!first) return;
  const { message, remedy } = unprintableFault(first.name);
  problems.push(source.problem(node.offset, node.length, message, remedy));
}

function objectOf(node: Node, source: SourceText, problems: Problem[]): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const { children: [key, child] = [] } of node.children ?? []) {
    if (!key || !child) continue;
    const name = String(key.value);
    sayUnprintable(key, source, problems);
    if (Object.hasOwn(object, name))
      problems.push(
        source.problem(
          key.offset,
          key.length,
          `“${name}” stands twice in this object`,
          'keep one of the two; a reader of the file cannot tell which one counts',
        ),
      );
    object[name] = valueOf(child, source, problems);
  }
  return object;
}
