import { z } from 'zod';
import { own } from './ids.ts';
import { period } from './period.ts';
import { localized, type TextRule } from './text.ts';

/** Only what a browser opens as a page: a link is written into pages as it stands. */
export const webAddress = z.url({
  protocol: /^https?$/,
  hostname: /^[^\s.]+(?:\.[^\s.]+)+$/,
  error: 'a link begins with https:// or http:// and names a site',
});

/** What figures and events rest on. */
export const source = (rule: TextRule) =>
  z.strictObject({
    id: own,
    kind: z
      .enum(['newspaper', 'government', 'website', 'software', 'geodata'])
      .describe('What kind of source. 来源类别'),
    title: localized(rule).describe('Its title. 题名'),
    publisher: localized(rule).describe('Who published it. 发布者'),
    author: localized(rule).optional().describe('Who wrote it. 作者'),
    date: period.optional(),
    language: z.string().describe('Its language, as a BCP 47 tag. 语言代码'),
    link: webAddress.optional().describe('Where it stands on the web. 网址'),
    licence: z.string().optional().describe('Its licence. 许可'),
    note: localized(rule).optional().describe('What else a reader should know. 备注'),
    locators: z
      .record(z.string(), localized(rule))
      .optional()
      .describe('What each locator stands for. 位置说明'),
  });
export type Source = z.infer<ReturnType<typeof source>>;
