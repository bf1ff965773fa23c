import type { Characters } from './characters.ts';

/** What of the texts a font is cut for: `all` is whatever of them it has a glyph for. */
type Script = 'latin' | 'han' | 'all';

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
  scripts: readonly Script[];
  /** Only what is set in the serif, which every page brings; else all texts, which pictures may need. */
  headlines?: boolean;
}

const serif = {
  family: 'Noto Serif SC',
  pack: '@expo-google-fonts/noto-serif-sc',
  file: '700Bold/NotoSerifSC_700Bold.ttf',
} as const;

const latinSerif = {
  family: 'Source Serif 4',
  pack: '@expo-google-fonts/source-serif-4',
  file: '700Bold/SourceSerif4_700Bold.ttf',
} as const;

const latinSans = {
  family: 'Source Sans 3',
  pack: '@expo-google-fonts/source-sans-3',
} as const;

/** All under the OFL, which allows subsets to be embedded. The Latin of Noto Serif SC is Source Serif, with narrow quotation marks here; pictures in other languages than Chinese have them from Source Sans and Source Serif. */
export const faces: readonly Face[] = [
  { name: 'latin', ...latinSerif, format: 'woff2', scripts: ['latin'] },
  { name: 'han', ...serif, format: 'woff2', scripts: ['han'], headlines: true },
  {
    name: 'picture-sans',
    family: 'Noto Sans SC',
    pack: '@expo-google-fonts/noto-sans-sc',
    file: '400Regular/NotoSansSC_400Regular.ttf',
    format: 'sfnt',
    scripts: ['all'],
  },
  {
    name: 'picture-sans-bold',
    family: 'Noto Sans SC',
    pack: '@expo-google-fonts/noto-sans-sc',
    file: '700Bold/NotoSansSC_700Bold.ttf',
    format: 'sfnt',
    scripts: ['all'],
  },
  { name: 'picture-serif', ...serif, format: 'sfnt', scripts: ['all'] },
  {
    name: 'picture-latin-sans',
    ...latinSans,
    file: '400Regular/SourceSans3_400Regular.ttf',
    format: 'sfnt',
    scripts: ['all'],
  },
  {
    name: 'picture-latin-sans-bold',
    ...latinSans,
    file: '700Bold/SourceSans3_700Bold.ttf',
    format: 'sfnt',
    scripts: ['all'],
  },
  { name: 'picture-latin-serif', ...latinSerif, format: 'sfnt', scripts: ['all'] },
];

/** What styles ask of a font; small capitals, fractions and the like would bring glyphs that nothing shows. */
export const features =
  'kern liga ccmp locl mark mkmk lnum tnum pnum halt chws palt pwid fwid'.split(' ');

/** Signs that pages write by themselves. */
const signs = '·‐–—‘’“”…•→−□';

/** The characters a font is cut down to, in an order that stays. */
export function glyphsFor({ scripts, headlines }: Face, { all, serif }: Characters): string {
  const shown = headlines ? serif : all;
  return scripts.map((script) => charactersOf[script](shown)).join('');
}

const charactersOf: Record<Script, (shown: ReadonlySet<string>) => string> = {
  latin: latinOf,
  han: hanOf,
  all: allOf,
};

const ascii = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i));

function latinOf(characters: ReadonlySet<string>): string {
  const accented = [...characters].filter((char) => /[\u00a0-\u1eff]/.test(char)).sort();
  return [...ascii, ...accented, signs].join('');
}

function hanOf(characters: ReadonlySet<string>): string {
  const han = [...characters].filter((char) => char.codePointAt(0)! > 0x2e7f).sort();
  return [...han, signs].join('');
}

function allOf(characters: ReadonlySet<string>): string {
  const others = [...characters].filter((char) => char.codePointAt(0)! > 0x9f).sort();
  return [...ascii, ...others, signs].join('');
}
