import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersFile, redirectsFile } from '../addresses/host-files.ts';
import { nginxConf } from '../addresses/nginx.ts';
import { headerRules } from '../addresses/header-rules.ts';
import { belowBase } from '../addresses/redirects.ts';
import { licences } from './licences.ts';
import { currentSite } from '../site/current.ts';
import type { Site } from '../site/site.ts';

/** Locked addresses that a build lacks and no redirect leads from. */
export function lostAddresses(
  lock: readonly string[],
  dist: string,
  redirects: Record<string, string>,
): string[] {
  const fileOf = (path: string) => join(dist, path.endsWith('/') ? `${path}index.html` : path);
  return lock.filter((path) => !Object.hasOwn(redirects, path) && !existsSync(fileOf(path)));
}

/** What is left to do once pages stand: no released address may be lost, and hosts get their headers and redirects. */
export function publish(): AstroIntegration {
  return {
    name: 'publish',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const { redirects, served } = currentSite();
        const to = Object.values(belowBase(redirects, served.base));
        const moved = Object.keys(redirects).map((from, n) => [from, to[n]!]);
        updateConfig({ redirects: Object.fromEntries(moved) });
      },
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        refuseLost(dist);
        const files = { ...hostFiles(currentSite()), 'licences.txt': licences(currentSite().root) };
        for (const [name, content] of Object.entries(files))
          writeFileSync(join(dist, name), content);
      },
    },
  };
}

/** Throws where a released address has no page any more. */
function refuseLost(dist: string): void {
  const { locked, redirects } = currentSite();
  const lost = lostAddresses(locked, dist, redirects);
  if (lost.length === 0) return;
  const have = lost.length === 1 ? 'address has' : 'addresses have';
  const list = lost.map((path) => `  data/urls.lock  ${path}`).join('\n');
  throw new Error(
    `${lost.length} released ${have} no page any more:\n${list}\nEmbeds and citations rest on them: bring the page back, mark a chart as "withdrawn" instead of deleting it, or add where it moved to content/redirects.json.`,
  );
}

/** What hosts read: headers and moved addresses in their forms, and that GitHub Pages shall take the files as they are. */
function hostFiles({ config, redirects, served: { base } }: Site): Record<string, string> {
  const rules = headerRules(config.locales);
  const moved = belowBase(redirects, base);
  return {
    _headers: headersFile(rules, base),
    _redirects: redirectsFile(moved),
    '_nginx.conf': nginxConf(rules, moved, base),
    '.nojekyll': '',
  };
}
