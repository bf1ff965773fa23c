import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';

/** The fonts of pictures, cut to the texts' characters before the build: the same on every machine, and quick to load. */
const fonts = ['picture-sans', 'picture-sans-bold', 'picture-serif'];

/** Renders a stand-alone SVG as PNG at `scale`, or takes it from the cache below `root`, which is by the digest of the SVG. */
export async function png(
  root: string,
  svg: string,
  scale: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const cache = join(root, '.astro/pictures');
  const file = join(cache, `${createHash('sha256').update(`${scale} ${svg}`).digest('hex')}.png`);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const image = (
    await renderAsync(svg, {
      fitTo: { mode: 'zoom', value: scale },
      font: {
        fontFiles: fonts.map((name) => join(root, `.astro/fonts/${name}.ttf`)),
        loadSystemFonts: false,
        defaultFontFamily: 'Noto Sans SC',
        sansSerifFamily: 'Noto Sans SC',
        serifFamily: 'Noto Serif SC',
      },
    })
  ).asPng();
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, image);
  return new Uint8Array(image);
}
