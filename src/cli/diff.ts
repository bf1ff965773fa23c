import pc from 'picocolors';
import { differenceBetween } from '../changes/difference.ts';
import { formatFigure } from '../i18n/format.ts';
import { say, type Dataset, type Observation } from '../dataset/dataset.ts';
import type { Localized } from '../dataset/schema.ts';
import { texts } from '../i18n/index.ts';
import { check } from '../checks/check.ts';
import { load } from '../site/load.ts';
import { touches } from '../changes/touches/index.ts';
import { theDraft } from '../editor/draft.ts';
import { Refused } from '../editor/refused.ts';

/** Prints what changed between two versions and what it touches. */
export function printDiff(root: string, from?: string, to?: string): void {
  const loaded = load(root);
  const published = check(loaded).site;
  if (!published) throw new Refused('The site has problems; npm run check shows them.');
  const datasetOf = (id: string): Dataset => {
    const dataset =
      published.releases.get(id)?.dataset ??
      check(loaded, { draft: theDraft(root, id) }).site?.dataset;
    if (!dataset) throw new Refused(`data/${id} has problems; npm run check shows them.`);
    return dataset;
  };
  const [before, after] = [
    datasetOf(from ?? published.dataset.version),
    datasetOf(to ?? theDraft(root)),
  ];
  const difference = differenceBetween(before, after);
  const { changes, entries } = difference;
  const locale = published.config.locales[0]!;
  const figure = (o: Observation | undefined) =>
    o ? formatFigure(o, locale, texts(locale).conventions) : '—';
  const touched = touches(published, difference);
  if (changes.length + entries.length + touched.charts.length === 0)
    return console.log(`${before.version} and ${after.version} hold the same.`);

  const rows = [
    ...changes.map(({ id, kind, before: a, after: b, fields }) => ({
      kind,
      id,
      text:
        kind === 'changed' ? `${figure(a)} → ${figure(b)}  (${fields.join(', ')})` : figure(a ?? b),
    })),
    ...entries.map(({ what, id, kind, before: a, after: b, fields }) => ({
      kind,
      id: `${what} ${id}`,
      text:
        kind === 'changed'
          ? fields
              .map((field) => `${field}: ${value(a, field, locale)} → ${value(b, field, locale)}`)
              .join('; ')
          : value(b ?? a, 'name', locale) || value(b ?? a, 'title', locale),
    })),
  ];
  const width = Math.min(44, Math.max(...rows.map((row) => row.id.length)));
  const colour = { added: pc.green, removed: pc.red, changed: pc.yellow };
  console.log(pc.bold(`${before.version} → ${after.version}`));
  for (const { kind, id, text } of rows)
    console.log(`  ${colour[kind](kind.padEnd(9))}${id.padEnd(width)}  ${text}`.trimEnd());

  const { lines, charts, embeds, pages, pictures, mentions } = touched;
  console.log(pc.bold('\nIt touches'));
  for (const line of lines)
    console.log(
      `  ${line.file}:${line.line}${line.before === '' ? '' : `\n    ${pc.red('−')} ${line.before}`}\n    ${pc.green('+')} ${line.after}`,
    );
  const list = (label: string, items: readonly string[], note = '') =>
    console.log(
      `  ${label.padEnd(9)} ${items.length === 0 ? 'none' : `${items.join('  ')}${note}`}`,
    );
  list('charts', charts);
  list('embeds', embeds, '  (latest; pinned ones stay)');
  list('pages', pages);
  list(
    'images',
    [...Map.groupBy(pictures, (path) => path.slice(0, path.lastIndexOf('/')))].map(
      ([folder, paths]) =>
        `${folder}/{${paths.map((path) => path.slice(folder.length + 1)).join(', ')}}`,
    ),
  );
  if (mentions.length > 0) console.log(pc.bold('\nThese texts still say the old name'));
  for (const [place, found] of Map.groupBy(mentions, ({ file, name }) => `${file}  ${name}`))
    console.log(
      `  ${place}  ${found.length === 1 ? 'line' : 'lines'} ${[...new Set(found.map(({ line }) => line))].join(', ')}`,
    );
}

/** A field of an entry as a short text. */
function value(entry: object | undefined, field: string, locale: string): string {
  const given = (entry as Record<string, unknown> | undefined)?.[field];
  if (given === undefined) return '—';
  if (typeof given === 'string') return given;
  const localized =
    typeof given === 'object' &&
    given !== null &&
    typeof (given as Record<string, unknown>)[locale] === 'string';
  return localized ? say(given as Localized, locale) : JSON.stringify(given);
}
