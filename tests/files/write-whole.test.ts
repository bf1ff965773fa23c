import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeWhole } from '../../src/files/write-whole.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'jieli-whole-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('a file is written, or replaced, and nothing else is left', () => {
  const file = join(folder, 'a.txt');
  writeWhole(file, 'one');
  writeWhole(file, new TextEncoder().encode('two'));
  expect(readFileSync(file, 'utf8')).toBe('two');
  expect(readdirSync(folder)).toEqual(['a.txt']);
});

test('a file that cannot be written is as it was, and what the disk says is thrown', () => {
  const file = join(folder, 'taken');
  mkdirSync(file);
  writeFileSync(join(file, 'inside'), 'old');
  expect(() => writeWhole(file, 'new')).toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/);
  expect(readdirSync(folder)).toEqual(['taken']);
  expect(readFileSync(join(file, 'inside'), 'utf8')).toBe('old');
});
