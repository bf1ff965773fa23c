import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { renderBoards } from '../../src/charts/render.ts';
import { readerOf } from '../../src/site/reader.ts';
import { realSite } from '../fixtures/site.ts';

test('a chart weighs at most 4 KB compressed in the median, both boards', () => {
  const site = realSite();
  const reader = readerOf(site, 'zh');
  const bytes = [...site.charts].map(([id, spec]) => {
    const { phone, wide } = renderBoards(id, spec, reader);
    return brotliCompressSync(phone.svg + wide.svg).length;
  });
  bytes.sort((a, b) => a - b);
  expect(bytes[bytes.length >> 1]).toBeLessThanOrEqual(4096);
});
