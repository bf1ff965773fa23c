import type { Fault } from '../../problems/fault.ts';
import { lostDigits } from '../../problems/number.ts';
import { writtenNumber } from './number-text.ts';

/** What a cell holds, as a sheet program or a CSV file gives it. */
export type CellValue = string | number | boolean | Date | null | undefined;

/** What was read in a cell; undefined where it is empty. */
export type Read<T> = { value: T | undefined } | Fault;

/** Whether a cell was not understood. */
export const isFault = (read: Read<unknown>): read is Fault => 'message' in read;

export const isEmpty = (cell: CellValue) => cell === null || cell === undefined || cell === '';

/** What sheet programs show in a cell whose formula went wrong. */
const ERROR = /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

/** A cell as text. A date is a fault: the sheet program has made it of something else, and nobody knows what. */
export function readText(cell: CellValue): Read<string> {
  if (cell instanceof Date)
    return {
      message: `the sheet program has made a date of this (${cell.toISOString().slice(0, 10)})`,
      remedy: 'give the cell the format “text” and write it again, such as 2024-09',
    };
  if (typeof cell === 'string' && ERROR.test(cell))
    return {
      message: `the sheet program could not work this cell out (${cell})`,
      remedy: 'mend its formula, or write what it should say',
    };
  return { value: cell === null || cell === undefined || cell === '' ? undefined : String(cell) };
}

/** A cell as a number: digits with a point before decimals, and nothing that would have to be guessed. */
export function readNumber(cell: CellValue): Read<number> {
  if (typeof cell === 'number') return wholly(cell, String(cell));
  const read = readText(cell);
  if (isFault(read)) return read;
  const text = read.value?.trim();
  if (text === undefined || text === '') return { value: undefined };
  return PLAIN.test(text) ? wholly(Number(text), text) : notANumber(text);
}

const PLAIN = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** A number all of whose digits are kept. */
const wholly = (value: number, text: string): Read<number> => lostDigits(text) ?? { value };

/** What tables write where there is no figure. */
const NONE = /^[-–—…·./]+$/;

function notANumber(text: string): Fault {
  const half = text.normalize('NFKC');
  const written = writtenNumber(half);
  if (written && 'value' in written)
    return {
      message: `“${text}” is not written as a plain number`,
      remedy: `write ${written.value}`,
    };
  if (written)
    return {
      message: `“${text}” may be ${written.point} or ${written.comma}`,
      remedy: 'write the one that is meant, with a point before decimals',
    };
  if (/[\p{Script=Han}\p{Script=Latin}]/u.test(text))
    return {
      message: `“${text}” holds words beside the number`,
      remedy:
        'write the number alone, in the base unit (12.1 亿 is 1210000000); “about”, “nearly” and “over” go into the column qualifier',
    };
  return {
    message: `“${text}” is not a number`,
    remedy: NONE.test(text)
      ? 'leave the cell empty, and say in the columns “status” (missing, not-applicable, withheld) and “reason” why there is none; or leave the figure out'
      : 'write digits, with a point before decimals',
  };
}
