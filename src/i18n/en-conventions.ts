import { parsePeriod, type CalendarPeriod } from '../dataset/period.ts';
import type { Bounds, Conventions } from './language.ts';

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const thousands = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
] as const;

/** A whole number in words: 22 → twenty-two. */
function words(n: number): string {
  if (!Number.isSafeInteger(n)) return String(n);
  if (n < 0) return `minus ${words(-n)}`;
  if (n < 100) return belowHundred(n);
  if (n < 1000) return `${ones[Math.floor(n / 100)]} hundred${rest(n % 100, true)}`;
  const [size, word] = thousands.find(([factor]) => n >= factor)!;
  return `${words(Math.floor(n / size))} ${word}${rest(n % size, n % size < 100)}`;
}

function belowHundred(n: number): string {
  if (n < 20) return ones[n]!;
  return tens[Math.floor(n / 10)]! + (n % 10 === 0 ? '' : `-${ones[n % 10]}`);
}

/** What follows hundreds or thousands, “and” before it where it is the last part. */
function rest(n: number, last: boolean): string {
  if (n === 0) return '';
  return last ? ` and ${words(n)}` : ` ${words(n)}`;
}

const bounds: Bounds = {
  about: { before: 'about' },
  nearly: { before: 'nearly' },
  over: { before: 'over' },
  under: { before: 'under' },
  'at-least': { before: 'at least' },
  'at-most': { before: 'at most' },
};

const quarters = ['first', 'second', 'third', 'fourth'];

/** A period of the calendar; `tail` says the beginning or the end of a year. */
function calendarText({ kind, year, part, day }: CalendarPeriod, tail?: 'start' | 'end'): string {
  switch (kind) {
    case 'year':
      return tail ? `${{ start: 'early', end: 'end of' }[tail]} ${year}` : String(year);
    case 'half':
      return `${part === 1 ? 'first' : 'second'} half of ${year}`;
    case 'quarter':
      return `${quarters[part - 1]} quarter of ${year}`;
    case 'month':
      return `${months[part - 1]} ${year}`;
    case 'week':
      return `week ${part} of ${year}`;
    case 'day':
      return `${day} ${months[part - 1]} ${year}`;
  }
}

/** The beginning of an interval without the year, or the month and the year, that it shares with its end. */
function withoutShared(start: string, from: CalendarPeriod, to: CalendarPeriod): string {
  if (from.year !== to.year || from.kind !== to.kind) return start;
  const sameMonth = from.kind === 'day' && from.part === to.part;
  return start.replace(sameMonth ? / \D+ \d+$/ : /(?: of)? \d+$/, '');
}

/** A year is none where it is so many of something: 1912 enterprises. */
const notCounted = String.raw`(?! (?:enterprises|people|mu|yuan|km|streets|villages|schools|farmers|workers)\b)`;

export const conventions: Conventions = {
  tag: 'en',
  openGraph: 'en_US',
  scales: [
    { factor: 1e12, word: 'trillion', decimals: 4 },
    { factor: 1e9, word: 'billion', decimals: 2 },
    { factor: 1e6, word: 'million', decimals: 2 },
  ],
  words,
  tightUnits: /^[%‰°℃℉′″]/,
  duration: (hours, minutes) =>
    [hours && `${hours} h`, minutes && `${minutes} min`].filter(Boolean).join(' '),
  wordsOption: 'words',
  qualifier: bounds,
  mark: bounds,
  // A dash beside a minus sign could be read as one.
  span: (low, high) => (low.startsWith('−') ? `${low} to ${high}` : `${low}–${high}`),
  interval: (level, ends) => `${level}% CI ${ends}`,
  status: {
    revised: 'revised',
    provisional: 'provisional',
    estimated: 'estimate',
    forecast: 'forecast',
  },
  absent: { missing: 'no figure', 'not-applicable': 'not applicable', withheld: 'withheld' },
  qualifierGap: ' ',
  period: (iso, part) => {
    const period = parsePeriod(iso);
    if (period.kind !== 'interval') return calendarText(period, part);
    const { from, to } = period;
    return `${withoutShared(calendarText(from), from, to)} to ${calendarText(to)}`;
  },
  list: (items) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`,
  sentenceGap: ' ',
  colon: ': ',
  comma: ', ',
  semicolon: '; ',
  stop: '.',
  enumeration: ', ',
  brackets: (inner) => ` (${inner})`,
  titled: (title, publisher) => `“${title}”, ${publisher}`,
  dates: new RegExp(
    String.raw`\b(?:\d{1,2}(?: to |[–-]))?(?:\d{1,2} )?(?:${months.join('|')})(?: \d{4})?\b|\bweek \d{1,2} of \d{4}\b|(?<=\b(?:in|since|until|before|after|from) )1[0-8]\d{2}\b${notCounted}|\b\d{4}-\d{2}(?:-\d{2})?\b|\b(?:19|20)\d{2}[–-](?:19|20)?\d{2}\b|\b(?:19|20)\d{2}\b${notCounted}`,
    'g',
  ),
  numberWords: new RegExp(
    String.raw`\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|hundreds?|thousands?|millions?|billions?|dozens?)\b)`,
    'gi',
  ),
  reading: { perMinute: 220, unit: /\b[\w’'-]+\b/g },
};
