/** How a number is rounded where its editor asks for it: to so many digits after the point, or to so many in all. */
export interface Rounding {
  decimals?: number | undefined;
  significant?: number | undefined;
}

/** Which way a number is rounded: to the nearest, or so that a bound stays true. */
export type Direction = 'nearest' | 'down' | 'up';

/** The decimal digits that a number is written with, shortest first to read back as the same number, and the power of ten of the first of them. */
function digitsOf(value: number): { digits: string; first: number } {
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  return { digits: mantissa.replace('.', ''), first: Number(exponent) };
}

/** Digits after the point of a number that is written in units of a power of ten: 472,000 in those of 10⁴ has one. */
export function decimalsIn(value: number, power: number): number {
  const { digits, first } = digitsOf(value);
  return value === 0 ? 0 : Math.max(0, digits.length - 1 - (first - power));
}

/** A number in units of a power of ten, as digits with an exponent: no digit is lost, as by a division. */
export function shifted(value: number, power: number): `${number}` {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  return `${mantissa}e${Number(exponent) - power}` as `${number}`;
}

const formats = new Map<string, Intl.NumberFormat>();

/** A number format by a key that no other has, made once: making one takes a hundred times as long as printing a number. */
export function formatOf(key: string, make: () => Intl.NumberFormat): Intl.NumberFormat {
  const format = formats.get(key) ?? make();
  formats.set(key, format);
  return format;
}

const modes = { nearest: 'halfExpand', down: 'floor', up: 'ceil' } as const;

/** How many digits are kept at most: after the point, or in all. */
type Limit = Pick<Intl.NumberFormatOptions, 'maximumFractionDigits' | 'maximumSignificantDigits'>;

const roundingFormat = (limit: Limit, direction: Direction) =>
  formatOf(
    `${direction} ${limit.maximumFractionDigits} ${limit.maximumSignificantDigits}`,
    () =>
      new Intl.NumberFormat('en', {
        ...limit,
        roundingMode: modes[direction],
        useGrouping: false,
      }),
  );

/**
 * A number rounded in units of a power of ten, in decimal digits as by hand. What is not zero stays so: where no digit
 * would be left, the first of them is kept.
 */
export function rounded(
  value: number,
  rounding: Rounding,
  power: number,
  direction: Direction = 'nearest',
): number {
  const round = (limit: Limit) => {
    const format = roundingFormat(limit, direction);
    return Number(`${format.format(shifted(value, power))}e${power}`);
  };
  const { decimals, significant } = rounding;
  if (significant !== undefined) return round({ maximumSignificantDigits: significant });
  const result = round({ maximumFractionDigits: decimals });
  return result === 0 && value !== 0 ? round({ maximumSignificantDigits: 1 }) : result;
}
