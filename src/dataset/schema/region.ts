import { z } from 'zod';
import { own, refer } from './ids.ts';
import { localized, type TextRule } from './text.ts';

const hearts = ['octagon', 'begonia', 'leaf', 'plum', 'diamond', 'wave', 'lychee'] as const;
const glasses = ['ruby', 'cobalt', 'jade', 'amber', 'violet', 'sky'] as const;

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/, 'a colour is # and six hexadecimal digits in lower case')
  .describe('A colour: # and six hexadecimal digits. 颜色：# 和六位十六进制数');

const point = z.strictObject({
  longitude: z.number().min(-180).max(180).describe('Degrees east. 东经度数'),
  latitude: z.number().min(-90).max(90).describe('Degrees north. 北纬度数'),
  kind: z
    .enum(['seat', 'centroid', 'approximate'])
    .describe('Seat of government, centre of the outline, or approximate. 驻地、几何中心或示意点'),
});

const window = z.strictObject({
  heart: z.enum(hearts).describe('The shape in the middle. 中心图形'),
  spokes: z.int().min(0).max(12).describe('Bars from the middle. 辐条数'),
  ring: z.int().min(1).max(3).describe('Rings. 圈数'),
  glass: z
    .tuple([z.enum(glasses), z.enum(glasses), z.enum(glasses)])
    .describe('Three colours of glass. 三种玻璃色'),
});

/** A place: what figures are about, and what maps show. */
export const region = (rule: TextRule) =>
  z.strictObject({
    id: own,
    level: z
      .enum(['country', 'province', 'prefecture', 'county', 'town'])
      .describe('Level of administration. 行政级别'),
    code: z
      .string()
      .regex(
        /^[A-Za-z0-9][A-Za-z0-9._:-]*$/,
        'a code is letters and digits, as the shapes of the map carry it: 440103, GB-LND, FR101',
      )
      .optional()
      .describe(
        'Its code in whatever system the map in data/geo uses: here GB/T 2260. 行政区划代码，与地图一致',
      ),
    parent: refer('region', 'The region it is part of. 上级地区').optional(),
    role: z
      .enum(['helper', 'partner', 'context'])
      .optional()
      .describe(
        'helper gives, partner is supported, context is only named; left out where there is neither help nor partnership. 支援方、受援方或背景，没有则不写',
      ),
    name: localized(rule).describe('Short name. 简称'),
    full: localized(rule).describe('Full name. 全称'),
    place: localized(rule)
      .optional()
      .describe('Where it lies, for the line above a headline. 所在地'),
    point: point.optional().describe('Where it is drawn and measured from. 地图上的点'),
    colour: z
      .strictObject({ light: colour, dark: colour })
      .optional()
      .describe('Its colour in the light and the dark theme. 浅色与深色主题里的颜色'),
    window: window.optional().describe('The lattice window drawn as its emblem. 满洲窗图案'),
  });
export type Region = z.infer<ReturnType<typeof region>>;
