import { z } from 'zod';
import { languages, speaks } from '../dataset/languages.ts';
import { localized, refer, slug, webAddress, type TextRule } from '../dataset/schema.ts';
import { dayIn } from './day.ts';

const language = z
  .string()
  .refine(
    speaks,
    `there are no interface texts in this language; known: ${languages.join(', ')} (a further one begins in src/dataset/languages.ts)`,
  );

/** Whether the calendar knows a time zone by this name. */
function isTimeZone(name: string): boolean {
  try {
    return dayIn(name, new Date(0)) !== '';
  } catch {
    return false;
  }
}

/** The zod schema of content/site.json: what makes this newsroom this newsroom. */
export function siteSchema(rule: TextRule) {
  return z.strictObject({
    $schema: z.string().optional(),
    id: slug.describe('Short name in addresses of feeds and data packages. 站点代号'),
    name: localized(rule).describe('The name of the site. 站名'),
    tagline: localized(rule).describe('What it is about. 一句话介绍'),
    locales: z
      .array(language)
      .min(1)
      .refine((list) => new Set(list).size === list.length, {
        error: 'a language stands in it twice',
        params: { remedy: 'name each language once' },
      })
      .describe('Languages; the first is served at /. 语言，第一种在根地址'),
    timeZone: z
      .string()
      .refine(isTimeZone, 'a time zone is named as in Asia/Shanghai or Europe/Paris')
      .default('Asia/Shanghai')
      .describe('Where the newsroom’s days begin. 编辑部所在时区'),
    home: refer('region', 'The region whose window is the site’s mark. 站点图案取自的地区'),
    homeMap: refer('chart', 'The chart that opens the front page. 首页的图').optional(),
    mapNote: localized(rule)
      .optional()
      .describe(
        'What stands under every map: what it shows, its approval number. 每张地图下的说明与审图号',
      ),
    corrections: z
      .strictObject({
        email: z.email().optional().describe('An e-mail address that is read. 有人看的电子邮箱'),
        form: webAddress
          .optional()
          .describe('A form, such as the one of the repository. 表单网址，如代码库的更正表'),
      })
      .optional()
      .describe('Where readers say that something is wrong. 读者指错的去处'),
    headline: localized(rule).describe(
      'Headline of the front page; | marks where it may break. 首页标题，| 处可换行',
    ),
    dek: localized(rule).describe('The sentence under it. 首页导语'),
  });
}
export type SiteConfig = z.infer<ReturnType<typeof siteSchema>>;
