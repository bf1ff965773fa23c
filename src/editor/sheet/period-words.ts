import { looksLikePeriod } from '../../dataset/period.ts';

const months =
  'january february march april may june july august september october november december';
const monthNumber = new Map(
  months.split(' ').flatMap((name, i) => [
    [name, i + 1],
    [name.slice(0, 3), i + 1],
  ]),
);
const chinese = '一二三四';
const two = (n: number | string) => String(n).padStart(2, '0');

/** A way to write a period, and the period it stands for; undefined where what is found is none. */
type Form = [RegExp, (found: string[]) => string | undefined];

const forms: readonly Form[] = [
  [/^(\d{4})\s*年?(?:度)?$/, ([y]) => y],
  [/^(\d{4})\s*年\s*(上|下)半年$/, ([y, half]) => `${y}-S${half === '上' ? 1 : 2}`],
  [/^(\d{4})\s*年\s*(?:第)?([一二三四1-4])\s*季度$/, ([y, q = '']) => `${y}-Q${numeral(q)}`],
  [/^(\d{4})\s*年\s*(\d{1,2})\s*月(?:份)?$/, ([y, m = '']) => `${y}-${two(m)}`],
  [
    /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/,
    ([y, m = '', d = '']) => `${y}-${two(m)}-${two(d)}`,
  ],
  [/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/, ([y, m = '', d = '']) => `${y}-${two(m)}-${two(d)}`],
  [/^(\d{4})[-\s]*([hsq])([1-4])$/i, ([y, kind = '', n]) => part(y, kind, n)],
  [/^([hsq])([1-4])[-\s]*(\d{4})$/i, ([kind = '', n, y]) => part(y, kind, n)],
  [
    /^(first|second) half (?:of )?(\d{4})$/i,
    ([n, y]) => `${y}-S${n!.toLowerCase() === 'first' ? 1 : 2}`,
  ],
  [/^([a-z]{3,9})\.? (\d{4})$/i, ([m = '', y]) => inMonth(y, m)],
  [/^(\d{1,2}) ([a-z]{3,9})\.? (\d{4})$/i, ([d = '', m = '', y]) => inMonth(y, m, d)],
];

function numeral(text: string): string {
  const at = chinese.indexOf(text);
  return at < 0 ? text : String(at + 1);
}

function part(year: string | undefined, kind: string, n: string | undefined): string | undefined {
  if (kind.toLowerCase() === 'q') return `${year}-Q${n}`;
  return n === '1' || n === '2' ? `${year}-S${n}` : undefined;
}

function inMonth(year: string | undefined, name: string, day?: string): string | undefined {
  const month = monthNumber.get(name.toLowerCase());
  if (month === undefined) return undefined;
  return [year, two(month), ...(day === undefined ? [] : [two(day)])].join('-');
}

/** The period that words stand for, as an id: 2025年上半年 is 2025-S1, Sep 2024 is 2024-09. Undefined where they are no period, or may be several. */
export function periodInWords(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  if (looksLikePeriod(plain)) return plain;
  const [from, to, ...more] = plain.split(/\s*(?:至|到|—+|–|~|\bto\b)\s*/);
  if (from === undefined || to === undefined) return oneInWords(plain);
  const ends = [oneInWords(from), oneInWords(to)];
  return more.length === 0 && ends.every((end) => end !== undefined) ? ends.join('/') : undefined;
}

function oneInWords(text: string): string | undefined {
  if (looksLikePeriod(text)) return text;
  for (const [form, period] of forms) {
    const [, ...found] = form.exec(text) ?? [];
    if (found.length > 0) return period(found);
  }
  return undefined;
}
