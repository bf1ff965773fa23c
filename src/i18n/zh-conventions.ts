import { parsePeriod, type CalendarPeriod } from '../dataset/period.ts';
import type { Bounds, Conventions } from './language.ts';

const digits = '零一二三四五六七八九';
const tens = ['千', '百', '十', ''];
const groups = ['', '万', '亿', '万亿'];

/** A whole number in Chinese numerals: 22 → 二十二, 13,413 → 一万三千四百一十三. */
function hanzi(n: number): string {
  if (!Number.isSafeInteger(n)) return String(n);
  if (n < 0) return `负${hanzi(-n)}`;
  if (n === 0) return digits[0]!;
  const fours = groups.map((_, i) => Math.floor(n / 10_000 ** i) % 10_000);
  const said = groups
    .flatMap((group, i) => {
      const four = fours[i]!;
      if (four === 0) return [];
      const higher = n >= 10_000 ** (i + 1);
      const gap = higher && (four < 1000 || fours[i + 1] === 0);
      return [(gap ? '零' : '') + belowTenThousand(four) + group];
    })
    .reverse()
    .join('');
  return said.replace(/^一十/, '十');
}

function belowTenThousand(n: number): string {
  let out = '';
  let gap = false;
  for (const [i, ten] of tens.entries()) {
    const d = Math.floor(n / 10 ** (3 - i)) % 10;
    if (d === 0) gap = out !== '';
    else {
      out += (gap ? '零' : '') + digits[d] + ten;
      gap = false;
    }
  }
  return out;
}

/** A period of the calendar; `tail` says the beginning or the end of a year. */
function calendarText({ kind, year, part, day }: CalendarPeriod, tail?: 'start' | 'end'): string {
  switch (kind) {
    case 'year':
      return `${year} ${tail ? { start: '年初', end: '年底' }[tail] : '年'}`;
    case 'half':
      return `${year} 年${part === 1 ? '上' : '下'}半年`;
    case 'quarter':
      return `${year} 年第${digits[part]}季度`;
    case 'month':
      return `${year} 年 ${part} 月`;
    case 'week':
      return `${year} 年第 ${part} 周`;
    case 'day':
      return `${year} 年 ${part} 月 ${day} 日`;
  }
}

/** The end of an interval without the year, or the year and the month, that it shares with its beginning. */
function withoutShared(end: string, from: CalendarPeriod, to: CalendarPeriod): string {
  if (from.year !== to.year) return end;
  const sameMonth = from.kind === 'day' && to.kind === 'day' && from.part === to.part;
  return end.replace(sameMonth ? /^\d+ 年 \d+ 月 / : /^\d+ 年 ?/, '');
}

const bounds: Bounds = {
  about: { before: '约' },
  nearly: { before: '近' },
  over: { before: '超过' },
  under: { before: '不足' },
  'at-least': { before: '至少' },
  'at-most': { before: '至多' },
};

export const conventions: Conventions = {
  tag: 'zh-CN',
  openGraph: 'zh_CN',
  scales: [
    { factor: 1e12, word: '万亿', decimals: 4 },
    { factor: 1e8, word: '亿', decimals: 2 },
    { factor: 1e4, word: '万', decimals: 2 },
  ],
  words: hanzi,
  tightUnits: /^[%‰°℃℉′″]/,
  // Without hours a time is 45 分钟; after hours, 分 says enough.
  duration: (hours, minutes) => {
    if (hours === undefined) return `${minutes} 分钟`;
    return minutes === undefined ? `${hours} 小时` : `${hours} 小时 ${minutes} 分`;
  },
  wordsOption: 'hanzi',
  qualifier: bounds,
  mark: { ...bounds, over: { before: '超' } },
  // A dash beside a minus sign could be read as one.
  span: (low, high) => (low.startsWith('−') ? `${low} 至 ${high}` : `${low}–${high}`),
  interval: (level, ends) => `${level}% 置信区间 ${ends}`,
  status: { revised: '修订数', provisional: '初步数', estimated: '估计数', forecast: '预测数' },
  absent: { missing: '没有数字', 'not-applicable': '不适用', withheld: '未公布' },
  qualifierGap: ' ',
  period: (iso, part) => {
    const period = parsePeriod(iso);
    if (period.kind !== 'interval') return calendarText(period, part);
    const { from, to } = period;
    const end = withoutShared(calendarText(to), from, to);
    return `${calendarText(from)}至${/^\d/.test(end) ? ' ' : ''}${end}`;
  },
  list: (items) => items.join('、'),
  sentenceGap: '',
  colon: '：',
  comma: '，',
  semicolon: '；',
  stop: '。',
  enumeration: '、',
  brackets: (inner) => `（${inner}）`,
  titled: (title, publisher) => `${publisher}《${title}》`,
  dates:
    /\d{4}\s*[–—-]\s*\d{4}\s*年|\d{4}\s*年(?:代|度|初|底|末)?(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?|第\s*\d{1,2}\s*周)?(?:初|底|末)?|\d{1,2}\s*月\s*\d{1,2}\s*日|(?<=日\s*[至到—–-]\s*)\d{1,2}\s*日|\d{1,2}\s*月(?:初|底|末)?|\d{4}-\d{2}(?:-\d{2})?/g,
  // A lone 一 is an article as often as a number, and 第 makes an ordinal: neither is a figure. No number has more than 30 numerals.
  numberWords:
    /(?<!第)(?:[二两三四五六七八九]|(?!一(?![零一二三四五六七八九十百千万亿]))[零一二三四五六七八九十百千万亿]{2,30}|十)\s*(?:多|余|几)?(?:个|家|人|名|位|户|所|座|条|亩|元|公斤|公里|吨|项|镇|村|街|区|县|省|市|张|篇|种|类|栋|辆|场|支|倍|成|笔|处|组)/g,
  reading: { perMinute: 400, unit: /\p{Script=Han}/gu },
};
