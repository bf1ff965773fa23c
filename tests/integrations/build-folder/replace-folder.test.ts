import { spawn, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  clearLeftBehind,
  ownBeside,
  putBack,
  replaceFolder,
} from '../../../src/integrations/build-folder/replace-folder.ts';
import { contents, fill } from '../../fixtures/folders.ts';

let parent: string;
let dist: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'jieli-replace-'));
  dist = join(parent, 'dist');
});
afterEach(() => rmSync(parent, { recursive: true }));

/** A process that replaces the folder again and again. */
const replacing = (...times: string[]): ChildProcess =>
  spawn(process.execPath, ['tests/fixtures/replace-forever.ts', dist, ...times]);

describe('replacing a folder', () => {
  test('what was not in the new one is gone, and nothing is left beside it', () => {
    fill(dist, { 'a.html': 'old', 'gone/b.html': 'old' });
    fill(ownBeside(dist), { 'a.html': 'new' });
    replaceFolder(dist, ownBeside(dist));
    expect(contents(dist)).toEqual({ 'a.html': 'new' });
    expect(readdirSync(parent)).toEqual(['dist']);
  });
  test('there need not be an old one', () => {
    fill(ownBeside(dist), { 'a.html': 'new' });
    replaceFolder(dist, ownBeside(dist));
    expect(contents(dist)).toEqual({ 'a.html': 'new' });
  });
  test('without a new one the old one stays where it was', () => {
    fill(dist, { 'a.html': 'old' });
    expect(() => replaceFolder(dist, ownBeside(dist))).toThrow('ENOENT');
    expect(contents(dist)).toEqual({ 'a.html': 'old' });
    expect(readdirSync(parent)).toEqual(['dist']);
  });
  test('killed at any moment, it leaves one of them whole', async () => {
    for (let kill = 0; kill < 15; kill++) {
      const process = replacing();
      await vi.waitFor(() => expect(existsSync(dist)).toBe(true), { timeout: 10_000, interval: 5 });
      await wait(3 * kill);
      process.kill('SIGKILL');
      await once(process, 'exit');
      putBack(dist);
      const texts = Object.values(contents(dist));
      expect([texts.length, new Set(texts).size]).toEqual([20, 1]);
      clearLeftBehind(dist);
      expect(readdirSync(parent)).toEqual(['dist']);
    }
  });
  test('two at once do not mix', async () => {
    const both = [replacing('150'), replacing('150')];
    const ends = await Promise.all(both.map((process) => once(process, 'exit')));
    expect(ends.map(([code]) => code as number)).toEqual([0, 0]);
    const texts = Object.values(contents(dist));
    expect([texts.length, new Set(texts).size]).toEqual([20, 1]);
    expect(readdirSync(parent)).toEqual(['dist']);
  });
});

describe('what an interrupted process has left', () => {
  // No process has this number: it is beyond what systems give.
  const dead = 999_999_999;
  const left = (from: string, by: number, suffix = '') =>
    ownBeside(dist).replace(/-[^-]+-\d+$/, `-${from}-${by}${suffix}`);
  const [, here] = /-([^-]+)-\d+$/.exec(ownBeside('/dist'))!;

  test('is taken away, and what still runs keeps its own', () => {
    fill(left(here!, dead), { 'a.html': 'half' });
    fill(left(here!, dead, '-before0'), { 'a.html': 'old' });
    fill(left(here!, process.ppid), { 'a.html': 'in work' });
    fill(join(parent, '.dist-notes'), { 'mine.txt': 'of somebody else' });
    fill(dist, { 'a.html': 'whole' });
    clearLeftBehind(dist);
    expect(readdirSync(parent).sort()).toEqual(
      ['.dist-notes', `.dist-${here}-${process.ppid}`, 'dist'].sort(),
    );
  });
  test('goes after a day where another machine left it', () => {
    fill(left('elsewhere', dead), { 'a.html': 'half' });
    clearLeftBehind(dist);
    expect(readdirSync(parent)).toHaveLength(1);
    utimesSync(left('elsewhere', dead), new Date(), Date.now() / 1000 - 25 * 60 * 60);
    clearLeftBehind(dist);
    expect(readdirSync(parent)).toEqual([]);
  });
  test('is put back where it had been moved away and not been replaced', () => {
    fill(dist, { 'a.html': 'old' });
    renameSync(dist, left(here!, dead, '-before0'));
    putBack(dist);
    expect(contents(dist)).toEqual({ 'a.html': 'old' });
  });
  test('is not put back over another', () => {
    fill(left(here!, dead, '-before0'), { 'a.html': 'old' });
    fill(dist, { 'a.html': 'new' });
    putBack(dist);
    expect(contents(dist)).toEqual({ 'a.html': 'new' });
  });
  test('where there is nothing, nothing is put back', () => {
    mkdirSync(left(here!, dead));
    putBack(dist);
    expect(existsSync(dist)).toBe(false);
  });
});
