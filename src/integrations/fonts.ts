import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subset from 'subset-font';

const require = createRequire(import.meta.url);
/** Fonts by what they are cut for; all under the OFL, which allows subsets to be embedded. The Latin of Noto Serif SC is Source Serif, with narrow quotation marks here. */
const faces = {
  latin: ['@expo-google-fonts/source-serif-4', '700Bold/SourceSerif4_700Bold.ttf', 'woff2'],
  han: ['@expo-google-fonts/noto-serif-sc', '700Bold/NotoSerifSC_700Bold.ttf', 'woff2'],
  'picture-sans': ['@expo-google-fonts/noto-sans-sc', '400Regular/NotoSansSC_400Regular.ttf', 'sfnt'],
  'picture-sans-bold': ['@expo-google-fonts/noto-sans-sc', '700Bold/NotoSansSC_700Bold.ttf', 'sfnt'],
  'picture-serif': ['@expo-google-fonts/noto-serif-sc', '700Bold/NotoSerifSC_700Bold.ttf', 'sfnt'],
} as const;

/** Every character of the texts: content, interface, and the data that charts and headlines print. */
function characters(root: string): { all: Set<string>; headlines: Set<string> } {
  const all = new Set<string>('零一二三四五六七八九十百千万亿');
  const headlines = new Set(all);
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
  // Of a story, only its front matter and headings are set in the serif; of the data, only names.
  walk(join(root, 'content'), (name, text) => (name.endsWith('.md') ? `${/^---\n[\s\S]*?\n---/.exec(text)?.[0] ?? ''}${text.match(/^#+ .*$/gm)?.join('') ?? ''}` : text));
  walk(join(root, 'src/i18n'), (_name, text) => text);
  walk(join(root, 'data'), (name, text) => (/^(regions|programmes|charts)\.json$/.test(name) ? text : ''));
  return { all, headlines };
}

/** Writes the subsets that fonts.css and the pictures use into `cache`, unless they are there for just these characters. */
export async function subsetFonts(root: string, cache: string): Promise<void> {
  const { all, headlines } = characters(root);
  const marks = '·‐–—‘’“”…•→−□';
  const latin = Array.from({ length: 0x17f - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i)).join('') + marks;
  const han = (set: Set<string>) => [...set].filter((char) => char.codePointAt(0)! > 0x2e7f).sort().join('') + marks;
  mkdirSync(cache, { recursive: true });
  await Promise.all(Object.entries(faces).map(async ([name, [pack, file, format]]) => {
    const text = name === 'latin' ? latin : name === 'han' ? han(headlines) : latin + han(all);
    const out = join(cache, `${name}.${format === 'sfnt' ? 'ttf' : 'woff2'}`);
    const stamp = join(cache, `${name}.digest`);
    const digest = createHash('sha256').update(pack + file + text).digest('hex');
    if (existsSync(out) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
    writeFileSync(out, await subset(readFileSync(join(dirname(require.resolve(`${pack}/package.json`)), file)), text, { targetFormat: format }));
    writeFileSync(stamp, digest);
  }));
}
