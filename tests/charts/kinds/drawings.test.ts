import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../../src/charts/registry.ts';
import { drawings } from './drawing.ts';
import { drawingFile } from './drawing-file.ts';

/**
 * Every kind with every fixture as it was last looked at: `output/<kind>/<fixture>.<language>-<board>.svg`.
 * Themes share a drawing, whose colours are custom properties; Chinese is kept wide and English narrow.
 */
const output = join(process.cwd(), 'tests/charts/kinds/output');
const views = [
  ['zh', 'wide'],
  ['en', 'phone'],
] as const;
const files = Object.values(kinds).flatMap((kind) =>
  views.flatMap(([locale, board]) =>
    drawings(kind, board, locale).map(({ name, svg }) => ({
      file: `${kind.id}/${name}.${locale}-${board}.svg`,
      svg,
    })),
  ),
);

describe('every kind with every fixture is drawn as it was', () => {
  const how = 'look at it, then: npm run test:unit -- drawings -u';
  test.each(files)('$file', ({ file, svg }) =>
    expect(drawingFile(svg), `this drawing has changed; ${how}`).toMatchFileSnapshot(
      join(output, file),
    ),
  );
  test('and no file is left of a kind or a fixture that is gone', () => {
    const kept = readdirSync(output, { recursive: true, encoding: 'utf8' });
    const stale = kept.filter((file) => file.endsWith('.svg')).sort();
    expect(stale).toEqual(files.map(({ file }) => file).sort());
  });
});
