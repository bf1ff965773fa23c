import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getLocation } from 'jsonc-parser';
import type { z } from 'zod';
import { loadGeography } from '../dataset/load.ts';
import { Folder } from '../files/folder.ts';
import { readValid } from '../files/read.ts';
import { decode, parseJson } from '../problems/located.ts';
import { resolve, type Parts } from '../dataset/resolve.ts';
import { fileNames, schemas, type FileName, type RawObservation } from '../dataset/schema.ts';
import { sheetColumns, toCells } from './sheet/columns.ts';
import { mergeSheet, type Merged, type RowFault } from './sheet/merge.ts';
import { rewriteObservations } from './sheet/rewrite.ts';
import { readOutline } from '../site/outline.ts';
import type { Step } from './release.ts';
import type { SheetFile } from './sheet/file.ts';
import { Refused, writeWhole } from './write.ts';

/** What an import found, filled in by its steps. */
export interface Import {
  steps: Step[];
  merged: Merged | undefined;
  faults: RowFault[];
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
  const path = join(root, file);
  const result: Import = { steps: [], merged: undefined, faults: [] };
  let parts: Parts;
  let next = '';
  result.steps = [
    {
      title: `Read data/${draft}`,
      run: () => {
        parts = readParts(root, draft, locales);
      },
    },
    {
      title: `Read ${sheet.rows.length} ${sheet.rows.length === 1 ? 'row' : 'rows'}`,
      run: () => {
        const byId = <T extends { id: string }>(list: readonly T[]) =>
          new Map(list.map((item) => [item.id, item]));
        const known = {
          regions: byId(parts.regions.value.regions),
          programmes: byId(parts.programmes.value.programmes),
          indicators: byId(parts.indicators.value.indicators),
          units: byId(parts.indicators.value.units),
          sources: byId(parts.sources.value.sources),
        } as unknown as Parameters<typeof mergeSheet>[3];
        const schema = schemas({ locales, complete: true }).observations.shape.observations
          .element as unknown as z.ZodType<RawObservation>;
        result.merged = mergeSheet(
          sheet,
          parts.observations.value.observations,
          sheetColumns(locales),
          known,
          schema,
          options,
        );
        result.faults.push(...result.merged.faults);
      },
    },
    {
      title: 'Check what results',
      run: () => {
        if (result.faults.length > 0) return;
        next = rewriteObservations(
          readFileSync(path, 'utf8'),
          parts.observations.value.observations,
          result.merged!.observations,
        );
        result.faults.push(...resultFaults(root, draft, parts, file, next, result.merged!));
      },
    },
    {
      title: `Write ${file}`,
      run: () => {
        if (result.faults.length === 0 && next !== readFileSync(path, 'utf8'))
          writeWhole(path, next);
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
  const { observations } = readParts(root, version, locales).observations.value;
  return { columns, rows: observations.map((observation) => toCells(observation, columns)) };
}

function readParts(root: string, version: string, locales: readonly string[]): Parts {
  const schema = schemas({ locales, complete: false });
  const folder = new Folder(root);
  const read = fileNames.map(
    (name) => [name, readValid(folder, `data/${version}/${name}.json`, schema[name])] as const,
  );
  if (read.some(([, { value }]) => value === undefined))
    throw new Refused(
      `data/${version} has problems that stand in the way; npm run check shows them.`,
    );
  return Object.fromEntries(read) as unknown as Record<FileName, unknown> as Parts;
}

/** Resolves the observations as they would be; a problem of an observation from the sheet stands at its row. */
function resultFaults(
  root: string,
  draft: string,
  parts: Parts,
  file: string,
  text: string,
  merged: Merged,
): RowFault[] {
  const { json, problems } = parseJson(decode(file, new TextEncoder().encode(text)).source);
  if (!json || problems.length > 0)
    throw new Error(`${file} would not be JSON any more: ${problems[0]?.message}`);
  const observations = {
    json,
    value: { ...parts.observations.value, observations: merged.observations },
  };
  const { geography } = loadGeography(new Folder(root));
  const found = resolve(draft, { ...parts, observations } as Parts, geography).problems.filter(
    (problem) => problem.file === file,
  );
  const old = new Set(resolve(draft, parts, geography).problems.map((problem) => problem.message));
  const offsets = [0];
  for (const line of text.split('\n')) offsets.push(offsets.at(-1)! + line.length + 1);
  return found.flatMap(({ line, column, message, remedy }) => {
    const [, index, ...path] = getLocation(text, offsets[line - 1]! + column - 1).path;
    const row = merged.changed.get(Number(index));
    // What was wrong before the import and is not of its rows is for check to say.
    if (row === undefined)
      return old.has(message)
        ? []
        : [{ row: [...merged.changed.values()][0] ?? 1, column: '', message, remedy }];
    return [
      { row, column: path.filter((key) => typeof key === 'string').join('_'), message, remedy },
    ];
  });
}
