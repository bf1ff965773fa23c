import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { texts } from '../../i18n/index.ts';
import { readOutline } from '../../site/outline.ts';

/** What the site may show. */
export interface Characters {
  /** Those of all texts (content, interface, data), which pictures may need. */
  all: ReadonlySet<string>;
  /** Those of them that are set in the serif, which every page brings. */
  serif: ReadonlySet<string>;
}

/** The characters of a site's texts. */
export function characters(root: string): Characters {
  const content = filesIn(join(root, 'content'));
  const data = filesIn(join(root, 'data'));
  const interfaces = filesIn(join(root, 'src/i18n'));
  const serif = [
    '零一二三四五六七八九十百千万亿',
    ...content.map(serifOfContent),
    ...data.map(serifOfData),
    ...readOutline(root).locales.map((locale) => headings(texts(locale))),
  ].join('');
  const all = [...content, ...data, ...interfaces].map(({ text }) => text).join('') + serif;
  return { all: new Set(all), serif: new Set(serif) };
}

interface TextFile {
  name: string;
  text: string;
}

/** The texts and programs of a folder and those in it; none where there is no such folder. */
function filesIn(folder: string): TextFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(json|md|ts)$/.test(entry.name))
    .map(({ parentPath, name }) => ({ name, text: readFileSync(join(parentPath, name), 'utf8') }));
}

/** Of a story, its headline, its shorter finding and its headings; of a chart, its names. */
function serifOfContent({ name, text }: TextFile): string {
  if (!name.endsWith('.md')) return namesIn(parsed(text));
  return (text.match(/^(headline:|summary:|#+ ).*$/gm) ?? []).join('');
}

/** The names of what pages are about, and of charts as they were released. */
function serifOfData({ name, text }: TextFile): string {
  const named = /^(regions|programmes|indicators|charts)\.json$/.test(name);
  return named ? namesIn(parsed(text)) : '';
}

/** Fields of JSON files that pages set in the serif: names, units, and what a chart found. */
const fields = /^(name|label|labels|title|tagline|headline|one|other)$/;

/** The texts under such fields, in every language. */
function namesIn(value: unknown, inside = false): string {
  if (typeof value === 'string') return inside ? value : '';
  if (value === null || typeof value !== 'object') return '';
  return Object.entries(value)
    .map(([key, inner]) => namesIn(inner, inside || fields.test(key)))
    .join('');
}

/** A JSON file's value; while an editor's draft cannot be read, its text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { name: text };
  }
}

/** The interface texts that are short enough for a heading. */
function headings(value: unknown): string {
  if (typeof value === 'string') return value.length <= 10 ? value : '';
  if (value === null || typeof value !== 'object') return '';
  return Object.values(value).map(headings).join('');
}
