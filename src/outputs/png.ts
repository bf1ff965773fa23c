import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { writeWhole } from '../files/write-whole.ts';

/** The fonts of pictures, cut to the texts' characters before the build: the same on every machine, and quick to load. */
const fonts = [
  'picture-sans',
  'picture-sans-bold',
  'picture-serif',
  'picture-latin-sans',
  'picture-latin-sans-bold',
  'picture-latin-serif',
];

/** Renders a stand-alone SVG as PNG at `scale`, or takes it from the cache below `root`, which is by the digest of the SVG and of its fonts. */
export async function png(
  root: string,
  svg: string,
  scale: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const cache = join(root, '.astro/pictures');
  const drawnFrom = `${fontDigests(root)} ${scale} ${svg}`;
  const file = join(cache, `${createHash('sha256').update(drawnFrom).digest('hex')}.png`);
  const kept = existsSync(file) ? readFileSync(file) : undefined;
  if (kept && isWhole(kept)) return new Uint8Array(kept);
  const image = await rendered(root, svg, scale);
  mkdirSync(cache, { recursive: true });
  writeWhole(file, image);
  return new Uint8Array(image);
}

/** What stands beside the cut fonts, and changes when they do. */
const fontDigests = (root: string): string =>
  fonts
    .map((name) => join(root, `.astro/fonts/${name}.digest`))
    .map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : ''))
    .join();

/** The last chunk of every PNG (ISO/IEC 15948, 11.2.5): without it the rest was never written. */
const lastChunk = Buffer.from('0000000049454e44ae426082', 'hex');

const isWhole = (image: Buffer) => image.subarray(-lastChunk.length).equals(lastChunk);

async function rendered(root: string, svg: string, scale: number): Promise<Buffer> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontFiles: fonts.map((name) => join(root, `.astro/fonts/${name}.ttf`)),
      loadSystemFonts: false,
      defaultFontFamily: 'Noto Sans SC',
      sansSerifFamily: 'Noto Sans SC',
      serifFamily: 'Noto Serif SC',
    },
  });
  return image.asPng();
}
