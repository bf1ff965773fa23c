import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fillFolder } from '../../../src/integrations/build-folder/fill-folder.ts';
import { contents, fill } from '../../fixtures/folders.ts';

let parent: string;
let old: string;
let built: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'jieli-fill-folder-'));
  [old, built] = [join(parent, 'old'), join(parent, 'new')];
});
afterEach(() => rmSync(parent, { recursive: true }));

describe('a folder that cannot be moved', () => {
  test('is filled file by file, and what is gone goes', () => {
    fill(old, { 'a.html': 'same', 'b/c.html': 'was', 'gone/far/d.html': 'x' });
    const place = statSync(old).ino;
    const kept = statSync(join(old, 'a.html')).ino;
    fill(built, { 'a.html': 'same', 'b/c.html': 'new', 'e/f.js': 'y' });
    fillFolder(old, built);
    expect(contents(old)).toEqual({ 'a.html': 'same', 'b/c.html': 'new', 'e/f.js': 'y' });
    expect(statSync(old).ino).toBe(place);
    expect(statSync(join(old, 'a.html')).ino).toBe(kept);
    expect(contents(parent)).toEqual({
      ...{ 'old/a.html': 'same', 'old/b/c.html': 'new', 'old/e/f.js': 'y' },
    });
  });
});
