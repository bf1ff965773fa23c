import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersFile, redirectsFile } from '../addresses/host-files.ts';
import { nginxConf } from '../addresses/nginx.ts';
import { headerRules } from '../addresses/header-rules.ts';
import { belowBase } from '../addresses/redirects.ts';
import { currentSite } from '../site/current.ts';
import type { Site } from '../site/site.ts';

/** Locked addresses that a build lacks and no redirect leads from. */
export function lostAddresses(
  lock: readonly string[],
  dist: string,
  redirects: Record<string, string>,
): string[] {
  return lock.filter(
    (path) =>
      !Object.hasOwn(redirects, path) &&
      !existsSync(join(dist, path.endsWith('/') ? `${path}index.html` : path)),
  );
}

/** What is left to do once pages stand: no released address may be lost, and hosts get their headers and redirects. */
export function publish(): AstroIntegration {
  return {
    name: 'publish',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const { redirects, served } = currentSite();
        const to = Object.values(belowBase(redirects, served.base));
        updateConfig({
          redirects: Object.fromEntries(Object.keys(redirects).map((from, n) => [from, to[n]!])),
        });
      },
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        const { locked, redirects } = currentSite();
        const lost = lostAddresses(locked, dist, redirects);
        if (lost.length > 0)
          throw new Error(
            `${lost.length} released ${lost.length === 1 ? 'address has' : 'addresses have'} no page any more:\n${lost.map((path) => `  data/urls.lock  ${path}`).join('\n')}\nEmbeds and citations rest on them: bring the page back, mark a chart as "withdrawn" instead of deleting it, or add where it moved to content/redirects.json.`,
          );
        for (const [name, content] of Object.entries(hostFiles(currentSite())))
          writeFileSync(join(dist, name), content);
      },
    },
  };
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
