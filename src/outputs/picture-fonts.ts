/** Families by their names on phones and computers; the first of each list that a language has is among the fonts that pictures are drawn with. */
const sans = {
  latin: ['Source Sans 3', 'Helvetica Neue', 'Arial'],
  han: [
    'PingFang SC',
    'Noto Sans SC',
    'Noto Sans CJK SC',
    'Source Han Sans SC',
    'Microsoft YaHei',
    'WenQuanYi Micro Hei',
    'WenQuanYi Zen Hei',
  ],
};
const serif = {
  latin: ['Source Serif 4', 'Georgia'],
  han: ['Noto Serif SC', 'Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', 'SimSun'],
};

/** The families of a picture's words in a language, by its tag. Quotation marks are full width in Chinese faces: other languages take theirs from a Latin one. */
export function pictureFonts(tag: string): { sans: string; serif: string } {
  const isHan = /^(?:zh|ja|ko)\b/.test(tag);
  const named = ({ latin, han }: typeof sans, generic: string) =>
    [...(isHan ? [] : latin), ...han, generic].join(', ');
  return { sans: named(sans, 'sans-serif'), serif: named(serif, 'serif') };
}
