import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subset from 'subset-font';
import { texts } from '../i18n/index.ts';
import { readOutline } from '../site/outline.ts';

const require = createRequire(import.meta.url);
/** Fonts by what they are cut for; all under the OFL, which allows subsets to be embedded. The Latin of Noto Serif SC is Source Serif, with narrow quotation marks here. */
const faces = {
  latin: ['@expo-google-fonts/source-serif-4', '700Bold/SourceSerif4_700Bold.ttf', 'woff2'],
  han: ['@expo-google-fonts/noto-serif-sc', '700Bold/NotoSerifSC_700Bold.ttf', 'woff2'],
  'picture-sans': [
    '@expo-google-fonts/noto-sans-sc',
    '400Regular/NotoSansSC_400Regular.ttf',
    'sfnt',
  ],
  'picture-sans-bold': [
    '@expo-google-fonts/noto-sans-sc',
    '700Bold/NotoSansSC_700Bold.ttf',
    'sfnt',
  ],
  'picture-serif': ['@expo-google-fonts/noto-serif-sc', '700Bold/NotoSerifSC_700Bold.ttf', 'sfnt'],
} as const;

/** What styles ask of a font; small capitals, fractions and the like would bring glyphs that nothing shows. */
const features = [
  'kern',
  'liga',
  'ccmp',
  'locl',
  'mark',
  'mkmk',
  'lnum',
  'tnum',
  'pnum',
  'halt',
  'chws',
  'palt',
  'pwid',
  'fwid',
];

/** Fields of JSON files that pages set in the serif: names, units, and what a chart found. */
const named = /^(name|label|labels|title|tagline|headline|one|other)$/;

/** The texts under such fields, in every language. */
function namesIn(value: unknown, inside = false): string {
  if (typeof value === 'string') return inside ? value : '';
  if (value === null || typeof value !== 'object') return '';
  return Object.entries(value)
    .map(([key, inner]) => namesIn(inner, inside || named.test(key)))
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
const headings = (value: unknown): string =>
  typeof value === 'string'
    ? value.length <= 10
      ? value
      : ''
    : value !== null && typeof value === 'object'
      ? Object.values(value).map(headings).join('')
      : '';

/** The characters of all texts (content, interface, data), which pictures may need; and of those that are set in the serif, which every page brings. */
export function characters(root: string): { all: Set<string>; headlines: Set<string> } {
  const all = new Set<string>();
  const headlines = new Set<string>('零一二三四五六七八九十百千万亿');
  const walk = (path: string, serif: (name: string, text: string) => string) => {
    for (const entry of existsSync(path) ? readdirSync(path, { withFileTypes: true }) : []) {
      const full = join(path, entry.name);
      if (entry.isDirectory()) walk(full, serif);
      else if (/\.(json|md|ts)$/.test(entry.name)) {
        const text = readFileSync(full, 'utf8');
        for (const char of text) all.add(char);
        for (const char of serif(entry.name, text)) headlines.add(char);
      }
    }
  };
  // Of a story, only its headline, its shorter finding and its headings.
  walk(join(root, 'content'), (name, text) =>
    name.endsWith('.md')
      ? (text.match(/^(headline:|summary:|#+ ).*$/gm) ?? []).join('')
      : namesIn(parsed(text)),
  );
  walk(join(root, 'src/i18n'), () => '');
  walk(join(root, 'data'), (name, text) =>
    /^(regions|programmes|indicators|charts)\.json$/.test(name) ? namesIn(parsed(text)) : '',
  );
  for (const locale of readOutline(root).locales)
    for (const char of headings(texts(locale))) headlines.add(char);
  for (const char of headlines) all.add(char);
  return { all, headlines };
}

/** Writes the subsets that fonts.css and the pictures use into `cache`, unless they are there for just these characters. */
export async function subsetFonts(root: string, cache: string): Promise<void> {
  const { all, headlines } = characters(root);
  const marks = '·‐–—‘’“”…•→−□';
  const latin =
    Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i)).join('') +
    [...all]
      .filter((char) => /[\u00a0-\u1eff]/.test(char))
      .sort()
      .join('') +
    marks;
  const han = (set: Set<string>) =>
    [...set]
      .filter((char) => char.codePointAt(0)! > 0x2e7f)
      .sort()
      .join('') + marks;
  mkdirSync(cache, { recursive: true });
  await Promise.all(
    Object.entries(faces).map(async ([name, [pack, file, format]]) => {
      const text = name === 'latin' ? latin : name === 'han' ? han(headlines) : latin + han(all);
      const out = join(cache, `${name}.${format === 'sfnt' ? 'ttf' : 'woff2'}`);
      const stamp = join(cache, `${name}.digest`);
      const digest = createHash('sha256')
        .update(pack + file + features.join() + text)
        .digest('hex');
      if (existsSync(out) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
      writeFileSync(
        out,
        await subset(
          readFileSync(join(dirname(require.resolve(`${pack}/package.json`)), file)),
          text,
          { targetFormat: format, keepFeatures: features, noHinting: true },
        ),
      );
      writeFileSync(stamp, digest);
    }),
  );
}
