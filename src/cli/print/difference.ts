import pc from 'picocolors';
import type { Change, EntryChange } from '../../changes/diff.ts';
import type { Difference } from '../../changes/difference.ts';
import type { Touched } from '../../changes/touches/index.ts';
import { say, type Absence, type Observation } from '../../dataset/dataset.ts';
import type { Localized } from '../../dataset/schema.ts';
import { formatEntry } from '../../i18n/format.ts';
import { texts } from '../../i18n/index.ts';
import { timeOf } from '../../i18n/period.ts';

/** A line of the list of what differs. */
interface Row {
  kind: Change['kind'];
  id: string;
  text: string;
}

const colours = { added: pc.green, removed: pc.red, changed: pc.yellow };
/** Cells that ids take at most; longer ones push their line. */
const widest = 44;

/** Prints what differs between two versions and what that touches, figures as `locale` writes them. */
export function printDifference(difference: Difference, touched: Touched, locale: string): void {
  const { before, after, changes, entries } = difference;
  const rows = [
    ...changes.map((change) => figureRow(change, locale)),
    ...entries.map((entry) => entryRow(entry, locale)),
  ];
  console.log(pc.bold(`${before.version} → ${after.version}`));
  printRows(rows);
  console.log(pc.bold('\nIt touches'));
  printTouched(touched);
  printMoves(touched, locale);
  printMentions(touched);
}

function printRows(rows: readonly Row[]): void {
  const width = Math.min(widest, Math.max(...rows.map(({ id }) => id.length)));
  for (const { kind, id, text } of rows)
    console.log(`  ${colours[kind](kind.padEnd(9))}${id.padEnd(width)}  ${text}`.trimEnd());
}

function figureRow({ kind, id, before, after, fields }: Change, locale: string): Row {
  const figure = (o: Observation | Absence | undefined) =>
    o ? formatEntry(o, locale, texts(locale).conventions) : '—';
  if (kind !== 'changed') return { kind, id, text: figure(before ?? after) };
  const was = before && before.id !== id ? `was ${before.id}: ` : '';
  return { kind, id, text: `${was}${figure(before)} → ${figure(after)}  (${fields.join(', ')})` };
}

function entryRow({ what, id, kind, before, after, fields }: EntryChange, locale: string): Row {
  const entry = after ?? before;
  const name = value(entry, 'name', locale) || value(entry, 'title', locale);
  const changes = fields.map(
    (field) => `${field}: ${value(before, field, locale)} → ${value(after, field, locale)}`,
  );
  return { kind, id: `${what} ${id}`, text: kind === 'changed' ? changes.join('; ') : name };
}

/** A field of an entry as a short text. */
function value(entry: object | undefined, field: string, locale: string): string {
  const given = (entry as Record<string, unknown> | undefined)?.[field];
  if (given === undefined) return '—';
  if (typeof given === 'string') return given;
  return isSaid(given, locale) ? say(given, locale) : JSON.stringify(given);
}

/** Whether a value is a text in this language. */
function isSaid(value: unknown, locale: string): value is Localized {
  if (typeof value !== 'object' || value === null) return false;
  return typeof (value as Record<string, unknown>)[locale] === 'string';
}

function printTouched({ lines, charts, embeds, pages, pictures }: Touched): void {
  for (const { file, line, before, after } of lines) {
    console.log(`  ${file}:${line}`);
    if (before !== '') console.log(`    ${pc.red('−')} ${before}`);
    console.log(`    ${pc.green('+')} ${after}`);
  }
  printList('charts', charts);
  printList('embeds', embeds, '  (latest; pinned ones stay)');
  printList('pages', pages);
  printList('images', byFolder(pictures));
}

function printList(label: string, items: readonly string[], note = ''): void {
  const said = items.length === 0 ? 'none' : items.join('  ') + note;
  console.log(`  ${label.padEnd(9)} ${said}`);
}

/** Paths by their folder, as shells write them: `/charts/purchases/{zh.png, en.png}`. */
function byFolder(paths: readonly string[]): string[] {
  const folders = Map.groupBy(paths, (path) => path.slice(0, path.lastIndexOf('/')));
  return [...folders].map(([folder, found]) => {
    const names = found.map((path) => path.slice(folder.length + 1));
    return `${folder}/{${names.join(', ')}}`;
  });
}

function printMoves({ moves }: Touched, locale: string): void {
  if (moves.length === 0) return;
  console.log(pc.bold('\nThese move on with @latest'));
  const width = Math.max(...moves.map(({ place }) => place.length));
  for (const { place, reference, before, after } of moves) {
    const times = `${timeOf(before, locale)} → ${timeOf(after, locale)}`;
    console.log(`  ${place.padEnd(width)}  ${reference}  ${times}`);
  }
}

function printMentions({ mentions }: Touched): void {
  if (mentions.length === 0) return;
  console.log(pc.bold('\nThese texts still say the old name'));
  const places = Map.groupBy(mentions, ({ file, name }) => `${file}  ${name}`);
  for (const [place, found] of places) {
    const lines = [...new Set(found.map(({ line }) => line))];
    console.log(`  ${place}  ${found.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`);
  }
}
