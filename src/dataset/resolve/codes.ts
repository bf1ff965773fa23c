import type { Fault } from '../../problems/fault.ts';
import type { InFile } from '../files.ts';
import type { Files } from '../schema.ts';
import type { Indexes } from './indexes.ts';

/** Codes that an id of a figure could not tell apart: twice in a list, or in two dimensions of one indicator. */
export function checkCodes(files: Files, indexes: Indexes): Fault<InFile>[] {
  return [...twiceInList(files), ...twiceInIndicator(files, indexes)];
}

function twiceInList({ indicators }: Files): Fault<InFile>[] {
  return indicators.dimensions.flatMap(({ id, codes }, i) =>
    codes.flatMap((code, j): Fault<InFile>[] =>
      codes.findIndex((other) => other.id === code.id) === j
        ? []
        : [
            {
              file: 'indicators',
              path: ['dimensions', i, 'codes', j, 'id'],
              message: `the code “${code.id}” stands twice in “${id}”`,
              remedy: 'give one of the two another id',
            },
          ],
    ),
  );
}

function twiceInIndicator({ indicators }: Files, { dimensions }: Indexes): Fault<InFile>[] {
  return indicators.indicators.flatMap(({ id, dimensions: by = [] }, i) => {
    const taken = new Map<string, string>();
    return by.flatMap((name, j): Fault<InFile>[] => {
      const codes = (dimensions.get(name)?.codes ?? []).map((code) => code.id);
      const shared = codes.find((code) => taken.has(code));
      for (const code of codes) taken.set(code, name);
      if (shared === undefined) return [];
      return [
        {
          file: 'indicators',
          path: ['indicators', i, 'dimensions', j],
          message: `“${id}” has a code “${shared}” in two dimensions, and ids of its figures could not tell them apart`,
          remedy: `give the code another id in one of them`,
        },
      ];
    });
  });
}
