import type { z } from 'zod';
import type { Fault, Path } from './fault.ts';
import { suggestWord } from './suggest.ts';

/** What a zod issue is about: the value that was given, and where. */
export interface Given {
  path: Path;
  value: unknown;
}

type Issue = z.core.$ZodIssue;
const asDescribed = 'change it to the form described';

/** A zod issue as an editor's words. */
export const issueInWords = (issue: Issue, given: Given): Fault =>
  missingValue(issue, given) ?? wrongValue(issue, given);

/** Says of a value that is not there that it is missing, and what form it would have. */
function missingValue(issue: Issue, { path, value }: Given): Fault | undefined {
  const form = value === undefined ? formOf(issue) : undefined;
  if (form === undefined) return undefined;
  const name = String(path.at(-1));
  return { message: `“${name}” is missing`, remedy: `add "${name}" (${form})` };
}

function wrongValue(issue: Issue, given: Given): Fault {
  const name = nameOf(given.path);
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue, name, given.value);
    case 'invalid_value':
      return {
        message: `${name} ${quoted(given.value)} is not known`,
        remedy: suggestWord(String(given.value), issue.values.map(String), 'values'),
      };
    case 'invalid_union':
      return {
        message: `${name} has none of the shapes it may have`,
        remedy: 'compare it with its neighbours in this file',
      };
    case 'invalid_key':
      return {
        message: `${quoted(given.path.at(-1))}: ${issue.issues[0]?.message ?? 'this name may not stand here'}`,
        remedy: asDescribed,
      };
    case 'too_small':
      return wrongSize({ least: issue.minimum, inclusive: issue.inclusive }, name, given.value);
    case 'too_big':
      return wrongSize({ most: issue.maximum, inclusive: issue.inclusive }, name, given.value);
    default:
      return wrongForm(issue, name, given.value);
  }
}

/** The form that a missing value would have; undefined where an issue is not about a missing value. */
function formOf(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return wanted(issue.expected);
    case 'invalid_value':
      return `one of: ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return 'as its neighbours have it';
    default:
      return undefined;
  }
}

/** What a sentence calls a value: its field, or its number in a list. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  const field = path.findLast((part) => typeof part === 'string') ?? 'this';
  return typeof last === 'number' ? `entry ${last + 1} of ${field}` : String(field);
}

function wrongType({ expected }: z.core.$ZodIssueInvalidType, name: string, given: unknown): Fault {
  if (expected === 'number' && typeof given === 'string')
    return { message: `${name} is a text, and must be a number`, remedy: asNumber(given) };
  return { message: `${name} must be ${wanted(expected)}`, remedy: `write ${wanted(expected)}` };
}

function wrongForm(issue: Issue, name: string, given: unknown): Fault {
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return {
      message: `${name} ${quoted(given)} is not an address`,
      remedy: 'write the whole address, with https://',
    };
  if (issue.code === 'invalid_format' && issue.format === 'email')
    return {
      message: `${name} ${quoted(given)} is not an e-mail address`,
      remedy: 'write it alone, as in name@example.org',
    };
  return { message: `${name} ${quoted(given)}: ${issue.message}`, remedy: remedyOf(issue) };
}

/** What a schema’s own rule says would be right; most say it in their message. */
function remedyOf(issue: Issue): string {
  const remedy: unknown = issue.code === 'custom' ? issue.params?.['remedy'] : undefined;
  return typeof remedy === 'string' ? remedy : asDescribed;
}

/** How small or large something may be; of `least` and `most` one is given. */
interface Limit {
  least?: number | bigint;
  most?: number | bigint;
  inclusive?: boolean | undefined;
}

/** A text, a list or a number that is too small or too large. */
function wrongSize(limit: Limit, name: string, given: unknown): Fault {
  const bound = boundOf(limit);
  if (typeof given === 'string') {
    if (limit.least !== undefined && Number(limit.least) === 1)
      return {
        message: `${name} is empty`,
        remedy: 'write the text, or take the field away where it may be left out',
      };
    return { message: `${name} has ${given.length} characters`, remedy: `write ${bound}` };
  }
  if (Array.isArray(given))
    return {
      message: `${name} has ${given.length} ${given.length === 1 ? 'entry' : 'entries'}, and must have ${bound}`,
      remedy: rightLength(limit, given.length),
    };
  return {
    message: `${name} is ${String(given)}, and must be ${bound}`,
    remedy: `write a number that is ${bound}`,
  };
}

/** “at least 3”, “less than 10”. */
function boundOf({ least, most, inclusive = true }: Limit): string {
  if (least !== undefined) return `${inclusive ? 'at least' : 'more than'} ${least}`;
  return `${inclusive ? 'at most' : 'less than'} ${most}`;
}

/** How a list comes to its length. */
function rightLength({ least, most }: Limit, length: number): string {
  if (least !== undefined) {
    const lacking = Number(least) - length;
    return lacking === 1 ? 'add one' : `add ${lacking} more`;
  }
  const over = length - Number(most);
  return over === 1 ? 'take one away' : `take ${over} away`;
}

/** A value as it is quoted in a sentence: cut where it is long. */
function quoted(given: unknown): string {
  const text = typeof given === 'string' ? given : (JSON.stringify(given) ?? '');
  return `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
}

/** How a number that was written as a text is written. A comma may stand before decimals or between thousands: of those nobody says which. */
function asNumber(given: string): string {
  const half = given.normalize('NFKC').trim();
  const thousands = /^-?\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^-?\d{1,3},\d{3}\.\d+$/.test(half);
  const plain = thousands ? half.replaceAll(',', '') : half;
  return plain !== '' && Number.isFinite(Number(plain))
    ? `write ${plain} without quotes`
    : 'write a number without quotes, in the base unit, with a point before decimals';
}

const forms: Record<string, string> = {
  string: 'a text in "quotes"',
  number: 'a number',
  int: 'a whole number',
  array: 'a list in [ ]',
  object: 'an object in { }',
  record: 'an object in { }',
  boolean: 'true or false',
  tuple: 'a list in [ ]',
};
const wanted = (expected: string) => forms[expected] ?? expected;
