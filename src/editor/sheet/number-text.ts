/** Which sign stands before the decimals of a sheet's numbers. */
export type DecimalSign = 'point' | 'comma';

/** A number as it is written in a cell: what it is where it can only be one, or the two that it may be. */
export type WrittenNumber = { value: string } | { point: string; comma: string } | undefined;

const grouped = (group: string, decimal: string) =>
  new RegExp(`^[1-9]\\d{0,2}(?:${group}\\d{3})+(?:${decimal}\\d+)?$`);
const withPoint = grouped(',', '\\.');
const withComma = grouped('\\.', ',');

/**
 * Reads what a cell says as a number, as digits with a point before decimals. “1,234” is 1234 or 1.234, depending on who
 * wrote it: nothing is guessed. Undefined where it is no number.
 */
export function writtenNumber(cell: string): WrittenNumber {
  const text = cell
    .trim()
    .replace(/^[−–]/, '-')
    .replaceAll(/(?<=\d)[\s_'’](?=\d{3})/g, '');
  const sign = text.startsWith('-') ? '-' : '';
  const [point, comma] = [digitsWithPoint, digitsWithComma].map((read) => {
    const digits = read(text.slice(sign.length));
    return digits && sign + digits;
  });
  if (point !== undefined && comma !== undefined && point !== comma) return { point, comma };
  const value = point ?? comma;
  return value === undefined ? undefined : { value };
}

/** Digits with a point before decimals and perhaps commas between thousands; undefined where they cannot be that. */
function digitsWithPoint(digits: string): string | undefined {
  if (/^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(digits)) return digits;
  return withPoint.test(digits) ? digits.replaceAll(',', '') : undefined;
}

/** The same with a comma before decimals and points between thousands. */
function digitsWithComma(digits: string): string | undefined {
  if (!/^\d+,\d+$/.test(digits) && !withComma.test(digits)) return undefined;
  return digits.replaceAll('.', '').replace(',', '.');
}

/** The decimal sign that a number shows by how it is written; undefined where it may be either, or shows none. */
export function signShown(cell: string): DecimalSign | undefined {
  const written = writtenNumber(cell);
  if (!written || !('value' in written)) return undefined;
  const digits = cell.trim().replace(/^[-−–]/, '');
  if (/^\d+,\d+$/.test(digits) || withComma.test(digits)) return 'comma';
  return withPoint.test(digits) || /^\d+\.\d+$/.test(digits) ? 'point' : undefined;
}
