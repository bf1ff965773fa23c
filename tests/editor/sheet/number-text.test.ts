import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signShown, writtenNumber } from '../../../src/editor/sheet/number-text.ts';

describe('a number as it is written', () => {
  test.each([
    ['145', '145'],
    ['-2.3', '-2.3'],
    ['−2.3', '-2.3'],
    ['1e5', '1e5'],
    ['12,5', '12.5'],
    ['0,125', '0.125'],
    ['0.125', '0.125'],
    ['1.234,5', '1234.5'],
    ['1.234.567', '1234567'],
    ['1,234.5', '1234.5'],
    ['1,234,567', '1234567'],
    ['1 234 567', '1234567'],
    ['1’234’567', '1234567'],
    ['12345,6', '12345.6'],
  ])('%s is %s and nothing else', (cell, value) => expect(writtenNumber(cell)).toEqual({ value }));
  test.each([
    ['1,234', '1234', '1.234'],
    ['-1.234', '-1.234', '-1234'],
  ])('%s may be %s or %s', (cell, point, comma) =>
    expect(writtenNumber(cell)).toEqual({ point, comma }),
  );
  test.each(['', '-', '1,2,3', '1.2.3', '12.34.567', '1,23,456', '一', '12.1亿', '1,234.567,8'])(
    '%s is none',
    (cell) => expect(writtenNumber(cell)).toBeUndefined(),
  );
});

test('whichever sign a number is grouped and cut with, it is read as itself or asked about, never as another', () => {
  const value = fc.tuple(fc.nat(999_999_999), fc.nat(4), fc.boolean());
  fc.assert(
    fc.property(value, ([n, places, german]) => {
      const number = n / 10 ** places;
      const text = new Intl.NumberFormat(german ? 'de' : 'en', {
        maximumFractionDigits: 4,
      }).format(number);
      const read = writtenNumber(text);
      const mine = read && ('value' in read ? read.value : read[german ? 'comma' : 'point']);
      expect(Number(mine)).toBe(number);
      if (signShown(text)) expect(signShown(text)).toBe(german ? 'comma' : 'point');
    }),
  );
});
