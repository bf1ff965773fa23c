import { z } from 'zod';
import { own } from './ids.ts';
import { localized, type TextRule } from './text.ts';

const code = (rule: TextRule) =>
  z.strictObject({
    id: own,
    name: localized(rule).describe('What the part is called. 分项名称'),
  });
export type Code = z.infer<ReturnType<typeof code>>;

/** What an indicator may be broken down by, with the list of its parts: sector, sex, season. */
export const dimension = (rule: TextRule) =>
  z.strictObject({
    id: own,
    name: localized(rule).describe('What figures are broken down by. 分类名称'),
    codes: z.array(code(rule)).min(1).describe('Its parts, in the order shown. 各分项'),
    total: localized(rule)
      .optional()
      .describe('What the whole is called beside its parts; left out: “total”. 合计的名称'),
  });
export type Dimension = z.infer<ReturnType<typeof dimension>>;
