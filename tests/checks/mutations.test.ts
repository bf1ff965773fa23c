import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { Campaign } from '../fixtures/mutations/campaign.ts';
import { copyForeign } from '../fixtures/site.ts';

const folder = copyForeign();
afterAll(() => rmSync(folder, { recursive: true }));

// Always the same cases; `npm run bench -- mutations` tries thousands of others, of a large site as well.
test('of 200 files that are changed by chance, check says where they are wrong in plain words, or what they make is drawn right', () => {
  const campaign = new Campaign(folder, '2031.05');
  const cases = Array.from({ length: 200 }, (_, seed) => campaign.run(seed));
  expect(cases.filter(({ end }) => end !== 'located' && end !== 'drawn right')).toEqual([]);
  expect(cases.filter(({ end }) => end === 'located').length).toBeGreaterThan(80);
  expect(cases.filter(({ end }) => end === 'drawn right').length).toBeGreaterThan(20);
}, 120_000);
