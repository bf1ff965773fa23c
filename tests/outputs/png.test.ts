import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { png } from '../../src/outputs/png.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#0b7a5e"/></svg>';
const width = (image: Uint8Array) => Buffer.from(image).readUInt32BE(16);

describe('pictures', () => {
  let root: string;
  const cache = () => join(root, '.astro/pictures');
  const cached = () => readdirSync(cache()).map((name) => join(cache(), name));
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'jieli-pictures-'))));
  afterEach(() => rmSync(root, { recursive: true }));

  test('are drawn at a scale, and kept by what they are drawn from', async () => {
    expect(width(await png(root, svg, 1))).toBe(40);
    expect(width(await png(root, svg, 2))).toBe(80);
    expect(cached()).toHaveLength(2);
  });
  test('are taken from the cache', async () => {
    const drawn = await png(root, svg, 1);
    const [file] = cached();
    const other = Buffer.from(drawn);
    other[20] = 7;
    writeFileSync(file!, other);
    expect(Buffer.from(await png(root, svg, 1))).toEqual(other);
  });
  test.each([0, 8, 40, -1])(
    'are drawn anew where the cache holds but a part (%i bytes)',
    async (length) => {
      const drawn = await png(root, svg, 1);
      const [file] = cached();
      truncateSync(file!, length < 0 ? drawn.length + length : length);
      expect(await png(root, svg, 1)).toEqual(drawn);
      expect(new Uint8Array(readFileSync(file!))).toEqual(drawn);
      expect(cached()).toEqual([file]);
    },
  );
});
