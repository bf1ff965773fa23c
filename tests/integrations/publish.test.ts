import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lostAddresses } from '../../src/integrations/publish.ts';
import { publishedAddresses } from '../../src/site/published.ts';
import { realSite } from '../fixtures/site.ts';

describe('addresses never break', () => {
  test('every address that the site publishes is locked (npm run data -- lock adds new ones)', () =>
    expect(
      publishedAddresses(realSite()).filter((path) => !realSite().locked.includes(path)),
    ).toEqual([]));
  test('a lost one is found, and a redirect saves it', () => {
    const empty = mkdtempSync(join(tmpdir(), 'jieli-empty-'));
    expect(
      lostAddresses(['/embed/purchases/', '/embed/old/'], empty, {
        '/embed/old/': '/embed/purchases/',
      }),
    ).toEqual(['/embed/purchases/']);
  });
});
