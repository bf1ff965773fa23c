import { z } from 'zod';
import { correctedTexts } from './schema/corrected-text.ts';

/** What a field refers to by id; the JSON Schemas list the ids there are, so that an editor program completes and underlines them. */
export type Refers =
  | 'region'
  | 'programme'
  | 'indicator'
  | 'unit'
  | 'source'
  | 'observation'
  | 'input'
  | 'chart'
  | 'scheme'
  | 'version';

/** The languages a text must have; `complete` is false for releases made before a language was added. */
export interface TextRule {
  locales: readonly string[];
  complete: boolean;
}

export const slug = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]*$/,
    'an id is lower-case letters, digits and hyphens, starting with a letter',
  );
/** An id of something that stands elsewhere, with its description in both languages. */
export const refer = (to: Refers, description: string) => slug.meta({ description, refers: to });
/** The same for ids that are no slugs: observations (`region.indicator`), schemes, versions. */
export const referAny = (to: Refers, description: string) =>
  z.string().meta({ description, refers: to });
const period = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, {
    error: 'a period is a year, a month or a day: 2024, 2024-09 or 2024-09-30',
    abort: true,
  })
  .refine(possible, 'this day or month does not exist')
  .describe('Period by ISO 8601: a year, a month or a day. 时间：年、月或日');

/** Whether an ISO 8601 year, month or day exists in the calendar. */
function possible(iso: string): boolean {
  const [y = 0, m = 1, d = 1] = iso.split('-').map(Number);
  const date = new Date(Date.UTC(y, m - 1, d));
  return y >= 1900 && y <= 2100 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
}

/** A text in each of the site's languages. */
export function localized({ locales, complete }: TextRule) {
  const text = z.string().min(1, 'a text may not be empty');
  return z
    .strictObject(Object.fromEntries(locales.map((l) => [l, complete ? text : text.optional()])))
    .describe('A text in each language. 每种语言一条') as unknown as z.ZodType<Localized>;
}
export type Localized = Record<string, string>;

