import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { basePath, siteOrigin } from '../addresses/paths.ts';

const compiled = new Map<string, string>();

/** Compiles a script of src/client to one small file for old browsers too (ES2018: WeChat's webviews on older phones). */
export function compile(name: 'embed' | 'embed-page', firstLanguage: string): string {
  const known = compiled.get(name);
  // Only a build may keep it: while one works on a script, each page should have the newest.
  if (known && process.env['NODE_ENV'] === 'production') return known;
  const { outputFiles } = buildSync({
    entryPoints: [join(process.cwd(), `src/client/${name}.ts`)],
    bundle: true,
    minify: true,
    write: false,
    target: 'es2018',
    format: 'iife',
    legalComments: 'none',
    define: {
      FIRST_LANGUAGE: JSON.stringify(firstLanguage),
      SITE: JSON.stringify(siteOrigin() + basePath()),
    },
  });
  const text = outputFiles[0]!.text.trim();
  compiled.set(name, text);
  return text;
}

/** The CSP source for an inline script. */
export function scriptHash(text: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
