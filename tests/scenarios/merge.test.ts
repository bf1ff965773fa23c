import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { editor } from '../fixtures/editor.ts';
import { copySite, edit } from '../fixtures/site.ts';

let folder: string;
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=e', '-c', 'user.email=e@example.org', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
const commit = (message: string) => {
  git('add', '-A');
  git('commit', '-qm', message);
};
/** Merges a branch and says which files did not agree. */
const merge = (branch: string) => {
  try {
    git('merge', '-q', branch);
  } catch {
    return git('diff', '--name-only', '--diff-filter=U').trim().split('\n');
  }
  return [];
};

beforeEach(() => {
  folder = copySite();
  for (const file of ['.gitignore', '.gitattributes']) cpSync(file, join(folder, file));
  git('init', '-q', '-b', 'main');
  editor(folder, 'schema');
  commit('site');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A source that only this branch has. */
const addSource = (version: string, id: string) =>
  edit(
    folder,
    `data/${version}/sources.json`,
    '"sources": [',
    `"sources": [{"id": "${id}", "kind": "website", "title": {"zh": "新", "en": "New"}, "publisher": {"zh": "新", "en": "New"}, "language": "zh"},`,
  );

describe('two editors at once', () => {
  test('new ids on both branches meet in no schema, and both are completed afterwards', () => {
    git('switch', '-qc', 'one');
    editor(folder, 'new', '2026.12');
    addSource('2026.12', 'source-of-one');
    expect(editor(folder, 'check').code).toBe(0);
    commit('one');
    git('switch', '-q', 'main');
    git('switch', '-qc', 'two');
    editor(folder, 'new', '2027.01');
    addSource('2027.01', 'source-of-two');
    expect(editor(folder, 'check').code).toBe(0);
    commit('two');
    expect(merge('one')).toEqual([]);
    expect(git('status', '--short')).toBe('');
    editor(folder, 'check');
    const ids = readFileSync(join(folder, 'data/schema/ids.json'), 'utf8');
    expect(ids).toContain('"source-of-one"');
    expect(ids).toContain('"source-of-two"');
  });
});
