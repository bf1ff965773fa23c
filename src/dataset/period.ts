/** Kinds of observation periods, as SDMX names them, from coarse to fine. */
export const frequencies = ['year', 'half', 'quarter', 'month', 'week', 'day'] as const;
export type Frequency = (typeof frequencies)[number];

/** One period of the calendar: a year, a half, a quarter, a month, a week or a day. */
export interface CalendarPeriod {
  kind: Frequency;
  year: number;
  /** Which of its kind in the year: 1 or 2 of a half, 1 to 12 of a month; 1 of a year. */
  part: number;
  /** Of the month; 1 but for a day. */
  day: number;
  /** Its first and its last day: midnight in UTC, in ms since 1970. */
  first: number;
  last: number;
}

/** A time that figures are observed at or over. */
export type Period =
  | CalendarPeriod
  | { kind: 'interval'; from: CalendarPeriod; to: CalendarPeriod; first: number; last: number };

/** A period as it is written, and why it is none where it is not. */
export type ReadPeriod = { period: Period } | { message: string; remedy: string };

/** One day in ms. */
export const DAY = 86_400_000;

const forms: Record<Frequency, RegExp> = {
  year: /^(\d{4})$/,
  half: /^(\d{4})-S([12])$/,
  quarter: /^(\d{4})-Q([1-4])$/,
  month: /^(\d{4})-(\d{2})$/,
  week: /^(\d{4})-W(\d{2})$/,
  day: /^(\d{4})-(\d{2})-(\d{2})$/,
};

/** What a period may look like, for remedies. */
export const periodForms =
  'a year, half, quarter, month, week or day (2024, 2025-S1, 2025-Q1, 2024-09, 2025-W14, 2024-09-30), or two of these with a slash (2021-03/2022-12)';

/** Reads a period: a year, a half, a quarter, a month, a week or a day, or two of these with a slash between them (ISO 8601, with the halves and quarters of SDMX). */
export function readPeriod(text: string): ReadPeriod {
  const [from = '', to, ...more] = text.split('/');
  if (to === undefined) return readCalendar(text);
  if (more.length > 0) return notAPeriod;
  return readInterval(readCalendar(from), readCalendar(to), text);
}

/** The period that a text stands for. Throws where it stands for none, which the schema rules out. */
export function parsePeriod(text: string): Period {
  const read = readPeriod(text);
  if ('period' in read) return read.period;
  throw new Error(`${text}: ${read.message}; ${read.remedy}`);
}

/** Whether a text has the form of a period; it may still name a day that does not exist. */
export const looksLikePeriod = (text: string) =>
  text.split('/').every((part) => frequencies.some((kind) => forms[kind].test(part)));

type ReadCalendar = { period: CalendarPeriod } | { message: string; remedy: string };

function readCalendar(text: string): ReadCalendar {
  const kind = frequencies.find((each) => forms[each].test(text));
  if (!kind) return notAPeriod;
  const [, year = NaN, part = 1, day = 1] = forms[kind].exec(text)!.map(Number);
  const [first, end] = bounds[kind](year, part, day);
  const exists = year >= 1 && isWithin(kind, first, { year, part, day });
  if (exists) return { period: { kind, year, part, day, first, last: end - DAY } };
  return {
    message: `there is no such ${kind}`,
    remedy: 'write one that the calendar has; years are 0001 to 9999',
  };
}

const notAPeriod = { message: 'this is not a period', remedy: `write ${periodForms}` };

function readInterval(from: ReadCalendar, to: ReadCalendar, text: string): ReadPeriod {
  if (!('period' in from)) return from;
  if (!('period' in to)) return to;
  const [a, b] = [from.period, to.period];
  const [start, end] = text.split('/');
  if (start === end) return { message: 'this interval is one period', remedy: `write ${start}` };
  if (b.last < a.first)
    return {
      message: 'this interval ends before it begins',
      remedy: 'write its first period, a slash, and its last',
    };
  if (b.first < a.first || b.last < a.last)
    return {
      message: 'one end of this interval lies within the other',
      remedy: 'write its first period, a slash, and its last, each as finely as the other',
    };
  return { period: { kind: 'interval', from: a, to: b, first: a.first, last: b.last } };
}

/** When a period begins, and when the next one does. */
const bounds: Record<
  Frequency,
  (year: number, part: number, day: number) => readonly [first: number, end: number]
> = {
  year: (year) => [midnight(year, 1, 1), midnight(year + 1, 1, 1)],
  half: (year, part) => months(year, part, 6),
  quarter: (year, part) => months(year, part, 3),
  month: (year, part) => months(year, part, 1),
  week: (year, part) => {
    const first = firstMonday(year) + (part - 1) * 7 * DAY;
    return [first, first + 7 * DAY];
  },
  day: (year, part, day) => [midnight(year, part, day), midnight(year, part, day + 1)],
};

const months = (year: number, part: number, length: number): [number, number] => [
  midnight(year, (part - 1) * length + 1, 1),
  midnight(year, part * length + 1, 1),
];

/** Midnight of a day in UTC, in ms since 1970; the years before 100 are those, and not of the twentieth century. */
function midnight(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

/** The Monday of a year’s first week by ISO 8601: that in which 4 January lies. */
function firstMonday(year: number): number {
  const fourth = midnight(year, 1, 4);
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
}

/** Whether the calendar has it: 30 February becomes a day of March, and week 53 one of the next year. */
function isWithin(
  kind: Frequency,
  first: number,
  { year, part, day }: Pick<CalendarPeriod, 'year' | 'part' | 'day'>,
): boolean {
  if (kind === 'week') return part >= 1 && first < firstMonday(year + 1);
  if (kind !== 'month' && kind !== 'day') return true;
  const date = new Date(first);
  return date.getUTCMonth() === part - 1 && date.getUTCDate() === day;
}

/** Orders periods, as texts: by when they begin, then by when they end. What has no period comes last. */
export function comparePeriods(a: string | undefined, b: string | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b);
  const [x, y] = [parsePeriod(a), parsePeriod(b)];
  return x.first - y.first || x.last - y.last || a.localeCompare(b);
}

/** Whether two periods, as texts, have a day in common. */
export function periodsOverlap(a: string, b: string): boolean {
  const [x, y] = [parsePeriod(a), parsePeriod(b)];
  return x.first <= y.last && y.first <= x.last;
}

/** How fine a period is; of an interval, its finer end. */
function finenessOf(period: Period): Frequency {
  if (period.kind !== 'interval') return period.kind;
  const [from, to] = [period.from, period.to].map(({ kind }) => frequencies.indexOf(kind));
  return frequencies[Math.max(from!, to!)]!;
}

/** Whether a period says more of the day than figures of this frequency do. */
export const isFiner = (period: Period, frequency: Frequency) =>
  frequencies.indexOf(finenessOf(period)) > frequencies.indexOf(frequency);
