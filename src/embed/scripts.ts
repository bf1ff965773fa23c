import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { basePath, siteOrigin } from '../site/addresses.ts';

/** Compiles a script of src/client to one small file for old browsers too (ES2018: WeChat's webviews on older phones). */
export function compile(name: 'embed' | 'embed-page', firstLanguage: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(process.cwd(), `src/client/${name}.ts`)], bundle: true, minify: true, write: false, target: 'es2018', format: 'iife', legalComments: 'none',
    define: { FIRST_LANGUAGE: JSON.stringify(firstLanguage), SITE: JSON.stringify(siteOrigin() + basePath()) },
  });
  return outputFiles[0]!.text.trim();
}

/** The CSP source for an inline script. */
export function scriptHash(text: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
