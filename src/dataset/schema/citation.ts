import { z } from 'zod';
import { refer } from './ids.ts';

/** The fields of whatever cites: a source, and the place in it where a reader can check. */
export const citation = {
  source: refer('source', 'Id in sources.json. 来源编号'),
  locator: z
    .string()
    .min(1)
    .describe('Where in the source: a paragraph, page or file. 在来源中的位置'),
};
