import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subset from 'subset-font';

const require = createRequire(import.meta.url);
/** The serifs of headlines; their licence (OFL) allows subsets to be embedded. The Latin of Noto Serif SC is Source Serif, with narrow quotation marks here. */
const serifs = {
  latin: ['@expo-google-fonts/source-serif-4', '700Bold/SourceSerif4_700Bold.ttf'],
  han: ['@expo-google-fonts/noto-serif-sc', '700Bold/NotoSerifSC_700Bold.ttf'],
} as const;

/** Every character of the texts below these folders: headlines, names, chart titles and interface texts all draw on them. */
export function charactersIn(root: string): Set<string> {
  const found = new Set<string>('零一二三四五六七八九十百千万亿');
  const walk = (path: string) => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const full = join(path, entry.name);
      if (entry.isDirectory()) walk(full);
      else if (/\.(json|md|ts)$/.test(entry.name)) for (const char of relevant(entry.name, readFileSync(full, 'utf8'))) found.add(char);
    }
  };
  for (const folder of ['content', 'src/i18n']) walk(join(root, folder));
  for (const folder of readdirSync(join(root, 'data'), { withFileTypes: true })) {
    if (!folder.isDirectory()) continue;
    for (const file of ['regions.json', 'programmes.json']) if (existsSync(join(root, 'data', folder.name, file))) for (const char of readFileSync(join(root, 'data', folder.name, file), 'utf8')) found.add(char);
  }
  return found;
}

/** Of a story, only its front matter and headings are set in the serif; of other files, all. */
function relevant(name: string, text: string): string {
  if (!name.endsWith('.md')) return text;
  return `${/^---\n[\s\S]*?\n---/.exec(text)?.[0] ?? ''}${text.match(/^#+ .*$/gm)?.join('') ?? ''}`;
}

/** Writes the subsets that fonts.css names into `cache`, unless they are there for just these characters. */
export async function subsetFonts(root: string, cache: string): Promise<void> {
  const all = [...charactersIn(root)].sort().join('');
  const latin = Array.from({ length: 0x17f - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i)).join('') + '‐–—‘’“”…•';
  const han = [...all].filter((char) => char.codePointAt(0)! > 0x2e7f).join('') + '·‐–—‘’“”…';
  mkdirSync(cache, { recursive: true });
  for (const [name, characters] of [['latin', latin], ['han', han]] as const) {
    const stamp = join(cache, `${name}.digest`);
    const [pack, file] = serifs[name];
    const digest = createHash('sha256').update(pack + file + characters).digest('hex');
    if (existsSync(join(cache, `${name}.woff2`)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) continue;
    const font = readFileSync(join(dirname(require.resolve(`${pack}/package.json`)), file));
    writeFileSync(join(cache, `${name}.woff2`), await subset(font, characters, { targetFormat: 'woff2' }));
    writeFileSync(stamp, digest);
  }
}
