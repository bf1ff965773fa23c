import { z } from 'zod';
import { localized, slug, type TextRule } from '../dataset/schema.ts';

/** The zod schema of content/site.json: what makes this newsroom this newsroom. */
export function siteSchema(rule: TextRule) {
  return z.strictObject({
    $schema: z.string().optional(),
    name: localized(rule), tagline: localized(rule),
    locales: z.array(z.string()).min(1).describe('Languages; the first is served at /. 语言，第一种在根地址'),
    home: slug.describe('The region whose window is the site’s mark. 站点图案取自的地区'),
    homeMap: slug.optional().describe('The chart that opens the front page. 首页的图'),
    headline: localized(rule), dek: localized(rule),
  });
}
export type SiteConfig = z.infer<ReturnType<typeof siteSchema>>;
