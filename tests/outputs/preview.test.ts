import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clipped } from '../../src/outputs/preview.ts';

describe('a description in the head of a page', () => {
  test('stays whole where it is short', () =>
    expect(clipped('荔湾区支援六个地方。')).toBe('荔湾区支援六个地方。'));
  test('ends with a sentence where it is long', () => {
    const sentence = `${'进驻企业一百家'.repeat(8)}。`;
    expect(clipped(sentence.repeat(5))).toBe(sentence.repeat(3));
  });
  test('says that it goes on where its first sentence is too long', () => {
    expect(clipped('word '.repeat(80))).toMatch(/word…$/);
    expect(clipped('字'.repeat(300))).toBe(`${'字'.repeat(199)}…`);
  });
  test('is never longer than chats show, and never of two lines', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (text) => {
        expect(clipped(text).length).toBeLessThanOrEqual(200);
        expect(clipped(text)).not.toContain('\n');
      }),
    ));
});
