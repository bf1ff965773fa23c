import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { realSite } from '../fixtures/site.ts';
import { lostAddresses } from '../../src/integrations/publish.ts';

const dist = inject('dist');

test('every locked address is in the build', () => {
  const { locked } = realSite();
  expect(locked.length).toBeGreaterThan(250);
  expect(lostAddresses(locked, dist, {})).toEqual([]);
});

test('there are fewer rules for headers than Cloudflare Pages takes, a hundred', () => {
  const rules = readFileSync(join(dist, '_headers'), 'utf8').split('\n\n');
  expect(rules.length).toBeLessThan(100);
});
