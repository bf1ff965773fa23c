import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Folder } from '../../src/files/folder.ts';
import { lockedProblems, readJson, readText } from '../../src/files/read.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'jieli-folder-'));
});
afterEach(() => rmSync(root, { recursive: true }));
const write = (file: string, content: string | Uint8Array) =>
  writeFileSync(join(root, file), content);

describe('a folder', () => {
  test('gives a file as it was when first asked for', () => {
    write('a.json', '1');
    const folder = new Folder(root);
    expect(readJson(folder, 'a.json').json?.value).toBe(1);
    write('a.json', '2');
    expect(readJson(folder, 'a.json').json?.value).toBe(1);
    expect(readJson(new Folder(root), 'a.json').json?.value).toBe(2);
  });
  test('has no bytes of a file that is not there', () => {
    const folder = new Folder(root);
    expect([folder.bytes('a.json'), folder.has('a.json')]).toEqual([undefined, false]);
  });
  test('names what ends so, in order, and its folders', () => {
    for (const file of ['b.json', 'a.json', 'a.md']) write(file, '');
    mkdirSync(join(root, 'c'));
    const folder = new Folder(root);
    expect(folder.names('', '.json')).toEqual(['a', 'b']);
    expect(folder.folders('')).toEqual(['c']);
    expect([folder.names('none', '.json'), folder.folders('none')]).toEqual([[], []]);
  });
});

describe('a file that cannot be read', () => {
  test('because its owner has not allowed it is said once, with what to do', () => {
    const folder = new Folder(root);
    folder.locked.add('a.md');
    expect(readText(folder, 'a.md')).toEqual({ problems: [] });
    expect(lockedProblems(folder)).toEqual([
      expect.objectContaining({
        file: 'a.md',
        message: 'this may not be read by you',
        remedy: 'give yourself the right to: chmod -R u+rX a.md',
      }),
    ]);
  });
  test('because it is missing', () =>
    expect(readText(new Folder(root), 'a.md')).toEqual({
      problems: [expect.objectContaining({ file: 'a.md', message: 'this file is missing' })],
    }));
  test('because it is in another encoding', () => {
    write('a.md', new Uint8Array([0xc0, 0xf3, 0xd6, 0xa6]));
    expect(readText(new Folder(root), 'a.md').problems).toMatchObject([
      { message: 'this file is not saved as UTF-8 (it looks like GBK)' },
    ]);
  });
  test('because two drafts were merged into it', () => {
    write('a.json', '<<<<<<< mine\n1\n=======\n2\n>>>>>>> theirs\n');
    const { json, problems } = readJson(new Folder(root), 'a.json');
    expect([json, problems.length]).toEqual([undefined, 3]);
  });
});
