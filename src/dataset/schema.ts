import { z } from 'zod';

/** The languages a text must have; `complete` is false for releases made before a language was added. */
export interface TextRule {
  locales: readonly string[];
  complete: boolean;
}

export const slug = z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id is lower-case letters, digits and hyphens, starting with a letter');
const period = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a period is a year, a month or a day: 2024, 2024-09 or 2024-09-30').refine(possible, 'this day or month does not exist').describe('Period by ISO 8601: a year, a month or a day. 时间：年、月或日');

/** Whether an ISO 8601 year, month or day exists in the calendar. */
function possible(iso: string): boolean {
  const [y = 0, m = 1, d = 1] = iso.split('-').map(Number);
  const date = new Date(Date.UTC(y, m - 1, d));
  return y >= 1900 && y <= 2100 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
}

/** A text in each of the site's languages. */
export function localized({ locales, complete }: TextRule) {
  const text = z.string().min(1, 'a text may not be empty');
  return z.strictObject(Object.fromEntries(locales.map((l) => [l, complete ? text : text.optional()]))).describe('A text in each language. 每种语言一条') as unknown as z.ZodType<Localized>;
}
export type Localized = Record<string, string>;

export const qualifiers = ['exact', 'about', 'nearly', 'over'] as const;
export type Qualifier = (typeof qualifiers)[number];
export const operations = ['sum', 'difference', 'ratio', 'share', 'distance', 'area', 'count'] as const;
export type Operation = (typeof operations)[number];
export const hearts = ['octagon', 'begonia', 'leaf', 'plum', 'diamond', 'wave', 'lychee'] as const;
export const glasses = ['ruby', 'cobalt', 'jade', 'amber', 'violet', 'sky'] as const;
const hex = z.string().regex(/^#[0-9a-f]{6}$/, 'a colour is # and six hexadecimal digits in lower case');

/** The zod schema of each file of a version, and of the list of versions. Field names are those of SDMX where it has one. */
export function schemas(rule: TextRule) {
  const text = localized(rule);
  const $schema = z.string().optional();
  const cited = { source: slug.describe('Id in sources.json. 来源编号'), locator: z.string().min(1).describe('Where in the source: a paragraph, page or file. 在来源中的位置') };
  const region = z.strictObject({
    id: slug, level: z.enum(['province', 'prefecture', 'county', 'town']),
    code: z.string().regex(/^\d{2}(\d{2}(\d{2}(\d{3})?)?)?$/).optional().describe('GB/T 2260 code. 行政区划代码'),
    parent: slug.optional(), role: z.enum(['helper', 'partner', 'context']),
    name: text.describe('Short name. 简称'), full: text.describe('Full name. 全称'), place: text.optional().describe('Where it lies, for the line above a headline. 所在地'),
    point: z.strictObject({ longitude: z.number().min(-180).max(180), latitude: z.number().min(-90).max(90), kind: z.enum(['seat', 'centroid', 'approximate']) }).optional().describe('Where it is drawn and measured from. 地图上的点'),
    colour: z.strictObject({ light: hex, dark: hex }).optional(),
    window: z.strictObject({ heart: z.enum(hearts), spokes: z.int().min(0).max(12), ring: z.int().min(1).max(3), glass: z.tuple([z.enum(glasses), z.enum(glasses), z.enum(glasses)]) }).optional().describe('The lattice window drawn as its emblem. 满洲窗图案'),
  });
  const scheme = z.strictObject({ id: slug, name: text, ...cited, columns: z.tuple([text, text]), rows: z.array(z.tuple([text, text])).min(1) });
  const programme = z.strictObject({
    id: slug, name: text, full: text, helper: slug, regions: z.array(slug).min(1), schemes: z.array(scheme).optional(),
  });
  const unit = z.strictObject({ id: slug, label: z.strictObject(Object.fromEntries(rule.locales.map((l) => [l, z.union([z.string(), z.strictObject({ one: z.string(), other: z.string() })])]))).describe('The word after the number, with its plural where the language has one. 量词') });
  const indicator = z.strictObject({
    id: slug, name: text, definition: text, unit: slug,
    comparable: slug.describe('Only observations of one group may be ranked, summed or drawn on one scale. 可比组'),
    decimals: z.int().min(0).max(6).optional(),
  });
  const derived = z.strictObject({ op: z.enum(operations), of: z.array(z.string()).min(1), round: z.number().positive().optional().describe('Rounded to a multiple of this; the figure is then “about”. 取整到') });
  const observation = z.strictObject({
    region: slug.optional(), programme: slug.optional(), indicator: slug, period,
    value: z.number().optional(), unit: slug, qualifier: z.enum(qualifiers).optional().describe('exact, about, nearly or over, as the source has it. 约数'),
    derived: derived.optional(), source: slug.optional(), locator: z.string().optional(),
    comparable: slug.optional().describe('Where this one observation has another scope than its indicator. 口径不同时另立可比组'),
    scope: text.optional().describe('What the figure covers, and what it does not mean. 口径'), note: text.optional(),
    members: z.strictObject({ ...cited, names: z.array(text).min(1) }).optional().describe('The things counted, by name. 逐一列名'),
  });
  const event = z.strictObject({
    id: slug, kind: z.enum(['event', 'agreement', 'recognition', 'firm', 'project', 'plan']), regions: z.array(slug).default([]), programme: slug.optional(),
    date: period.optional(), part: z.enum(['start', 'end']).optional().describe('With a year: its beginning or its end. 年初或年底'), title: text, ...cited,
  });
  const source = z.strictObject({
    id: slug, kind: z.enum(['newspaper', 'government', 'website', 'software', 'geodata']), title: text, publisher: text, author: text.optional(), date: period.optional(),
    language: z.string(), link: z.url().optional(), licence: z.string().optional(), note: text.optional(), locators: z.record(z.string(), text).optional().describe('What each locator stands for. 位置说明'),
  });
  return {
    regions: z.strictObject({ $schema, regions: z.array(region) }),
    programmes: z.strictObject({ $schema, programmes: z.array(programme) }),
    indicators: z.strictObject({ $schema, units: z.array(unit), indicators: z.array(indicator) }),
    observations: z.strictObject({ $schema, observations: z.array(observation) }),
    events: z.strictObject({ $schema, events: z.array(event) }),
    sources: z.strictObject({ $schema, sources: z.array(source) }),
  };
}

export type FileName = keyof ReturnType<typeof schemas>;
export const fileNames: readonly FileName[] = ['regions', 'programmes', 'indicators', 'observations', 'events', 'sources'];
type Parsed<F extends FileName> = z.infer<ReturnType<typeof schemas>[F]>;
/** The parsed files of one version, before references between them are checked. */
export type Files = { [F in FileName]: Parsed<F> };

export type Region = Files['regions']['regions'][number];
export type Programme = Files['programmes']['programmes'][number];
export type Scheme = NonNullable<Programme['schemes']>[number];
export type Unit = Omit<Files['indicators']['units'][number], 'label'> & { label: Record<string, string | { one: string; other: string }> };
export type Indicator = Files['indicators']['indicators'][number];
export type RawObservation = Files['observations']['observations'][number];
export type Event = Files['events']['events'][number];
export type Source = Files['sources']['sources'][number];

/** The zod schema of `data/versions.json`. */
export function versionsSchema(rule: TextRule) {
  const sha256 = z.string().regex(/^sha256:[0-9a-f]{64}$/);
  const version = z.strictObject({
    id: z.string().regex(/^\d{4}\.\d{2}(\.\d+)?$/, 'a version is a year and a month, and a counter for a correction: 2025.02 or 2025.02.1'),
    released: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), note: localized(rule), corrects: z.string().optional(),
    files: z.record(z.string(), sha256),
  });
  return z.strictObject({ $schema: z.string().optional(), versions: z.array(version).min(1) });
}
export type Version = z.infer<ReturnType<typeof versionsSchema>>['versions'][number];
