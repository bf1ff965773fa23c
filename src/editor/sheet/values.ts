import { shifted } from '../../i18n/decimal.ts';
import type { Unit } from '../../dataset/schema.ts';
import type { Fault } from '../../problems/fault.ts';
import { listed } from '../../problems/suggest.ts';
import { isEmpty, type CellValue } from './cells.ts';
import type { Column, InCell } from './columns.ts';
import { Percent, type GridCell } from './grid.ts';
import { headingKey } from './headings.ts';
import { textOf } from './layout.ts';
import { writtenNumber, type DecimalSign } from './number-text.ts';
import { periodInWords } from './period-words.ts';
import { wordsFor, type Named, type Vocabulary } from './vocabulary.ts';

/** A cell with what its heading says of it: a unit, or codes of dimensions. */
export interface Cell {
  cell: GridCell;
  unit?: string | undefined;
  codes?: Readonly<Record<string, string>>;
}

/** What the cells of a figure say, by the names of their columns. */
export interface ReadCells {
  cells: Map<string, CellValue>;
  faults: Fault<InCell>[];
}

/** Columns whose cells may be names. */
const named: Readonly<Record<string, Named>> = {
  region: 'regions',
  programme: 'programmes',
  indicator: 'indicators',
  unit: 'units',
  source: 'sources',
  members_source: 'sources',
};

/** Reads cells as their editors write them: names for ids, periods in words, numbers in the unit and with the signs that the sheet shows. What it does not know it leaves as it is, for who reads the row. */
export class Values {
  readonly #numbers: ReadonlySet<string>;
  readonly #vocabulary: Vocabulary;
  readonly #sign: DecimalSign | 'both' | undefined;
  /** Names are the same over thousands of rows. */
  readonly #read = new Map<string, string | Fault>();

