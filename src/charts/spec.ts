import { z } from 'zod';
import { localized, refer, referAny, slug, type TextRule } from '../dataset/schema.ts';
import { period } from '../dataset/schema/period.ts';

// Fields are described in both languages, for the editor programs that complete them.

const figureId = () => referAny('observation', 'Id of a figure. 数字编号');
const regionId = () => refer('region', 'A region. 地区');

const query = z
  .strictObject({
    observations: z
      .array(figureId())
      .min(1)
      .optional()
      .describe('Ids of figures, in the order drawn. 数字编号，按图中顺序'),
    indicator: refer(
      'indicator',
      'Every observation of this indicator. 一个指标的全部数字',
    ).optional(),
    dimensions: z
      .record(slug, z.union([slug, z.array(slug).min(1)]))
      .optional()
      .describe(
        'Parts of the indicator by dimension, "total" for the whole. 只取这些分项，合计写 total',
      ),
    period: z
      .union([z.literal('latest'), period])
      .optional()
      .describe(
        'Of the indicator: this period only, or the latest of each. 只取这一时间，或各自最近的',
      ),
    sort: z
      .enum(['ascending', 'descending'])
      .optional()
      .describe('By value; left out, in the order given. 按数值排序'),
    label: z
      .enum(['subject', 'indicator'])
      .optional()
      .describe('What a mark is named after. 标签取自地区或指标'),
    events: z
      .strictObject({
        regions: z.array(regionId()).optional().describe('Of these regions only. 只取这些地区'),
      })
      .optional()
      .describe('Dated events, of these regions or of all. 有日期的事件'),
    scheme: referAny(
      'scheme',
      'A scheme of a programme: programme.scheme. 机制下的结对对照',
    ).optional(),
    regions: z
      .array(regionId())
      .optional()
      .describe('Regions on a map, the helper first. 地图上的地区'),
  })
  .describe('What is drawn. 取哪些数据');

const annotation = (rule: TextRule) =>
  z.strictObject({
    text: localized(rule),
    line: z
      .string()
      .optional()
      .describe('A reference line at a figure (by id) or a period. 参考线'),
    band: z
      .tuple([z.string(), z.string()])
      .optional()
      .describe('A shaded band from and to a figure or period. 底色带'),
    at: referAny(
      'observation',
      'The figure whose mark the text stands at. 标注所在的数字',
    ).optional(),
  });

const withdrawn = (rule: TextRule) =>
  z.strictObject({
    reason: localized(rule).describe('Why it is given up. 撤回原因'),
    version: referAny('version', 'The last version it stands for. 最后有效的版本'),
  });

/** The zod schema of content/charts/*.json, where a chart may be of these kinds. */
export function specSchema(rule: TextRule & { kinds: readonly string[] }) {
  return z.strictObject({
    $schema: z.string().optional(),
    kind: z.enum(rule.kinds).describe('How it is drawn. 图形'),
    query,
    title: localized(rule).describe('The finding. 标题写发现'),
    subtitle: localized(rule).describe('Unit, period. 单位与时间'),
    note: localized(rule).optional().describe('Scope, and what the chart does not show. 口径'),
    labels: z
      .record(figureId(), localized(rule))
      .optional()
      .describe('Other names for marks, by observation id. 标签'),
    colours: z
      .record(figureId(), regionId())
      .optional()
      .describe('The region whose colour a mark takes, by observation id. 颜色取自的地区'),
    accounts: z
      .boolean()
      .optional()
      .describe('Says beneath what other sources say of these figures. 在图下列出其他来源的说法'),
    facet: z
      .enum(['subject', 'indicator', 'period'])
      .optional()
      .describe('Small multiples, one a subject, indicator or period. 分面'),
    annotations: z.array(annotation(rule)).optional().describe('Words on the chart. 标注'),
    withdrawn: withdrawn(rule)
      .optional()
      .describe('Why the chart is no longer kept up, and the last version it stands for. 撤回'),
    options: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('Options of the kind. 图形的选项'),
  });
}

/** What a chart file says, without what it says to editor programs. */
export type ChartSpec = z.infer<ReturnType<typeof specSchema>>;
