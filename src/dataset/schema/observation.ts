import { z } from 'zod';
import { uses, type FieldUse } from './field.ts';
import { citation } from './citation.ts';
import { refer, referAny, slug } from './ids.ts';
import { period } from './period.ts';
import { localized, prose, type TextRule } from './text.ts';

export const qualifiers = [
  'exact',
  'about',
  'nearly',
  'over',
  'under',
  'at-least',
  'at-most',
  'range',
] as const;
export type Qualifier = (typeof qualifiers)[number];

/** How settled a figure is, from the firmest to the weakest. */
export const settledStatuses = [
  'normal',
  'revised',
  'provisional',
  'estimated',
  'forecast',
] as const;
export type Status = (typeof settledStatuses)[number];

/** Why there is no figure. */
export const absentStatuses = ['missing', 'not-applicable', 'withheld'] as const;
export type AbsentStatus = (typeof absentStatuses)[number];

/** Whether a status says that there is no figure. */
export const isAbsent = (status: Status | AbsentStatus | undefined): status is AbsentStatus =>
  absentStatuses.some((absent) => absent === status);

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
export type Derivation = z.infer<typeof derived>;

/** An id as observations have them: names joined by points, and perhaps a period. */
const formerId = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)+(?:@[0-9][0-9A-Z/-]*)?$/,
    'an id of a figure is region.indicator, and perhaps @ and a period: home.firms@2024',
  );

const members = (rule: TextRule) =>
  z.strictObject({
    ...citation,
    names: z
      .array(localized(rule))
      .min(1)
      .describe('One name for each thing counted. 每样一个名字'),
  });

const range = z
  .tuple([
    z.number().describe('Its lowest value. 最低值'),
    z.number().describe('Its highest value. 最高值'),
  ])
  .readonly();

const interval = z.strictObject({
  low: z.number().describe('Its lower bound. 下限'),
  high: z.number().describe('Its upper bound. 上限'),
  level: z
    .number()
    .gt(0)
    .lt(100)
    .describe('How sure the source is that the value lies in it, in percent: 95. 置信水平'),
});

/** What another source says of the same. */
const account = (rule: TextRule) =>
  z.strictObject({
    value: z.number().optional().describe('What it says, in the base unit. 数值'),
    range: range
      .optional()
      .describe('With the qualifier “range”: lowest and highest. 最低与最高值'),
    unit: refer('unit', 'Its unit, where it counts in another. 单位不同时写明').optional(),
    qualifier: z.enum(qualifiers).optional().describe('How exact it says that it is. 约数'),
    period: period.optional(),
    ...citation,
    note: prose(rule).optional().describe('What a reader should know of it. 说明'),
  });

/**
 * An observation as its file has it. A field is declared here and nowhere else: what it may hold, and what sheets, downloads,
 * releases, cards and the page of all figures do with it. Names are those of SDMX where it has one.
 */
