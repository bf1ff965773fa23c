import { z } from 'zod';
import { readPeriod } from '../period.ts';
import { versionPattern } from '../version.ts';
import { correctedTexts } from './corrected-text.ts';
import { referAny } from './ids.ts';
import { localized, type TextRule } from './text.ts';

const reasons = (rule: TextRule) =>
  z
    .record(z.string(), localized(rule))
    .optional()
    .describe(
      'Why a figure changed, by its id, where the note does not say it. 逐个数字的改动原因',
    );

const checksum = z
  .string()
  .regex(
    /^sha256:[0-9a-f]{64}$/,
    'a checksum is sha256: and 64 hexadecimal digits; a release writes it',
  );

const version = (rule: TextRule) =>
  z.strictObject({
    id: z
      .string()
      .regex(
        versionPattern,
        'a version is a year and a month, with a number for a further one of that month: 2025.02 or 2025.02.1',
      )
      .describe(
        'Year and month, with a number for a further one of that month. 年月，同月再发加序号',
      ),
    released: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written 2026-11-25')
      .refine((day) => 'period' in readPeriod(day), 'there is no such day')
      .describe('The day it was released. 发布日期'),
    from: referAny('version', 'The version that it was made from. 由哪一版改成').optional(),
    note: localized(rule).describe('What is new, or why it corrects. 说明'),
    corrects: referAny('version', 'The version that this one corrects. 所更正的版本').optional(),
    reasons: reasons(rule),
    texts: correctedTexts,
    files: z
      .record(z.string(), checksum)
      .describe('The checksum of each file as released. 每个文件的校验和'),
  });
export type Version = z.infer<ReturnType<typeof version>>;

/** The zod schema of `data/versions.json`. */
export const versionsSchema = (rule: TextRule) =>
  z.strictObject({
    $schema: z.string().optional(),
    versions: z.array(version(rule)).describe('Oldest first. 从旧到新'),
  });

/** The zod schema of a draft's `release.json`: what is said of it in versions.json once it is released. */
export const releaseSchema = (rule: TextRule) =>
  z.strictObject({
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
export type ReleaseNotes = z.infer<ReturnType<typeof releaseSchema>>;
