import { z } from 'zod';
import { frequencies } from '../period.ts';
import { own, refer, slug } from './ids.ts';
import { prose, type TextRule } from './text.ts';

const rounding = z
  .strictObject({
    decimals: z
      .int()
      .min(0)
      .max(15)
      .optional()
      .describe(
        'Digits after the point, in the scale that is printed: 126.06 trillion has 2. 小数位数',
      ),
    significant: z
      .int()
      .min(1)
      .max(17)
      .optional()
      .describe('Digits in all: 126 trillion has 3. 有效数字位数'),
  })
  .refine(
    ({ decimals, significant }) => (decimals === undefined) !== (significant === undefined),
    'write either "decimals" or "significant"',
  );

/** What is measured. */
export const indicator = (rule: TextRule) =>
  z.strictObject({
    id: own,
    name: prose(rule).describe('What is measured. 指标名称'),
    definition: prose(rule).describe('What counts and what does not. 定义'),
    unit: refer('unit', 'Id of a unit in this file. 单位编号'),
    topic: refer('topic', 'Id of a topic in this file. 主题编号').optional(),
    comparable: slug.describe(
      'Only observations of one group may be ranked, summed or drawn on one scale. 可比组',
    ),
    dimensions: z
      .array(refer('dimension', 'Id of a dimension in this file. 分类编号'))
      .min(1)
      .optional()
      .describe('What its figures are broken down by; a figure without a code is the total. 分类'),
    additive: z
      .boolean()
      .optional()
      .describe('false where parts never add up to the total: rates, averages. 分项能否相加'),
    frequency: z
      .enum(frequencies)
      .optional()
      .describe(
        'The finest period that its figures have: year, half, quarter, month, week or day. 最细的时间单位',
      ),
    cumulative: z
      .boolean()
      .optional()
      .describe(
        'Counted up over a time: figures whose times overlap are never added. 累计数：时间重叠的不能相加',
      ),
    decimals: z
      .int()
      .min(0)
      .max(6)
      .optional()
      .describe('Decimals that are always printed. 保留的小数位'),
    rounding: rounding
      .optional()
      .describe(
        'How its figures are rounded in print; without it all digits are printed. 显示时的取舍，不写则全部印出',
      ),
  });
export type Indicator = z.infer<ReturnType<typeof indicator>>;
