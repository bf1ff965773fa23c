import { z } from 'zod';
import type { Path } from '../../problems/fault.ts';

/**
 * The languages a text must have. Completeness binds what is still written (drafts, content/), never a release: a
 * release keeps the languages it was made in, whatever languages the site has gained or given up since.
 */
export interface TextRule {
  locales: readonly string[];
  complete: boolean;
}

/** Something in each language: in all of the site's and no other where the rule asks for completeness, else in those that it has. */
export function inEachLanguage<S extends z.ZodType>({ locales, complete }: TextRule, said: S) {
  return complete
    ? z.strictObject(Object.fromEntries(locales.map((locale) => [locale, said])))
    : z.record(z.string(), said);
}

/** A text in each of the site's languages. */
export function localized(rule: TextRule): z.ZodType<Localized> {
  return inEachLanguage(rule, z.string().min(1, 'a text may not be empty')).describe(
    'A text in each language. 每种语言一条',
  );
}
export type Localized = Record<string, string>;

/** Whether a value is a text in one language or more. */
export const isText = (value: unknown): value is Localized =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).length > 0 &&
  Object.values(value).every((text) => typeof text === 'string');

const proses = z.registry<{ prose: true }>();

/** A text that readers see as prose: its numbers are bound to figures, as in a story. */
export function prose(rule: TextRule) {
  return localized(rule).register(proses, { prose: true });
}

/** A text of prose in one language; `path` leads to it in the value it was found in. */
export interface ProseText {
  path: Path;
  locale: string;
  text: string;
}

/** Every text in `value` that its schema declares as prose, language by language. */
export function proseIn(schema: z.core.$ZodType, value: unknown, path: Path = []): ProseText[] {
  if (proses.get(schema))
    return entries(value).flatMap(([locale, text]) =>
      typeof text === 'string' ? [{ path: [...path, locale], locale, text }] : [],
    );
  if (schema instanceof z.ZodOptional) return proseIn(schema.unwrap(), value, path);
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.flatMap((item, i) => proseIn(schema.element, item, [...path, i]));
  if (schema instanceof z.ZodObject) {
    const fields: z.core.$ZodLooseShape = schema.shape;
    return entries(value).flatMap(([key, inner]) =>
      fields[key] ? proseIn(fields[key], inner, [...path, key]) : [],
    );
  }
  return [];
}

const entries = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];
