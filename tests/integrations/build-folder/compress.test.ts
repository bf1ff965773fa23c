import { linkSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compress } from '../../../src/integrations/build-folder/compress.ts';
import { contents, fill } from '../../fixtures/folders.ts';

let parent: string;
let old: string;
let built: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'jieli-compress-'));
  [old, built] = [join(parent, 'old'), join(parent, 'new')];
});
afterEach(() => rmSync(parent, { recursive: true }));
const sameFile = (name: string) =>
  statSync(join(old, name)).ino === statSync(join(built, name)).ino;

describe('compressed texts', () => {
  const text = '荔湾区对口帮扶。'.repeat(99);
  const unpacked = (folder: string, name: string) => [
    gunzipSync(readFileSync(join(folder, `${name}.gz`))).toString(),
    brotliDecompressSync(readFileSync(join(folder, `${name}.br`))).toString(),
  ];

  test('stand beside every text, however small, and beside nothing else', async () => {
    fill(built, {
      'index.html': text,
      'a/feed.xml': '',
      'a/t.csv': 'a',
      'p.png': 'x',
      _headers: '',
    });
    expect(await compress(built, old)).toEqual({ texts: 3, compressed: 6 });
    expect(Object.keys(contents(built))).toEqual([
      ...['_headers', 'a/feed.xml', 'a/feed.xml.br', 'a/feed.xml.gz'],
      ...['a/t.csv', 'a/t.csv.br', 'a/t.csv.gz', 'index.html', 'index.html.br', 'index.html.gz'],
      'p.png',
    ]);
    expect(unpacked(built, 'index.html')).toEqual([text, text]);
    expect(unpacked(built, 'a/feed.xml')).toEqual(['', '']);
  });
  test('are the same on every machine that runs the same Node: no date, no name', async () => {
    fill(built, { 'index.html': text });
    await compress(built, old);
    expect([...readFileSync(join(built, 'index.html.gz')).subarray(3, 8)]).toEqual([0, 0, 0, 0, 0]);
  });
  test('are taken over for the same text', async () => {
    fill(old, { 'a.html': text, 'b.html': text });
    await compress(old, join(parent, 'nothing'));
    fill(built, { 'a.html': text, 'b.html': `${text}!` });
    expect(await compress(built, old)).toEqual({ texts: 2, compressed: 2 });
    expect([sameFile('a.html.gz'), sameFile('a.html.br'), sameFile('b.html.gz')]).toEqual([
      ...[true, true, false],
    ]);
    expect(unpacked(built, 'b.html')).toEqual([`${text}!`, `${text}!`]);
  });
  test('are written anew where they are broken, or of another text, and the old ones are not touched', async () => {
    fill(old, { 'a.html': text, 'a.html.gz': 'no gzip at all', 'b.html': text });
    await compress(old, join(parent, 'nothing'));
    writeFileSync(join(old, 'a.html.gz'), 'no gzip at all');
    rmSync(join(old, 'b.html.gz'));
    linkSync(join(old, 'a.html.br'), join(old, 'b.html.gz'));
    const before = readFileSync(join(old, 'b.html.br'));
    fill(built, { 'a.html': text, 'b.html': `${text}?` });
    expect(await compress(built, old)).toEqual({ texts: 2, compressed: 3 });
    expect(unpacked(built, 'a.html')).toEqual([text, text]);
    expect(unpacked(built, 'b.html')).toEqual([`${text}?`, `${text}?`]);
    expect(readFileSync(join(old, 'a.html.gz'), 'utf8')).toBe('no gzip at all');
    expect(readFileSync(join(old, 'b.html.br'))).toEqual(before);
  });
});
