import type { Fault, Path } from '../../problems/fault.ts';
import { suggest } from '../../problems/suggest.ts';
import type { Citation } from '../dataset.ts';
import type { InFile } from '../files.ts';
import type {
  Dimension,
  FileName,
  Indicator,
  Programme,
  Region,
  Source,
  Topic,
  Unit,
} from '../schema.ts';
import type { Indexes } from './indexes.ts';

/** What an entry may refer to. */
interface Referred {
  region: Region;
  programme: Programme;
  unit: Unit;
  topic: Topic;
  dimension: Dimension;
  indicator: Indicator;
  source: Source;
}
type Lists = { [W in keyof Referred]: ReadonlyMap<string, Referred[W]> };

/** Looks ids up for the entries of one file; what is not there becomes a fault at its place. */
export class References {
  readonly faults: Fault<InFile>[] = [];
  readonly #file: FileName;
  readonly #lists: Lists;

  constructor(file: FileName, indexes: Indexes) {
    this.#file = file;
    this.#lists = {
      region: indexes.regions,
      programme: indexes.programmes,
      unit: indexes.units,
      topic: indexes.topics,
      dimension: indexes.dimensions,
      indicator: indexes.indicators,
      source: indexes.sources,
    };
  }

  /** Notes what is wrong at a place of the file. */
  fault(path: Path, message: string, remedy: string, at: Pick<InFile, 'key'> = {}): void {
    this.faults.push({ file: this.#file, path, message, remedy, ...at });
  }

  /** The entry that the id at `path` names, or undefined. */
  find<W extends keyof Referred>(what: W, id: string, path: Path): Referred[W] | undefined {
    const list = this.#lists[what];
    const found = list.get(id);
    if (found === undefined)
      this.fault(path, `there is no ${what} “${id}”`, suggest(id, [...list.keys()], `${what}s`));
    return found;
  }

  /** The source and place that the entry at `path` cites, or undefined where there is no such source. */
  cite(
    { source: id, locator }: { source: string; locator: string },
    path: Path,
  ): Citation | undefined {
    const source = this.find('source', id, [...path, 'source']);
    if (source) this.#checkLocator(source, locator, [...path, 'locator']);
    return source && { source, locator };
  }

  #checkLocator({ id, locators }: Source, locator: string, path: Path): void {
    if (!locators || Object.hasOwn(locators, locator)) return;
    this.fault(
      path,
      `source “${id}” has no place “${locator}”`,
      suggest(locator, Object.keys(locators), 'locators'),
    );
  }
}
