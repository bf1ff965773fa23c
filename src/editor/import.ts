import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { valuesOf } from '../dataset/files.ts';
import { loadGeography, readFiles, releasedIds } from '../dataset/load.ts';
import { indexFiles } from '../dataset/resolve/indexes.ts';
import { resolve, type Around } from '../dataset/resolve/index.ts';
import { schemas, type Files, type RawObservation } from '../dataset/schema.ts';
import type { Fault } from '../problems/fault.ts';
import { Folder } from '../files/folder.ts';
import { readOutline } from '../site/outline.ts';
import type { Step } from './step.ts';
import { sheetColumns } from './sheet/columns.ts';
import { toCells } from './sheet/row.ts';
import type { InRow } from './sheet/sheet.ts';
import type { SheetFile } from './sheet/file.ts';
import { mergeSheet, type Merged } from './sheet/merge.ts';
import { rewriteObservations } from './sheet/rewrite.ts';
import { Refused } from './refused.ts';
import { writeWhole } from './write.ts';

/** What an import found, filled in by its steps. */
export interface Import {
  steps: Step[];
  merged: Merged | undefined;
  faults: Fault<InRow>[];
}

/**
 * The steps that lay a sheet over a draft's observations. Where a cell is not understood, or what results does not hold together,
 * nothing is written and `faults` says what and where.
 */
export function importSteps(
  root: string,
  draft: string,
  sheet: SheetFile,
  options: { remove?: boolean },
): Import {
  const { locales } = readOutline(root);
  const file = `data/${draft}/observations.json`;
  const result: Import = { steps: [], merged: undefined, faults: [] };
  let before: Files;
  result.steps = [
    {
      title: `Read data/${draft}`,
      run: () => {
        before = readVersion(root, draft, locales);
      },
    },
    {
      title: `Read ${sheet.rows.length} ${sheet.rows.length === 1 ? 'row' : 'rows'}`,
      run: () => {
        result.merged = mergeInto(before, sheet, locales, options);
        result.faults.push(...result.merged.faults);
      },
    },
    {
      title: 'Check what results',
      run: () => {
        if (!result.merged || result.faults.length > 0) return;
        result.faults.push(...faultsIn(root, draft, before, result.merged));
      },
    },
    {
      title: `Write ${file}`,
      run: () => {
        if (result.merged && result.faults.length === 0)
          rewrite(join(root, file), before.observations.observations, result.merged.observations);
      },
    },
  ];
  return result;
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
  sheet: SheetFile,
  locales: readonly string[],
  options: { remove?: boolean },
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
  const around = aroundOf(root);
  const after = { ...before, observations: { observations: merged.observations } };
  // What was wrong before the import and is not of its rows is for `check` to say.
  const known = new Set(resolve(draft, before, around).faults.map(({ message }) => message));
  const [first = 1] = merged.changed.values();
  return resolve(draft, after, around)
    .faults.filter(({ file }) => file === 'observations')
    .flatMap(({ path: [, index, ...path], message, remedy }) => {
      const row = merged.changed.get(Number(index));
      if (row === undefined)
        return known.has(message) ? [] : [{ row: first, column: '', message, remedy }];
      const column = path.filter((key) => typeof key === 'string').join('_');
      return [{ row, column, message, remedy }];
    });
}
