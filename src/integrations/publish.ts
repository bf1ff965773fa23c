import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersFile, redirectsFile } from '../addresses/host-files.ts';
import { nginxConf } from '../addresses/nginx.ts';
import { headerRules } from '../addresses/header-rules.ts';
import { currentSite } from '../site/current.ts';

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
        const moved = Object.entries(redirects);
        const base = served.base.replace(/\/$/, '');
        updateConfig({
          redirects: Object.fromEntries(moved.map(([from, to]) => [from, base + to])),
        });
      },
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        const { config, locked, redirects, served } = currentSite();
        const lost = lostAddresses(locked, dist, redirects);
        if (lost.length > 0)
          throw new Error(
            `${lost.length} released ${lost.length === 1 ? 'address has' : 'addresses have'} no page any more:\n${lost.map((path) => `  data/urls.lock  ${path}`).join('\n')}\nEmbeds and citations rest on them: bring the page back, mark a chart as "withdrawn" instead of deleting it, or add where it moved to content/redirects.json.`,
          );
        const folders = readdirSync(dist, { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map((entry) => entry.name);
        const rules = headerRules(folders, config.locales);
        writeFileSync(join(dist, '_headers'), headersFile(rules));
        writeFileSync(join(dist, '_redirects'), redirectsFile(redirects));
        writeFileSync(join(dist, '_nginx.conf'), nginxConf(rules, redirects, served.base));
        writeFileSync(join(dist, '.nojekyll'), '');
      },
    },
  };
}
