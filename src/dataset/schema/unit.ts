import { z } from 'zod';
import { own } from './ids.ts';
import { inEachLanguage, type TextRule } from './text.ts';

const word = z.union([z.string(), z.strictObject({ one: z.string(), other: z.string() })]);

/** What an indicator is counted or measured in. */
export const unit = (rule: TextRule) =>
  z.strictObject({
    id: own,
    label: inEachLanguage(rule, word).describe(
      'The word after the number, with its plural where the language has one. 量词',
    ),
    position: z
      .enum(['before', 'after'])
      .optional()
      .describe(
        'Where the label stands: “before” for ¥ and $; what follows a / in it stays after the number. 单位在数字前或后',
      ),
    form: z
      .enum(['duration-minutes'])
      .optional()
      .describe(
        'What is counted in minutes may be printed as hours and minutes: {{ id | hours }}. 以分钟计的时长',
      ),
  });
export type Unit = z.infer<ReturnType<typeof unit>>;
