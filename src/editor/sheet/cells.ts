import type { Fault } from '../../problems/fault.ts';

/** What a cell holds, as a sheet program or a CSV file gives it. */
export type CellValue = string | number | boolean | Date | null | undefined;

/** What was read in a cell; undefined where it is empty. */
export type Read<T> = { value: T | undefined } | Fault;

/** Whether a cell was not understood. */
export const isFault = (read: Read<unknown>): read is Fault => 'message' in read;

export const isEmpty = (cell: CellValue) => cell === null || cell === undefined || cell === '';

/** A cell as text. A date is a fault: the sheet program has made it of something else, and nobody knows what. */
export function readText(cell: CellValue): Read<string> {
  if (cell instanceof Date)
    return {
      message: `the sheet program has made a date of this (${cell.toISOString().slice(0, 10)})`,
      remedy: 'give the cell the format “text” and write it again, such as 2024-09',
    };
  return { value: cell === null || cell === undefined || cell === '' ? undefined : String(cell) };
}

/** A cell as a number: digits with a point before decimals, and nothing that would have to be guessed. */
export function readNumber(cell: CellValue): Read<number> {
  if (typeof cell === 'number') return { value: cell };
  const read = readText(cell);
  if (isFault(read)) return read;
  const text = read.value?.trim() ? read.value : undefined;
  if (text === undefined) return { value: undefined };
  if (!/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text)) return notANumber(text);
  if (Number.isFinite(Number(text))) return { value: Number(text) };
  return {
    message: `${text} is larger than any number that can be kept`,
    remedy: 'check the exponent',
  };
}

function notANumber(text: string): Fault {
  // Full-width digits, thousands separators and spaces are what sheets most often put around a number.
  const plain = text.normalize('NFKC').replaceAll(/[,\s_']/g, '');
  if (/^-?\d+(\.\d+)?$/.test(plain))
    return { message: `“${text}” is not written as a plain number`, remedy: `write ${plain}` };
  if (/[\p{Script=Han}\p{Script=Latin}]/u.test(text))
    return {
      message: `“${text}” holds words beside the number`,
      remedy:
        'write the number alone, in the base unit (12.1 亿 is 1210000000); “about”, “nearly” and “over” go into the column qualifier',
    };
  return {
    message: `“${text}” is not a number`,
    remedy: 'write digits, with a point before decimals',
  };
}
