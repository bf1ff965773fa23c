import { z } from 'zod';

const form = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** A period by ISO 8601: a year, a month or a day. */
export const period = z
  .string()
  .regex(form, {
    error: 'a period is a year, a month or a day: 2024, 2024-09 or 2024-09-30',
    abort: true,
  })
  .refine(exists, 'this day or month does not exist')
  .describe('Period by ISO 8601: a year, a month or a day. 时间：年、月或日');

/** Whether a text has the form of a period; it may still name a day that does not exist. */
export const looksLikePeriod = (text: string) => form.test(text);

/** Whether an ISO 8601 year, month or day exists in the calendar. */
function exists(iso: string): boolean {
  const [y = 0, m = 1, d = 1] = iso.split('-').map(Number);
  const date = new Date(Date.UTC(y, m - 1, d));
  return y >= 1900 && y <= 2100 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
}
