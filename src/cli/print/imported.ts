import { isDeepStrictEqual } from 'node:util';
import pc from 'picocolors';
import type { RawObservation } from '../../dataset/schema.ts';
import type { Merged, SheetChange } from '../../editor/sheet/merge.ts';

/** More changes are only counted. */
const MOST_LISTED = 20;

/** What an import did, in one line. */
export function imported({ added, changed, same, removed, absent }: Merged['counts']): string {
  const parts = [
    [added, 'added'],
    [changed, 'changed'],
    [same, 'as they were'],
    [removed, 'removed'],
    [absent, 'not in the sheet, kept'],
  ] as const;
  const said = parts.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}`);
  return said.length === 0 ? 'The sheet has no figures' : said.join(', ');
}

/** Lists what an import would do, a line a figure. */
export function printChanges(changes: readonly SheetChange[]): void {
  for (const { before, after } of changes.slice(0, MOST_LISTED)) {
    if (!before) console.log(`  ${pc.green('added   ')} ${named(after)}  ${valueOf(after)}`);
    else if (!after) console.log(`  ${pc.red('removed ')} ${named(before)}  ${valueOf(before)}`);
    else console.log(`  ${pc.yellow('changed ')} ${named(before)}  ${differing(before, after)}`);
  }
  if (changes.length > MOST_LISTED) console.log(`  … and ${changes.length - MOST_LISTED} more`);
}

/** A figure by what makes it this one. */
function named(entry: RawObservation | undefined): string {
  const { region, programme, indicator, dimensions = {}, period } = entry ?? {};
  const id = [region ?? programme, indicator, ...Object.values(dimensions)].join('.');
  return period === undefined ? id : `${id}@${period}`;
}

const valueOf = (entry: RawObservation | undefined) =>
  [entry?.value, entry?.unit].filter((part) => part !== undefined).join(' ');

/** The fields that differ, with what they said and say. */
function differing(before: RawObservation, after: RawObservation): string {
  const [was, is]: Record<string, unknown>[] = [before, after];
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields
    .filter((field) => !isDeepStrictEqual(was![field], is![field]))
    .map((field) => `${field}: ${said(was![field])} → ${said(is![field])}`)
    .join('; ');
}

function said(value: unknown): string {
  if (value === undefined) return '—';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
