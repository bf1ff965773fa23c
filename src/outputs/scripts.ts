import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { definitions } from '../site/definitions.ts';
import type { Site } from '../site/site.ts';

const compiled = new Map<string, string>();

/** Compiles a script of src/client to one small file. Hosts have readers with browsers older than those of our pages (ES2018: WeChat's webviews on older phones). */
export function compile(site: Site, name: 'embed' | 'embed-page'): string {
  const known = compiled.get(name);
  // Only a build may keep it: while one works on a script, each page should have the newest.
  if (known && import.meta.env.PROD) return known;
  const { outputFiles } = buildSync({
    entryPoints: [join(site.root, `src/client/${name}.ts`)],
    bundle: true,
    minify: true,
    write: false,
    target: 'es2018',
    format: 'iife',
    legalComments: 'none',
    define: definitions(site),
  });
  const text = outputFiles[0]!.text.trim();
  compiled.set(name, text);
  return text;
}

/** The CSP source for an inline script. */
export function scriptHash(text: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
