import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faces } from './fonts/faces.ts';
import { packageFile } from './fonts/package-file.ts';

/** What a site serves that others made, and the licence of each, as one text: fonts by their packages, and whatever lies beside the maps as `LICENSE…`. */
export function licences(root: string): string {
  const served = faces.filter(({ format }) => format === 'woff2');
  const fonts = served.map(({ family, pack }) => ({
    what: `${family}: the font of headlines, cut down to the characters of this site`,
    terms: readFileSync(packageFile(pack, 'LICENSE_FONT'), 'utf8'),
  }));
  return [...fonts, ...maps(join(root, 'data/geo'))].map(section).join('\n\n');
}

function maps(folder: string): { what: string; terms: string }[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.startsWith('LICENSE'));
  return files.map((name) => ({
    what: `${name.replace(/^LICENSE\.?/, '')}: outlines of maps`,
    terms: readFileSync(join(folder, name), 'utf8'),
  }));
}

const section = ({ what, terms }: { what: string; terms: string }) =>
  `${what}\n${'='.repeat(72)}\n\n${terms.trim()}\n`;
