import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The built site, at the root of a host. */
    dist: string;
    /** The same below /jieli/. */
    distBase: string;
    /** What the first build printed. */
    buildLog: string;
  }
}

/** Builds a site as `npm run build` does and returns what it printed. Throws with that where the build fails. */
export function build(root: string, outDir: string, env: Record<string, string> = {}): string {
  // The test runner's own DEV, MODE and the like would make the build think it is a development server.
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) => !/^(VITEST|DEV$|PROD$|MODE$|SSR$|BASE_URL$|NODE_ENV$|TEST$)/.test(key),
    ),
  );
  const { status, stdout, stderr } = spawnSync('npx', ['astro', 'build', '--outDir', outDir], {
    cwd: root,
    env: { ...clean, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the site does not build:\n${stdout}\n${stderr}`);
  return stdout + stderr;
}

/** Builds the site twice before the tests: at the root and below a base path. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'jieli-built-'));
  const buildLog = build(process.cwd(), join(folder, 'root'));
  build(process.cwd(), join(folder, 'base'), { BASE_PATH: '/jieli/' });
  project.provide('dist', join(folder, 'root'));
  project.provide('distBase', join(folder, 'base'));
  project.provide('buildLog', buildLog);
  return () => rmSync(folder, { recursive: true, force: true });
}