export const qualifiers = ['exact', 'about', 'nearly', 'over'] as const;
export type Qualifier = (typeof qualifiers)[number];
export const operations = [
  'sum',
  'difference',
  'ratio',
  'share',
  'distance',
  'area',
  'count',
] as const;
export type Operation = (typeof operations)[number];
export const hearts = ['octagon', 'begonia', 'leaf', 'plum', 'diamond', 'wave', 'lychee'] as const;
export const glasses = ['ruby', 'cobalt', 'jade', 'amber', 'violet', 'sky'] as const;
const hex = z
  .string()
  .regex(/^#[0-9a-f]{6}$/, 'a colour is # and six hexadecimal digits in lower case')
  .describe('A colour: # and six hexadecimal digits. 颜色：# 和六位十六进制数');
const own = slug.describe(
  'Its id: lower-case letters, digits and hyphens; it never changes. 编号：小写字母、数字和连字符，定了就不改',
);

/** The zod schema of each file of a version, and of the list of versions. Field names are those of SDMX where it has one. */
export function schemas(rule: TextRule) {
  const text = localized(rule);
  const $schema = z.string().optional();
  const cited = {
    source: refer('source', 'Id in sources.json. 来源编号'),
    locator: z
      .string()
      .min(1)
      .describe('Where in the source: a paragraph, page or file. 在来源中的位置'),
  };
  const region = z.strictObject({
    id: own,
    level: z
      .enum(['province', 'prefecture', 'county', 'town'])
      .describe('Level of administration. 行政级别'),
    code: z
      .string()
      .regex(/^\d{2}(\d{2}(\d{2}(\d{3})?)?)?$/, 'a code has two, four, six or nine digits: 440103')
      .optional()
      .describe('GB/T 2260 code. 行政区划代码'),
    parent: refer('region', 'The region it is part of. 上级地区').optional(),
    role: z
      .enum(['helper', 'partner', 'context'])
      .describe('helper gives, partner is supported, context is only named. 支援方、受援方或背景'),
    name: text.describe('Short name. 简称'),
    full: text.describe('Full name. 全称'),
    place: text.optional().describe('Where it lies, for the line above a headline. 所在地'),
    point: z
      .strictObject({
        longitude: z.number().min(-180).max(180).describe('Degrees east. 东经度数'),
        latitude: z.number().min(-90).max(90).describe('Degrees north. 北纬度数'),
        kind: z
          .enum(['seat', 'centroid', 'approximate'])
          .describe(
            'Seat of government, centre of the outline, or approximate. 驻地、几何中心或示意点',
          ),
      })
      .optional()
      .describe('Where it is drawn and measured from. 地图上的点'),
    colour: z
      .strictObject({ light: hex, dark: hex })
      .optional()
      .describe('Its colour in the light and the dark theme. 浅色与深色主题里的颜色'),
    window: z
      .strictObject({
        heart: z.enum(hearts).describe('The shape in the middle. 中心图形'),
        spokes: z.int().min(0).max(12).describe('Bars from the middle. 辐条数'),
        ring: z.int().min(1).max(3).describe('Rings. 圈数'),
        glass: z
          .tuple([z.enum(glasses), z.enum(glasses), z.enum(glasses)])
          .describe('Three colours of glass. 三种玻璃色'),
      })
      .optional()
      .describe('The lattice window drawn as its emblem. 满洲窗图案'),
  });
  const scheme = z.strictObject({
    id: own,
    name: text,
    ...cited,
    columns: z.tuple([text, text]).describe('Headings of the two columns. 两栏标题'),
    rows: z
      .array(z.tuple([text, text]))
      .min(1)
      .describe('Pairs. 逐对列出'),
  });
  const programme = z.strictObject({
    id: own,
    name: text.describe('Short name. 简称'),
    full: text.describe('Full name. 全称'),
    helper: refer('region', 'The region that gives. 支援方'),
    regions: z
      .array(refer('region', 'A region that takes part. 参加的地区'))
      .min(1)
      .describe('The regions supported. 受援地区'),
    schemes: z.array(scheme).optional().describe('Who is paired with whom. 结对对照'),
  });
  const unit = z.strictObject({
    id: own,
    label: z
      .strictObject(
        Object.fromEntries(
          rule.locales.map((l) => [
            l,
            z.union([z.string(), z.strictObject({ one: z.string(), other: z.string() })]),
          ]),
        ),
      )
      .describe('The word after the number, with its plural where the language has one. 量词'),
  });
  const indicator = z.strictObject({
    id: own,
    name: text.describe('What is measured. 指标名称'),
    definition: text.describe('What counts and what does not. 定义'),
    unit: refer('unit', 'Id of a unit in this file. 单位编号'),
    comparable: slug.describe(
      'Only observations of one group may be ranked, summed or drawn on one scale. 可比组',
    ),
    decimals: z
      .int()
      .min(0)
      .max(6)
      .optional()
      .describe('Decimals that are always printed. 保留的小数位'),
  });
  const derived = z.strictObject({
    op: z.enum(operations).describe('How it is worked out. 推算方法'),
    of: z
      .array(
        referAny(
          'input',
          'A figure, or a region or programme where the operation takes one. 推算所依据的数字、地区或机制',
        ),
      )
      .min(1)
      .describe('What it is worked out from. 推算依据'),
    round: z
      .number()
      .positive()
      .optional()
      .describe('Rounded to a multiple of this; the figure is then “about”. 取整到'),
  });
  const observation = z.strictObject({
    region: refer('region', 'The region it is about. 所说的地区').optional(),
    programme: refer('programme', 'Or the programme it is about. 或所说的机制').optional(),
    indicator: refer('indicator', 'Id in indicators.json. 指标编号'),
    period,
    value: z
      .number()
      .optional()
      .describe('In the base unit: 1210000000, not 12.1. 以基本单位计的数值'),
    unit: refer('unit', 'The unit of its indicator. 指标的单位'),
    qualifier: z
      .enum(qualifiers)
      .optional()
      .describe('exact, about, nearly or over, as the source has it. 约数'),
    derived: derived
      .optional()
      .describe('Instead of a value: how it is worked out. 推算的数字不写数值，写推算方法'),
    source: refer('source', 'Id in sources.json. 来源编号').optional(),
    locator: z.string().optional().describe('Where in the source. 在来源中的位置'),
    comparable: slug
      .optional()
      .describe(
        'Where this one observation has another scope than its indicator. 口径不同时另立可比组',
      ),
    scope: text.optional().describe('What the figure covers, and what it does not mean. 口径'),
    note: text.optional().describe('What else a reader should know. 备注'),
    members: z
      .strictObject({
        ...cited,
        names: z.array(text).min(1).describe('One name for each thing counted. 每样一个名字'),
      })
      .optional()
      .describe('The things counted, by name. 逐一列名'),
  });
  const event = z.strictObject({
    id: own,
    kind: z
      .enum(['event', 'agreement', 'recognition', 'firm', 'project', 'plan'])
      .describe('What kind of thing it is. 类别'),
    regions: z
      .array(refer('region', 'A region it is about. 有关的地区'))
      .default([])
      .describe('Where it happened. 有关的地区'),
    programme: refer('programme', 'The programme it belongs to. 所属机制').optional(),
    date: period.optional(),
    part: z
      .enum(['start', 'end'])
      .optional()
      .describe('With a year: its beginning or its end. 年初或年底'),
    title: text.describe('What happened, in a line. 一句话'),
    ...cited,
  });
  const source = z.strictObject({
    id: own,
    kind: z
      .enum(['newspaper', 'government', 'website', 'software', 'geodata'])
      .describe('What kind of source. 来源类别'),
    title: text.describe('Its title. 题名'),
    publisher: text.describe('Who published it. 发布者'),
    author: text.optional().describe('Who wrote it. 作者'),
    date: period.optional(),
    language: z.string().describe('Its language, as a BCP 47 tag. 语言代码'),
    link: z.url().optional().describe('Where it stands on the web. 网址'),
    licence: z.string().optional().describe('Its licence. 许可'),
    note: text.optional().describe('What else a reader should know. 备注'),
    locators: z
      .record(z.string(), text)
      .optional()
      .describe('What each locator stands for. 位置说明'),
  });
  return {
    regions: z.strictObject({ $schema, regions: z.array(region) }),
    programmes: z.strictObject({ $schema, programmes: z.array(programme) }),
    indicators: z.strictObject({ $schema, units: z.array(unit), indicators: z.array(indicator) }),
    observations: z.strictObject({ $schema, observations: z.array(observation) }),
    events: z.strictObject({ $schema, events: z.array(event) }),
    sources: z.strictObject({ $schema, sources: z.array(source) }),
  };
}

export type FileName = keyof ReturnType<typeof schemas>;
export const fileNames: readonly FileName[] = [
  'regions',
  'programmes',
  'indicators',
  'observations',
  'events',
  'sources',
];
type Parsed<F extends FileName> = z.infer<ReturnType<typeof schemas>[F]>;
/** The parsed files of one version, before references between them are checked. */
export type Files = { [F in FileName]: Parsed<F> };

export type Region = Files['regions']['regions'][number];
export type Programme = Files['programmes']['programmes'][number];
export type Scheme = NonNullable<Programme['schemes']>[number];
export type Unit = Omit<Files['indicators']['units'][number], 'label'> & {
  label: Record<string, string | { one: string; other: string }>;
};
export type Indicator = Files['indicators']['indicators'][number];
export type RawObservation = Files['observations']['observations'][number];
export type Event = Files['events']['events'][number];
export type Source = Files['sources']['sources'][number];

const reasons = (rule: TextRule) =>
  z
    .record(z.string(), localized(rule))
    .optional()
    .describe(
      'Why a figure changed, by its id, where the note does not say it. 逐个数字的改动原因',
    );

/** The zod schema of `data/versions.json`. */
export function versionsSchema(rule: TextRule) {
  const sha256 = z
    .string()
    .regex(
      /^sha256:[0-9a-f]{64}$/,
      'a checksum is sha256: and 64 hexadecimal digits; a release writes it',
    );
  const version = z.strictObject({
    id: z
      .string()
      .regex(
        /^\d{4}\.\d{2}(\.\d+)?$/,
        'a version is a year and a month, and a counter for a correction: 2025.02 or 2025.02.1',
      )
      .describe('Year and month, and a counter for a correction. 年月，更正加序号'),
    released: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written 2026-11-25')
      .describe('The day it was released. 发布日期'),
    note: localized(rule).describe('What is new, or why it corrects. 说明'),
    corrects: z.string().optional().describe('The version that this one corrects. 所更正的版本'),
    reasons: reasons(rule),
    texts: correctedTexts,
    files: z
      .record(z.string(), sha256)
      .describe('The checksum of each file as released. 每个文件的校验和'),
  });
  return z.strictObject({
    $schema: z.string().optional(),
    versions: z.array(version).describe('Oldest first. 从旧到新'),
  });
}
export type Version = z.infer<ReturnType<typeof versionsSchema>>['versions'][number];

/** The zod schema of a draft's `release.json`: what is said of it in versions.json once it is released. */
export function releaseSchema(rule: TextRule) {
  return z.strictObject({
    $schema: z.string().optional(),
    from: referAny(
      'version',
      'The version that this draft was copied from, or has taken over since. 草稿抄自或已并入的版本',
    ).optional(),
    corrects: referAny('version', 'The version that this draft corrects. 所更正的版本').optional(),
    note: localized(rule).optional().describe('What is new, or why it corrects. 说明'),
    reasons: reasons(rule),
    texts: correctedTexts,
  });
}
export type ReleaseNotes = z.infer<ReturnType<typeof releaseSchema>>;
