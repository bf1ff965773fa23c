import { observationFields } from '../../dataset/schema.ts';
import type { Column } from './columns.ts';

/** What sheets call their columns, beside the columns' own names; a language is appended where texts have one a language. */
const called: Record<string, readonly string[]> = {
  region: ['地区', '区域', '地方', '县区', '区县', '行政区', 'place', 'area', 'region name'],
  programme: ['机制', '项目机制', '帮扶机制', 'program'],
  indicator: ['指标', '指标名称', '项目', 'indicator name', 'measure'],
  dimensions: ['分项', '分类', '分组', 'breakdown'],
  period: [
    '时间',
    '时期',
    '年份',
    '年度',
    '日期',
    '统计时间',
    'year',
    'date',
    'time',
    'time period',
  ],
  undated: ['无时间原因', '没有时间的原因'],
  aliases: ['曾用编号', '别名', 'former ids'],
  value: ['数值', '值', '数据', '数字', '数量', 'figure', 'obs value', 'amount'],
  unit: ['单位', '计量单位', 'unit of measure'],
  qualifier: ['约数', '修饰', '准确程度'],
  range: ['范围', '区间'],
  interval_low: ['置信下限', 'lower bound'],
  interval_high: ['置信上限', 'upper bound'],
  interval_level: ['置信水平', 'confidence level'],
  status: ['状态', 'obs status'],
  reason: ['原因'],
  remainder: ['与合计之差的原因'],
  derived_op: ['推算方法'],
  derived_of: ['推算依据'],
  derived_round: ['取整到'],
  source: ['来源', '出处', '数据来源', '资料来源', 'data source'],
  locator: ['位置', '页码', '出处位置', '版面', 'page'],
  citations: ['其他出处', '其他来源', 'further sources'],
  accounts: ['另一说法', '其他说法', 'other accounts'],
  comparable: ['可比组', 'comparability group'],
  scope: ['口径', '统计口径'],
  note: ['备注', '注', '说明', 'notes', 'remark', 'remarks'],
  members_source: ['列名来源'],
  members_locator: ['列名位置'],
  members: ['列名', '逐一列名', '名单', 'names'],
};

/** How a text's heading says its language, by the language. */
const inLanguage: Record<string, readonly string[]> = {
  zh: ['zh', '中文', '汉语', 'chinese'],
  en: ['en', '英文', '英语', 'english'],
};

/** A heading, whatever its letters, width and spaces: `Time  period` is `time_period`. */
export const headingKey = (heading: string) =>
  heading
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '_');

/** The columns of a sheet by everything that headings may call them; what is called alike is in none. */
export function headingsOf(columns: readonly Column[]): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>();
  for (const { name, path } of columns)
    for (const heading of headingsFor(name, path)) {
      const key = headingKey(heading);
      found.set(key, (found.get(key) ?? new Set()).add(name));
    }
  for (const { name } of columns) found.set(headingKey(name), new Set([name]));
  return new Map(
    [...found].flatMap(([key, names]) => (names.size === 1 ? [[key, [...names][0]!]] : [])),
  );
}

function headingsFor(name: string, path: readonly string[]): string[] {
  const last = path.at(-1) ?? '';
  const base = name.endsWith(`_${last}`) ? name.slice(0, -last.length - 1) : name;
  const own = called[name];
  if (own) return [...own, ...labelsOf(path)];
  // The heading of a text without its language is that of the sheet's only one, or of none.
  const words = [base, ...(called[base] ?? []), ...labelsOf(path)];
  const languages = inLanguage[last] ?? [last];
  return words.flatMap((word) => [
    word,
    ...languages.flatMap((language) => [
      `${word}_${language}`,
      `${word}(${language})`,
      `${word}${language}`,
      `${language}${word}`,
    ]),
  ]);
}

/** What readers see a field called. */
function labelsOf([field]: readonly string[]): string[] {
  const shown = observationFields.find(
    ({ name, sheet }) => name === field && typeof sheet === 'string',
  );
  return shown?.shown ? Object.values(shown.shown.label) : [];
}
