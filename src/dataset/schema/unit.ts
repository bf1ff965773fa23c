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
  });
export type Unit = z.infer<ReturnType<typeof unit>>;
