import { z } from 'zod';

/** A sentence that a correction puts right: where it stood, what it said, what it says now, and why. Words are as readers saw them. */
export const correctedText = z.strictObject({
  file: z
    .string()
    .min(1)
    .describe(
      'The text or chart it stands in: content/stories/zh/…md, content/charts/…json. 所在的文件',
    ),
  language: z.string().min(1).describe('The language of the sentence. 语言'),
  before: z.string().min(1).describe('What readers were told before. 此前的文字'),
  after: z
    .string()
    .min(1)
    .optional()
    .describe('What they are told now; left out where nothing takes its place. 现在的文字'),
  reason: z
    .string()
    .min(1)
    .describe('Why, in the language of the sentence. 更正原因，用这句话的语言写'),
});
export type CorrectedText = z.infer<typeof correctedText>;

/** The list of them, in a draft's `release.json` and in `versions.json`. */
export const correctedTexts = z
  .array(correctedText)
  .optional()
  .describe('Sentences that the correction puts right. 更正的文字');
