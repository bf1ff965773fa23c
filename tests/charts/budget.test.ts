import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { renderBoards } from '../../src/charts/render.ts';
import { readerOf } from '../../src/site/reader.ts';
import { realSite } from '../fixtures/site.ts';

const site = realSite();
const source = readerOf(site, 'zh');

test('a chart weighs at most 4 KB compressed in the median, both boards', () => {
  const sizes = [...site.charts]
    .map(([id, spec]) => {
      const { phone, wide } = renderBoards(id, spec, source);
      return { id, bytes: brotliCompressSync(phone.svg + wide.svg).length };
    })
    .sort((a, b) => a.bytes - b.bytes);
  console.log(sizes.map(({ id, bytes }) => `${id} ${(bytes / 1024).toFixed(1)} KB`).join(', '));
  expect(sizes[sizes.length >> 1]!.bytes).toBeLessThanOrEqual(4096);
});

test('1,000 charts are drawn in one process in at most 5 ms a board', () => {
  const specs = [...site.charts].filter(([, spec]) => spec.kind !== 'flow-map');
  for (const [id, spec] of specs) renderBoards(id, spec, source);
  const started = performance.now();
  for (let i = 0; i < 1000; i++) renderBoards(...specs[i % specs.length]!, source);
  const each = (performance.now() - started) / 2000;
  console.log(`${each.toFixed(2)} ms a board, mean of 1,000 charts`);
  expect(each).toBeLessThanOrEqual(5);
});
