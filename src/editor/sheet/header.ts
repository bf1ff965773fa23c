import type { Fault } from '../../problems/fault.ts';
import { suggest } from '../../problems/suggest.ts';
import { isEmpty } from './cells.ts';
import type { InRow, Sheet } from './sheet.ts';

/** Columns that are not known, stand twice, or are missing: with one of these no row can be read. */
export function headerFaults(
  sheet: Sheet,
  header: readonly string[],
  names: readonly string[],
): Fault<InRow>[] {
  const faults = header.flatMap((name, i): Fault<InRow>[] => {
    if (name === '' && sheet.rows.every(({ cells }) => isEmpty(cells[i]))) return [];
    if (!names.includes(name))
      return [
        {
          row: 1,
          column: sheet.header[i]!,
          message:
            name === '' ? 'this column has no name' : `there is no column “${sheet.header[i]}”`,
          remedy: suggest(name, names, 'columns'),
        },
      ];
    if (header.indexOf(name) === i) return [];
    return [
      {
        row: 1,
        column: name,
        message: `the column “${name}” stands twice`,
        remedy: 'delete one of the two',
      },
    ];
  });
  return [...faults, ...lackingColumns(header)];
}

function lackingColumns(header: readonly string[]): Fault<InRow>[] {
  const hasSubject = header.includes('region') || header.includes('programme');
  if (hasSubject && header.includes('indicator')) return [];
  return [
    {
      row: 1,
      column: header[0] ?? '',
      message: 'a sheet needs the columns “indicator”, and “region” or “programme”',
      remedy:
        'write the names of the columns into the first row (npm run data -- export shows them), or say what stands in every row: --set indicator=…',
    },
  ];
}
