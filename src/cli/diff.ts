import pc from 'picocolors';
import { diffDatasets } from '../dataset/diff.ts';
import { formatFigure } from '../dataset/format.ts';
import type { Dataset, Observation } from '../dataset/dataset.ts';
import { texts } from '../i18n/index.ts';
import { checkSite } from '../site/load.ts';
import { touches } from '../site/touches.ts';
import { Refused, theDraft } from './draft.ts';

/** Prints what changed between two versions and what it touches. */
export function printDiff(root: string, from?: string, to?: string): void {
  const published = checkSite(root).site;
  if (!published) throw new Refused('The site has problems; npm run check shows them.');
  const load = (id: string): Dataset => {
    const dataset = published.releases.get(id)?.dataset ?? checkSite(root, { draft: theDraft(root, id) }).site?.dataset;
    if (!dataset) throw new Refused(`data/${id} has problems; npm run check shows them.`);
    return dataset;
  };
  const [before, after] = [load(from ?? published.dataset.version), load(to ?? theDraft(root))];
  const changes = diffDatasets(before, after);
  const locale = published.config.locales[0]!;
  const say = (o: Observation | undefined) => (o ? formatFigure(o, locale, texts(locale).conventions) : '—');
  if (changes.length === 0) return console.log(`${before.version} and ${after.version} have the same figures.`);
  const width = Math.max(...changes.map((change) => change.id.length));
  console.log(pc.bold(`${before.version} → ${after.version}`));
  for (const { id, kind, before: a, after: b, fields } of changes) {
    const colour = { added: pc.green, removed: pc.red, changed: pc.yellow }[kind];
    console.log(`  ${colour(kind.padEnd(8))}${id.padEnd(width + 2)}${kind === 'changed' ? `${say(a)} → ${say(b)}  (${fields.join(', ')})` : say(a ?? b)}`);
  }
  const { lines, charts, embeds, pictures } = touches(published, changes, before, after);
  console.log(pc.bold('\nIt touches'));
  for (const line of lines) console.log(`  ${line.file}:${line.line}\n    − ${line.before}\n    + ${line.after}`);
  console.log(`  charts:   ${charts.join(', ') || 'none'}\n  embeds:   ${embeds.join(', ') || 'none'} (latest; pinned ones stay)\n  pictures: ${pictures.length}`);
}
