import { z } from 'zod';
import { readPeriod } from '../period.ts';

/** An observation period: a year, a half, a quarter, a month, a week, a day, or an interval of two of them. */
export const period = z
  .string()
  .superRefine((text, context) => {
    const read = readPeriod(text);
    if (!('message' in read)) return;
    const { message, remedy } = read;
    context.addIssue({ code: 'custom', message, params: { remedy } });
  })
  .describe(
    'Period: year, half, quarter, month, week or day (2024, 2025-S1, 2025-Q1, 2024-09, 2025-W14, 2024-09-30), or two of them with a slash (2021-03/2022-12). 时间：年、半年、季、月、周、日，或起止',
  );
