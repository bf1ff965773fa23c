import { z } from 'zod';
import { citation } from './citation.ts';
import { own, refer } from './ids.ts';
import { period } from './period.ts';
import { prose, type TextRule } from './text.ts';

/** Something that happened, or is on record, with its source. */
export const event = (rule: TextRule) =>
  z.strictObject({
    id: own,
    kind: z
      .enum(['event', 'agreement', 'recognition', 'firm', 'project', 'plan'])
      .describe('What kind of thing it is. 类别'),
    regions: z
      .array(refer('region', 'A region it is about. 有关的地区'))
      .default([])
      .describe('Where it happened. 有关的地区'),
    programme: refer('programme', 'The programme it belongs to. 所属机制').optional(),
    date: period.optional(),
    part: z
      .enum(['start', 'end'])
      .optional()
      .describe('With a year: its beginning or its end. 年初或年底'),
    title: prose(rule).describe('What happened, in a line. 一句话'),
    ...citation,
  });
export type Event = z.infer<ReturnType<typeof event>>;
