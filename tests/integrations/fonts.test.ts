import { expect, test } from 'vitest';
import { faces, glyphsFor } from '../../src/integrations/fonts/faces.ts';

const said = new Set('消费 CO₂ ≥ 5 ℃，€3，‰，①，№，½，m²，ü，→，𠮷');
const pictured = faces.filter(({ name }) => name.startsWith('picture-'));

test.each(pictured)('the font $name of pictures is cut for every sign of the texts', (face) => {
  const glyphs = glyphsFor(face, { all: said, serif: new Set() });
  expect([...said].filter((char) => !glyphs.includes(char))).toEqual([]);
});

test('a headline’s font is cut for headlines alone', () => {
  const han = faces.find(({ name }) => name === 'han')!;
  expect(glyphsFor(han, { all: said, serif: new Set('费') })).not.toContain('消');
});
