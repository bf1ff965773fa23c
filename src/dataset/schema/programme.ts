import { z } from 'zod';
import { citation } from './citation.ts';
import { own, refer } from './ids.ts';
import { period } from './period.ts';
import { localized, type TextRule } from './text.ts';

/** Who is paired with whom, in two columns. */
const scheme = (rule: TextRule) =>
  z.strictObject({
    id: own,
    name: localized(rule),
    ...citation,
    columns: z
      .tuple([localized(rule), localized(rule)])
      .describe('Headings of the two columns. 两栏标题'),
    rows: z
      .array(z.tuple([localized(rule), localized(rule)]))
      .min(1)
      .describe('Pairs. 逐对列出'),
  });
export type Scheme = z.infer<ReturnType<typeof scheme>>;

/** A programme: the regions that take part, and perhaps one that helps them. */
export const programme = (rule: TextRule) =>
  z.strictObject({
    id: own,
    name: localized(rule).describe('Short name. 简称'),
    full: localized(rule).describe('Full name. 全称'),
    helper: refer('region', 'The region that gives, where one does. 支援方').optional(),
    regions: z
      .array(refer('region', 'A region that takes part. 参加的地区'))
      .min(1)
      .describe('The regions supported. 受援地区'),
    since: period
      .clone()
      .optional()
      .describe('When its pairings began, where all began together. 结对开始的时间'),
    began: z
      .record(refer('region', 'A region that takes part. 参加的地区'), period)
      .optional()
      .describe('When a pairing began, by region, where they differ. 各地区结对开始的时间'),
    schemes: z.array(scheme(rule)).optional().describe('Who is paired with whom. 结对对照'),
  });
export type Programme = z.infer<ReturnType<typeof programme>>;
