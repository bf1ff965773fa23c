import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../src/problems/json.ts';
import { lostDigits } from '../../src/problems/number.ts';
import { SourceText } from '../../src/problems/source-text.ts';

describe('digits that a computer would lose', () => {
  test.each([
    '0',
    '-0',
    '0.10',
    '145',
    '1.5e3',
    '1.50E+3',
    '4e-7',
    '0.0000004',
    '126058200000000',
    '9007199254740991',
    '-9007199254740991',
    '0.30000000000000004',
  ])('%s keeps all of them', (text) => expect(lostDigits(text)).toBeUndefined());
  test.each(['9007199254740992', '-9007199254740993', '12345678901234567890', '1e400', '1e16'])(
    '%s is beyond what is exact',
    (text) =>
      expect(lostDigits(text)?.message).toBe(
        'this number is too large to be kept: digits are exact up to 9007199254740991',
      ),
  );
  test.each(['0.12345678901234567890', '1234567890123.123456'])(
    '%s has more than are kept',
    (text) => expect(lostDigits(text)?.message).toBe('not all digits of this number can be kept'),
  );
  test.each(['1e-400', '5e-324'])('%s has too many after the point', (text) =>
    expect(lostDigits(text)?.message).toMatch(/more than 100 digits/),
  );
  test('are none where the number was written by a computer', () => {
    const number = fc.double({ noNaN: true, min: -(2 ** 53 - 1), max: 2 ** 53 - 1 });
    fc.assert(
      fc.property(
        number.filter((n) => n === 0 || Math.abs(n) > 1e-80),
        (n) => {
          expect(lostDigits(String(n))).toBeUndefined();
        },
      ),
    );
  });
});

test('a number that cannot be kept is refused where it stands', () => {
  const text = '{\n  "value": 9007199254740993\n}';
  expect(parseJson(new SourceText('observations.json', text)).problems).toMatchObject([
    {
      line: 2,
      column: 12,
      length: 16,
      message: 'this number is too large to be kept: digits are exact up to 9007199254740991',
    },
  ]);
});
