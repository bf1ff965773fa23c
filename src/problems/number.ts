import type { Fault } from './fault.ts';

/** A number with which of its digits are zeros, at either end, left out: 1.50e3 is 15 × 10². */
function significant(text: string): { digits: string; power: number } {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.replace(/^[-+]/, '').split('.');
  const digits = (whole + fraction).replace(/^0+/, '');
  const kept = digits.replace(/0+$/, '');
  const power = Number(exponent) - fraction.length + digits.length - kept.length;
  return kept === '' ? { digits: '0', power: 0 } : { digits: kept, power };
}

/** More digits after the point are not printed by any program. */
const MOST_PLACES = 100;

/**
 * What a computer would lose of a number that is written as digits, as in JSON: whole numbers are exact up to 2⁵³ − 1, and
 * about 17 digits are kept of others. Undefined where all of it is kept.
 */
export function lostDigits(text: string): Fault | undefined {
  const value = Number(text);
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER)
    return {
      message: 'this number is too large to be kept: digits are exact up to 9007199254740991',
      remedy: 'count it in a larger unit, such as a unit of a million, or check its digits',
    };
  const [written, kept] = [significant(text), significant(value.toExponential())];
  if (written.power < -MOST_PLACES)
    return {
      message: `this number has more than ${MOST_PLACES} digits after the point`,
      remedy: 'count it in a smaller unit, or check its exponent',
    };
  if (written.digits === kept.digits && written.power === kept.power) return undefined;
  return {
    message: 'not all digits of this number can be kept',
    remedy: 'write as many digits as its source has; fifteen are always kept',
  };
}