  constructor(
    columns: readonly Column[],
    vocabulary: Vocabulary,
    sign: DecimalSign | 'both' | undefined,
  ) {
    this.#numbers = new Set(
      columns.filter(({ kind }) => kind === 'number').map(({ name }) => name),
    );
    this.#vocabulary = vocabulary;
    this.#sign = sign;
  }

  /** The cells of one figure, read. */
  read(given: ReadonlyMap<string, Cell>): ReadCells {
    const made: ReadCells = { cells: new Map(), faults: [] };
    for (const [name, { cell, codes }] of given) {
      if (this.#numbers.has(name)) continue;
      const read = codes ? this.#dimensions(cell, codes) : this.#word(name, cell);
      if (isFault(read)) made.faults.push({ column: name, ...read });
      else made.cells.set(name, read);
    }
    const unit = this.#vocabulary.unitOf(made.cells.get('indicator'));
    const power = this.#unit(given, made, unit);
    for (const [name, { cell }] of given) {
      if (!this.#numbers.has(name)) continue;
      const read = this.#number(cell, unit, name === 'value' ? power : 0);
      if (isFault(read)) made.faults.push({ column: name, ...read });
      else made.cells.set(name, read);
    }
    return made;
  }

  #word(name: string, cell: GridCell): CellValue | Fault {
    if (cell instanceof Percent) return String(cell);
    if (isEmpty(cell) || cell instanceof Date) return cell;
    const text = String(cell).trim();
    const key = `${name}\0${text}`;
    const known = this.#read.get(key);
    if (known !== undefined) return known;
    const read = this.#newWord(name, text) ?? String(cell);
    this.#read.set(key, read);
    return read;
  }

  #newWord(name: string, text: string): string | Fault | undefined {
    const list = named[name];
    if (list) return this.#name(list, text);
    if (name === 'period') return periodInWords(text);
    return wordsFor[name]?.get(headingKey(text));
  }

  #name(list: Named, text: string): string | Fault | undefined {
    const found = this.#vocabulary.find(list, text);
    if (!found) return undefined;
    if ('id' in found) return found.id;
    return {
      message: `“${text}” is the name of several ${list}`,
      remedy: `write the id of the one that is meant: ${listed(found.several)}`,
    };
  }

  /** Codes as one cell holds them: sector=primary sex=female. */
  #dimensions(cell: GridCell, codes: Readonly<Record<string, string>>): string {
    const pairs = Object.entries(codes).map(([dimension, text]) => {
      const found = this.#vocabulary.code(text, [dimension]);
      return `${dimension}=${found?.code ?? text}`;
    });
    return [textOf(cell), ...pairs].filter((pair) => pair !== '').join(' ');
  }

  /** What values are counted in: 亿元 is the unit 元, and 10⁸ of it. Fills in the unit of the indicator. */
  #unit(given: ReadonlyMap<string, Cell>, made: ReadCells, unit: Unit | undefined): number {
    if (!unit) return 0;
    const heading = given.get('value')?.unit ?? '';
    const cell = textOf(given.get('unit')?.cell);
    const powers = [cell, heading]
      .filter((said) => said !== '')
      .map((said) => this.#vocabulary.powerIn(said, unit));
    const [power = 0] = powers;
    if (powers.includes(undefined)) {
      // A unit of its own that is not this indicator's is for who reads the row to say.
      if (cell === '') made.faults.push({ column: 'value', ...otherUnit(heading, unit) });
      return 0;
    }
    made.cells.set('unit', unit.id);
    if (new Set(powers).size > 1) made.faults.push({ column: 'unit', ...twoUnits(cell, heading) });
    return power;
  }

  #number(cell: GridCell, unit: Unit | undefined, power: number): CellValue | Fault {
    if (cell instanceof Percent) return percentIn(cell, unit);
    if (typeof cell === 'string') return this.#written(cell, unit, power);
    return typeof cell === 'number' && power !== 0 ? Number(shifted(cell, -power)) : cell;
  }

  /** A number that is written as a text, with its percent sign. What is none stays as it is. */
  #written(cell: string, unit: Unit | undefined, power: number): CellValue | Fault {
    const percent = /^(.*?)\s*[%％]$/.exec(cell.trim());
    const value = this.#digits(percent?.[1] ?? cell);
    if (value === undefined) return cell;
    if (isFault(value)) return value;
    if (percent) return percentIn(new Percent(Number(value)), unit);
    return power === 0 ? value : shifted(Number(value), -power);
  }

  /** The digits that a text is written with; undefined where it is no number. */
  #digits(text: string): string | Fault | undefined {
    const written = writtenNumber(text);
    if (!written) return undefined;
    const sign = this.#sign;
    if (sign === 'both' && text.includes(','))
      return {
        message: `“${text}” has a comma, and this sheet writes decimals with a comma and with a point`,
        remedy: 'write all its numbers with a point before decimals, and nothing between thousands',
      };
    if ('value' in written) return written.value;
    if (sign === 'point' || sign === 'comma') return written[sign];
    if (!text.includes(',')) return written.point;
    return {
      message: `“${text}” may be ${written.point} or ${written.comma}`,
      remedy: 'say which sign stands before decimals: --decimal point, or --decimal comma',
    };
  }
}

const isFault = (read: unknown): read is Fault =>
  typeof read === 'object' && read !== null && 'remedy' in read;

const otherUnit = (said: string, unit: Unit): Fault => {
  const words = Object.values(unit.label).map((word) =>
    typeof word === 'string' ? word : word.other,
  );
  return {
    message: `the heading says “${said}”, and the unit of this indicator is “${unit.id}” (${words.join(', ')})`,
    remedy: `give the values in it, or in a scale of it such as 万${words[0]}, and say so in the heading`,
  };
};

const twoUnits = (cell: string, heading: string): Fault => ({
  message: `this cell says “${cell}”, and the heading of the values “${heading}”`,
  remedy: 'say the same in both, or in one of them',
});

/** A percentage as a value of its indicator: 12.5 where that counts percent; of any other unit nobody knows what it means. */
function percentIn({ value }: Percent, unit: Unit | undefined): CellValue | Fault {
  const words = unit ? Object.values(unit.label).map(String) : [];
  if (words.some((word) => /^[%％]/.test(word))) return value;
  return {
    message: `this cell reads ${value}%, and the unit of its indicator is ${unit ? `“${unit.id}”` : 'not known'}`,
    remedy:
      'give the cell the format of a plain number, and write the value in the unit of the indicator',
  };
}
