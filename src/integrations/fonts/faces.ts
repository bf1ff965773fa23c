import type { Characters } from './characters.ts';

/** A font that is cut down to what the site shows. */
export interface Face {
  name: string;
  /** Its name for people. */
  family: string;
  /** The npm package that holds it. */
  pack: string;
  file: string;
  format: 'woff2' | 'sfnt';
  /** The scripts it is cut for. */
  scripts: readonly ('latin' | 'han')[];
  /** Only what is set in the serif, which every page brings; else all texts, which pictures may need. */
  headlines?: boolean;
}

const serif = {
  family: 'Noto Serif SC',
  pack: '@expo-google-fonts/noto-serif-sc',
  file: '700Bold/NotoSerifSC_700Bold.ttf',
} as const;

/** All under the OFL, which allows subsets to be embedded. The Latin of Noto Serif SC is Source Serif, with narrow quotation marks here. */
export const faces: readonly Face[] = [
  {
    name: 'latin',
    family: 'Source Serif 4',
    pack: '@expo-google-fonts/source-serif-4',
    file: '700Bold/SourceSerif4_700Bold.ttf',
    format: 'woff2',
    scripts: ['latin'],
  },
  { name: 'han', ...serif, format: 'woff2', scripts: ['han'], headlines: true },
  {
    name: 'picture-sans',
    family: 'Noto Sans SC',
    pack: '@expo-google-fonts/noto-sans-sc',
    file: '400Regular/NotoSansSC_400Regular.ttf',
    format: 'sfnt',
    scripts: ['latin', 'han'],
  },
  {
    name: 'picture-sans-bold',
    family: 'Noto Sans SC',
    pack: '@expo-google-fonts/noto-sans-sc',
    file: '700Bold/NotoSansSC_700Bold.ttf',
    format: 'sfnt',
    scripts: ['latin', 'han'],
  },
  { name: 'picture-serif', ...serif, format: 'sfnt', scripts: ['latin', 'han'] },
];

/** What styles ask of a font; small capitals, fractions and the like would bring glyphs that nothing shows. */
export const features =
  'kern liga ccmp locl mark mkmk lnum tnum pnum halt chws palt pwid fwid'.split(' ');

/** Signs that pages write by themselves. */
const signs = '·‐–—‘’“”…•→−□';

/** The characters a font is cut down to, in an order that stays. */
export function glyphsFor({ scripts, headlines }: Face, { all, serif }: Characters): string {
  const shown = headlines ? serif : all;
  return scripts.map((script) => (script === 'latin' ? latinOf(shown) : hanOf(shown))).join('');
}

function latinOf(characters: ReadonlySet<string>): string {
  const ascii = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i));
  const accented = [...characters].filter((char) => /[\u00a0-\u1eff]/.test(char)).sort();
  return [...ascii, ...accented, signs].join('');
}

function hanOf(characters: ReadonlySet<string>): string {
  const han = [...characters].filter((char) => char.codePointAt(0)! > 0x2e7f).sort();
  return [...han, signs].join('');
}
