import { Refused } from '../editor/refused.ts';
import { dayIn } from '../site/day.ts';
import { readOutline } from '../site/outline.ts';

/** The day on which a version goes out, as `2026-11-25`: the newsroom’s, wherever the machine stands. */
export function today(root: string): string {
  const { value } = readOutline(root).config;
  if (!value)
    throw new Refused(
      'content/site.json cannot be read; npm run check shows what is wrong with it.',
    );
  return dayIn(value.timeZone, new Date());
}
