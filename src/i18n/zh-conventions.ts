import type { Conventions } from './language.ts';

const digits = '零一二三四五六七八九';
/** A whole number below 10,000 in Chinese numerals: 22 → 二十二. */
function hanzi(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 9999) return String(n);
  if (n < 10) return digits[n]!;
  const parts = ['千', '百', '十', ''].map((unit, i) => ({
    d: Math.floor(n / 10 ** (3 - i)) % 10,
    unit,
  }));
  let out = '';
  let gap = false;
  for (const { d, unit } of parts) {
    if (d === 0) gap = out !== '';
    else {
      out += (gap ? '零' : '') + digits[d] + unit;
      gap = false;
    }
  }
  return out.replace(/^一十/, '十');
}

export const conventions: Conventions = {
  tag: 'zh-CN',
  scales: [
    { factor: 1e8, word: '亿' },
    { factor: 1e4, word: '万' },
  ],
  words: hanzi,
  wordsOption: 'hanzi',
  qualifier: { about: { before: '约' }, nearly: { before: '近' }, over: { before: '超过' } },
  mark: { about: { before: '约' }, nearly: { before: '近' }, over: { before: '超' } },
  qualifierGap: ' ',
  period: (iso, part) => {
    const [y, m, d] = iso.split('-').map(Number);
    const tail = m === undefined && part ? { start: '年初', end: '年底' }[part] : '年';
    return `${y} ${tail}${m === undefined ? '' : ` ${m} 月`}${d === undefined ? '' : ` ${d} 日`}`;
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
    /\d{4}\s*[–—-]\s*\d{4}\s*年|\d{4}\s*年(?:代|度|初|底|末)?(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?(?:初|底|末)?|\d{1,2}\s*月\s*\d{1,2}\s*日|\d{1,2}\s*月(?:初|底|末)?|\d{4}-\d{2}(?:-\d{2})?/g,
  // A lone 一 is an article as often as a number, and 第 makes an ordinal: neither is a figure.
  numberWords:
    /(?<!第)(?:[二两三四五六七八九]|(?!一(?![零一二三四五六七八九十百千万亿]))[零一二三四五六七八九十百千万亿]{2,}|十)\s*(?:多|余|几)?(?:个|家|人|名|位|户|所|座|条|亩|元|公斤|公里|吨|项|镇|村|街|区|县|省|市|张|篇|种|类|栋|辆|场|支|倍|成|笔|处|组)/g,
  reading: { perMinute: 400, unit: /\p{Script=Han}/gu },
};
