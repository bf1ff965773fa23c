import { renderChart } from '../charts/chart.ts';
import { texts } from '../i18n/index.ts';
import { cardId } from '../prose/render.ts';
import type { Current, View } from '../site/current.ts';
import { readerOf } from '../site/reader.ts';
import type { Site } from '../site/site.ts';
import { differenceBetween } from './difference.ts';
import { saidOf } from './sides.ts';
import { specIn } from './touches/charts.ts';
import { touches } from './touches/index.ts';

/** What the bar on a draft's pages is made from, and what it marks in them. */
export interface DraftState extends Marks {
  view: View;
  draft: string | undefined;
  release: string | undefined;
  texts: Record<View | 'badge' | 'before' | 'changes', string>;
}

/** What differs on the pages of a draft. */
interface Marks {
  figures: { id: string; card: string; before: string }[];
  /** Headlines and sentences as they are now, with what they said before. */
  lines: { before: string; after: string }[];
  /** Charts that look otherwise, with their drawings from before as SVG; null where there were none. */
  charts: { id: string; before: string[] | null }[];
}

/** The difference between the latest release and what is shown, in one language. */
export function draftState({ site, view, draft }: Current, locale: string): DraftState {
  const release = site.versions.at(-1)?.id;
  const { count, ...marks } = marksIn(site, release, locale);
  const { changes, ...words } = texts(locale).draft;
  return { view, draft, release, texts: { ...words, changes: changes(count) }, ...marks };
}

/** What differs from a release, and in how many places of the data. */
function marksIn(
  site: Site,
  release: string | undefined,
  locale: string,
): Marks & { count: number } {
  const before = site.releases.get(release ?? '')?.dataset;
  if (!before) return { figures: [], lines: [], charts: [], count: 0 };
  const difference = differenceBetween(before, site.dataset);
  const { lines, charts } = touches(site, difference);
  return {
    figures: difference.changes.map((change) => ({
      id: change.id,
      card: cardId(change.id),
      before: saidOf(change, 'before', difference, locale),
    })),
    lines: lines
      .map((line) => ({ before: line.before, after: line.after }))
      .filter((line) => line.before !== line.after),
    charts: charts.map((id) => ({ id, before: drawingsIn(site, before.version, id, locale) })),
    count: difference.changes.length + difference.entries.length,
  };
}

/** The drawings of a chart in a release; null where it cannot be drawn from it. */
function drawingsIn(site: Site, version: string, id: string, locale: string): string[] | null {
  const spec = specIn(site, version, id);
  if (!spec) return null;
  const { dataset } = site.releases.get(version)!;
  try {
    const reader = { ...readerOf(site, locale), dataset, idPrefix: 'before-' };
    const { phone, wide } = renderChart(id, spec, reader);
    return [phone.svg, wide.svg];
  } catch {
    return null;
  }
}