export const observation = (rule: TextRule) =>
  z.strictObject({
    region: refer('region', 'The region it is about. 所说的地区')
      .optional()
      .register(uses, { sheet: 'text' }),
    programme: refer('programme', 'Or the programme it is about. 或所说的机制')
      .optional()
      .register(uses, { sheet: 'text' }),
    indicator: refer('indicator', 'Id in indicators.json. 指标编号').register(uses, {
      sheet: 'text',
    }),
    dimensions: z
      .record(slug, slug)
      .optional()
      .describe(
        'Which part of the whole it is: a code for each dimension; left out, it is the total. 分项：每个分类一个代码，不写就是合计',
      )
      .register(uses, {
        sheet: 'pairs',
        shown: { in: ['card', 'figures'], label: { zh: '分项', en: 'Part' } },
        records: 'given',
      }),
    period: period
      .clone()
      .optional()
      .register(uses, {
        sheet: 'text',
        compared: 'changed',
        shown: { in: ['card', 'figures'], label: { zh: '时间', en: 'Period' } },
        records: 'always',
      }),
    undated: localized(rule)
      .optional()
      .describe('Instead of a period, why there is none: the page shows no day. 没有时间时写原因')
      .register(uses, { sheet: 'texts', compared: 'changed', records: 'given' }),
    aliases: z
      .array(formerId)
      .min(1)
      .optional()
      .describe(
        'Ids that this figure had before: references to them still lead here. 曾用编号：旧引用仍指向这里',
      )
      .register(uses, {
        sheet: 'ids',
        compared: 'noted',
        shown: { in: ['figures'], label: { zh: '曾用编号', en: 'Former ids' } },
        records: 'given',
      }),
    value: z
      .number()
      .optional()
      .describe('In the base unit: 1210000000, not 12.1. 以基本单位计的数值')
      .register(uses, { sheet: 'number', compared: 'changed', records: 'always' }),
    unit: refer('unit', 'The unit of its indicator. 指标的单位').register(uses, {
      sheet: 'text',
      compared: 'changed',
      records: 'always',
    }),
    qualifier: z
      .enum(qualifiers)
      .optional()
      .describe('How exact it is, as the source has it; exact where it says nothing. 约数')
      .register(uses, {
        sheet: 'text',
        compared: 'changed',
        shown: { in: ['figures'], label: { zh: '约数', en: 'Qualifier' } },
        records: 'always',
      }),
    range: range
      .optional()
      .describe('With the qualifier “range”: its lowest and its highest value. 最低与最高值')
      .register(uses, { sheet: 'numbers', compared: 'changed', records: 'given' }),
    interval: interval
      .optional()
      .describe('An interval of confidence round the value, with its level. 置信区间')
      .register(uses, {
        sheet: { low: 'number', high: 'number', level: 'number' },
        compared: 'changed',
        shown: { in: ['card', 'figures'], label: { zh: '置信区间', en: 'Confidence interval' } },
        records: 'given',
      }),
    status: z
      .enum([...settledStatuses, ...absentStatuses])
      .optional()
      .describe(
        'How settled it is; normal where left out. missing, not-applicable and withheld have no value, and a reason. 状态',
      )
      .register(uses, {
        sheet: 'text',
        compared: 'changed',
        shown: { in: ['card', 'figures'], label: { zh: '状态', en: 'Status' } },
        records: 'given',
      }),
    reason: prose(rule)
      .optional()
      .describe('Why it has this status: why there is no figure, what was revised. 状态的原因')
      .register(uses, {
        sheet: 'texts',
        compared: 'noted',
        shown: { in: ['card', 'figures'], label: { zh: '原因', en: 'Reason' } },
        records: 'given',
      }),
    remainder: prose(rule)
      .optional()
      .describe('Of a total: why its parts do not add up to it. 分项之和与合计不符的原因')
      .register(uses, {
        sheet: 'texts',
        compared: 'noted',
        shown: {
          in: ['card', 'figures'],
          label: { zh: '分项与合计之差', en: 'Parts and total' },
        },
        records: 'given',
      }),
    derived: derived
      .optional()
      .describe('Instead of a value: how it is worked out. 推算的数字不写数值，写推算方法')
      .register(uses, {
        sheet: { op: 'text', of: 'ids', round: 'number' },
        compared: 'noted',
        records: 'always',
      }),
    source: citation.source.optional().register(uses, { sheet: 'text' }),
    locator: z
      .string()
      .optional()
      .describe('Where in the source. 在来源中的位置')
      .register(uses, { sheet: 'text' }),
    citations: z
      .array(z.strictObject(citation))
      .min(1)
      .optional()
      .describe('Where else it stands, beside "source". 其他出处')
      .register(uses, { sheet: 'citations' }),
    accounts: z
      .array(account(rule))
      .min(1)
      .optional()
      .describe('What other sources say, where they do not agree. 其他来源的不同说法')
      .register(uses, {
        sheet: 'list',
        compared: 'noted',
        shown: { in: ['card', 'figures'], label: { zh: '另一说法', en: 'Another account' } },
        records: 'given',
      }),
    comparable: slug
      .optional()
      .describe(
        'Where this one observation has another scope than its indicator. 口径不同时另立可比组',
      )
      .register(uses, { sheet: 'text', compared: 'noted', records: 'always' }),
    scope: prose(rule)
      .optional()
      .describe('What the figure covers, and what it does not mean. 口径')
      .register(uses, {
        sheet: 'texts',
        compared: 'noted',
        shown: { in: ['card', 'figures'], label: { zh: '口径', en: 'Scope' } },
        records: 'always',
      }),
    note: prose(rule)
      .optional()
      .describe('What else a reader should know. 备注')
      .register(uses, {
        sheet: 'texts',
        compared: 'noted',
        shown: { in: ['card', 'figures'], label: { zh: '备注', en: 'Note' } },
        records: 'given',
      }),
    members: members(rule)
      .optional()
      .describe('The things counted, by name. 逐一列名')
      .register(uses, {
        sheet: { source: 'text', locator: 'text', names: 'names' },
        compared: 'noted',
        shown: { in: ['figures'], label: { zh: '逐一列名', en: 'By name' } },
      }),
  });

/** An observation as written, before its references are resolved. */
export type RawObservation = z.infer<ReturnType<typeof observation>>;
export type FieldName = keyof RawObservation;

/** A field of observations: its name, and what is done with it. */
export type Field = FieldUse & { name: FieldName };

/** The fields of observations, in the order of the file. Throws where one says nothing of its use. */
export const observationFields: readonly Field[] = fieldsOf(
  observation({ locales: [], complete: true }),
);

function fieldsOf(schema: ReturnType<typeof observation>): Field[] {
  return schema.keyof().options.map((name) => {
    const use = uses.get(schema.shape[name]);
    if (!use)
      throw new Error(`the field “${name}” of observations does not say what is done with it`);
    return { name, ...use };
  });
}
