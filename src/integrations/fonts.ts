import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import subset from 'subset-font';
import { writeWhole } from '../files/write-whole.ts';
import { characters } from './fonts/characters.ts';
import { faces, features, glyphsFor, type Face } from './fonts/faces.ts';
import { packageFile } from './fonts/package-file.ts';

/** Writes the subsets that fonts.css and the pictures use into `cache`, unless they are there for just these characters. */
export async function subsetFonts(root: string, cache: string): Promise<void> {
  const texts = characters(root);
  mkdirSync(cache, { recursive: true });
  await Promise.all(faces.map((face) => writeSubset(face, glyphsFor(face, texts), cache)));
}

/** Writes one subset, with a digest beside it of all that it was made from. */
async function writeSubset(face: Face, glyphs: string, cache: string): Promise<void> {
  const { name, pack, file, format } = face;
  const out = join(cache, `${name}.${format === 'sfnt' ? 'ttf' : format}`);
  const stamp = join(cache, `${name}.digest`);
  const digest = createHash('sha256')
    .update(pack + file + features.join() + glyphs)
    .digest('hex');
  if (existsSync(out) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  const whole = readFileSync(packageFile(pack, file));
  const options = { targetFormat: format, keepFeatures: features, noHinting: true };
  writeWhole(out, await subset(whole, glyphs, options));
  writeWhole(stamp, digest);
}
