import { mkdtempSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepUnchanged } from '../../../src/integrations/build-folder/keep-unchanged.ts';
import { contents, fill } from '../../fixtures/folders.ts';

let parent: string;
let old: string;
let built: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'jieli-keep-unchanged-'));
  [old, built] = [join(parent, 'old'), join(parent, 'new')];
});
afterEach(() => rmSync(parent, { recursive: true }));
const sameFile = (name: string) =>
  statSync(join(old, name)).ino === statSync(join(built, name)).ino;

describe('what has not changed', () => {
  test('is the same file on the disk, with its date; what has changed is another', () => {
    fill(old, { 'a.html': 'same', 'b/c.html': 'was', 'gone.html': 'x' });
    utimesSync(join(old, 'a.html'), 1000, 1000);
    fill(built, { 'a.html': 'same', 'b/c.html': 'new', 'more.html': 'y' });
    expect(keepUnchanged(built, old)).toBe(1);
    expect([sameFile('a.html'), sameFile('b/c.html')]).toEqual([true, false]);
    expect(statSync(join(built, 'a.html')).mtimeMs).toBe(1_000_000);
    expect(contents(built)).toEqual({ 'a.html': 'same', 'b/c.html': 'new', 'more.html': 'y' });
    expect(contents(old)).toEqual({ 'a.html': 'same', 'b/c.html': 'was', 'gone.html': 'x' });
  });
  test('is none of it where there was nothing', () => {
    fill(built, { 'a.html': 'new' });
    expect(keepUnchanged(built, old)).toBe(0);
    expect(contents(built)).toEqual({ 'a.html': 'new' });
  });
});
