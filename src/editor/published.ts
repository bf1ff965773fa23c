import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where a version can be seen to be published: the branch that others have it from, or a build that may have been uploaded; undefined where nothing says so. */
export type Published = { branch: string } | { build: string } | undefined;

/** Looks for a version where it would be if it were published. What git knows counts; where there is nothing to push to, a build does. */
export function publishedAs(root: string, version: string): Published {
  const branches = remoteBranches(root);
  const branch = branches.find((name) => listedIn(root, name).includes(version));
  if (branch !== undefined) return { branch };
  const build = `dist/releases/${version}`;
  return branches.length === 0 && existsSync(join(root, build)) ? { build } : undefined;
}

/** The branches that are published from: the main one of each remote, or all that there are where none has such a name. */
function remoteBranches(root: string): string[] {
  const all = git(root, 'for-each-ref', '--format=%(refname:short)', 'refs/remotes').split(/\s+/);
  const named = all.filter((name) => name !== '');
  const main = named.filter((name) => /\/(?:HEAD|main|master)$/.test(name));
  return main.length > 0 ? main : named;
}

/** The versions that a branch lists. */
function listedIn(root: string, branch: string): unknown[] {
  try {
    const text = git(root, 'show', `${branch}:./data/versions.json`);
    const { versions } = JSON.parse(text) as { versions: { id: unknown }[] };
    return versions.map(({ id }) => id);
  } catch {
    return [];
  }
}

/** What git says; nothing where there is no git, or no repository. */
function git(cwd: string, ...args: string[]): string {
  try {
    return execFileSync('git', args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return '';
  }
}
