import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { valuesOf } from '../dataset/files.ts';
import { loadGeography, readFiles, releasedIds } from '../dataset/load.ts';
import { indexFiles, type Indexes } from '../dataset/resolve/indexes.ts';
import { resolve, type Around } from '../dataset/resolve/index.ts';
import { schemas, type Files, type RawObservation } from '../dataset/schema.ts';
import type { Fault } from '../problems/fault.ts';
import { Folder } from '../files/folder.ts';
import { readOutline } from '../site/outline.ts';
import type { Step } from './step.ts';
import { sheetColumns } from './sheet/columns.ts';
import { toCells } from './sheet/row.ts';
import type { InRow, Sheet } from './sheet/sheet.ts';
import type { Grid, InGrid } from './sheet/grid.ts';
import { mergeSheet, type Merged } from './sheet/merge.ts';
import { normalise, type Normalised, type Said } from './sheet/normalise.ts';
import { Vocabulary } from './sheet/vocabulary.ts';
import { rewriteObservations } from './sheet/rewrite.ts';
import { Refused } from './refused.ts';
import { writeWhole } from './write.ts';

/** What an import found, filled in by its steps. */
export interface Import {
  steps: Step[];
  merged: Merged | undefined;
  faults: Fault<InGrid>[];
  /** Headings that nobody knows, for which its editor may be asked. */
  unknown: readonly string[];
  /** What its editor should know of how the sheet was read. */
  notes: readonly string[];
  grid: Grid;
}

/** How a sheet is taken in. */
export interface ImportOptions extends Said {
  /** What sheets call entries of the data, and their ids. */
  names: Readonly<Record<string, string>>;
  /** Whether observations that the sheet lacks go. */
  remove: boolean;
  /** Whether nothing is written. */
  dryRun: boolean;
}

/**
 * The steps that lay a sheet over a draft's observations. Where a cell is not understood, or what results does not hold together,
 * nothing is written and `faults` says what and where.
 */
export function importSteps(
  root: string,
  draft: string,
  grid: Grid,
  options: ImportOptions,
): Import {
  const { locales } = readOutline(root);
  const file = `data/${draft}/observations.json`;
  const result: Import = {
    steps: [],
    merged: undefined,
    faults: [],
    unknown: [],
    notes: [],
    grid,
  };
  let before: Files;
  let read: Normalised;
  result.steps = [
    {
      title: `Read data/${draft}`,
      run: () => {
        before = readVersion(root, draft, locales);
      },
    },
    {
      title: `Read ${basename(grid.file)}`,
      run: () => {
        read = readGrid(indexFiles(before), grid, locales, options);
        result.unknown = read.unknown;
        result.notes = read.notes;
        result.faults.push(...read.faults);
        if (read.unknown.length > 0) return;
        result.merged = mergeInto(before, read.sheet, locales, options);
        const found = result.merged.faults.map((fault) => inGrid(fault, read));
        result.faults.push(...withoutEchoes(found, read.faults));
      },
    },
    {
      title: 'Check what results',
      run: () => {
        if (!result.merged || result.faults.length > 0) return;
        const found = faultsIn(root, draft, before, result.merged);
        result.faults.push(...found.map((fault) => inGrid(fault, read)));
      },
    },
  ];
  if (!options.dryRun)
    result.steps.push({
      title: `Write ${file}`,
      run: () => {
        if (result.merged && result.faults.length === 0)
          rewrite(join(root, file), before.observations.observations, result.merged.observations);
      },
    });
  return result;
}

function readGrid(
  { indexes }: { indexes: Indexes },
  grid: Grid,
  locales: readonly string[],
  options: ImportOptions,
): Normalised {
  const vocabulary = new Vocabulary(indexes, options.names);
  return normalise(grid, sheetColumns(locales), vocabulary, options);
}

/** A fault of a row as it was read, at the cell of the file that it came from. */
const inGrid = ({ row, column, ...fault }: Fault<InRow>, { place }: Normalised) => ({
  ...fault,
  ...place(row, column),
});

/** Faults of cells of which nothing is said yet. */
function withoutEchoes(
  faults: readonly Fault<InGrid>[],
  said: readonly Fault<InGrid>[],
): Fault<InGrid>[] {
  const key = ({ row, at }: InGrid) => `${row} ${at}`;
  const places = new Set(said.map(key));
  return faults.filter((fault) => !places.has(key(fault)));
}

/** The observations of a version as rows of a sheet. */
export function exportRows(
  root: string,
  version: string,
): { columns: ReturnType<typeof sheetColumns>; rows: (string | number)[][] } {
  const { locales } = readOutline(root);
  const columns = sheetColumns(locales);
  const { observations } = readVersion(root, version, locales).observations;
  return { columns, rows: observations.map((observation) => toCells(observation, columns)) };
}

/** The files of a version, translated or not. Throws `Refused` where they cannot be taken as they stand. */
function readVersion(root: string, version: string, locales: readonly string[]): Files {
  const { files } = readFiles(new Folder(root), version, { locales, complete: false });
  if (!files)
    throw new Refused(
      `data/${version} has problems that stand in the way; npm run check shows them.`,
    );
  return valuesOf(files);
}

function mergeInto(
  before: Files,
  sheet: Sheet,
  locales: readonly string[],
  options: { remove: boolean },
): Merged {
  const { observations } = schemas({ locales, complete: true });
  return mergeSheet(
    sheet,
    before.observations.observations,
    sheetColumns(locales),
    indexFiles(before).indexes,
    observations.shape.observations.element,
    options,
  );
}

/** Writes observations into their file, unless they are those that it has. */
function rewrite(
  path: string,
  before: readonly RawObservation[],
  after: readonly RawObservation[],
): void {
  const text = readFileSync(path, 'utf8');
  const next = rewriteObservations(text, before, after);
  if (next !== text) writeWhole(path, next);
}

/** What a draft is resolved with: the map, and the ids of what is released. */
function aroundOf(root: string): Around {
  const { folder, versions, locales } = readOutline(root);
  const { geography } = loadGeography(folder);
  return { geography, released: releasedIds(folder, versions, locales) };
}

/** What does not hold together in the observations as they would be; of one that the sheet has changed, at its row. */
function faultsIn(root: string, draft: string, before: Files, merged: Merged): Fault<InRow>[] {
  if (merged.changes.length === 0) return [];
  const around = aroundOf(root);
  const after = { ...before, observations: { observations: merged.observations } };
  // What was wrong before the import and is not of its rows is for `check` to say.
  let known: ReadonlySet<string> | undefined;
  const wasWrong = (message: string) => {
    known ??= new Set(resolve(draft, before, around).faults.map((fault) => fault.message));
    return known.has(message);
  };
  const [first = 1] = merged.changed.values();
  return resolve(draft, after, around)
    .faults.filter(({ file }) => file === 'observations')
    .flatMap(({ path: [, index, ...path], message, remedy }) => {
      const row = merged.changed.get(Number(index));
      if (row === undefined)
        return wasWrong(message) ? [] : [{ row: first, column: '', message, remedy }];
      const column = path.filter((key) => typeof key === 'string').join('_');
      return [{ row, column, message, remedy }];
    });
}
