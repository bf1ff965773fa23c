import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth, wrapText } from '../../src/charts/measure.ts';

test('a Han character is one em wide, and wider than a letter', () => {
  expect(textWidth('荔湾', 14)).toBe(28);
  expect(textWidth('ab', 14)).toBeLessThan(28);
});

test('Chinese breaks between characters, never before a closing mark', () => {
  const lines = wrapText('广东珠江农业科技有限公司，与份田、桂峰等村约定。', 84, 14);
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(line).not.toMatch(/^[，。、]/);
});

test('no text is lost in wrapping, and only a single piece may be wider than asked', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('荔', '湾', '，', 'a', 'b', ' ', '（', '）'),
        maxLength: 40,
      }),
      fc.integer({ min: 30, max: 200 }),
      (text, width) => {
        expect(wrapText(text, width, 14).join('').replaceAll(/\s/g, '')).toBe(
          text.replaceAll(/\s/g, ''),
        );
      },
    ),
  );
});
