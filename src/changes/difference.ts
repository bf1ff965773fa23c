import { renderChart } from '../charts/figure.ts';
import { diffDatasets, diffEntries } from './diff.ts';
import { texts } from '../i18n/index.ts';
import { cardId } from '../prose/render.ts';
import { readerOf } from '../site/reader.ts';
import { saidOf } from './history.ts';
import type { Site } from '../site/site.ts';
import type { View } from '../site/current.ts';
import { specIn, touches } from './touches.ts';

/** What the bar on a draft's pages is made from, and what it marks in them. */
export interface DraftState {
  view: View;
  draft: string | undefined;
  release: string | undefined;
  texts: Record<View | 'badge' | 'before' | 'changes', string>;
  figures: { id: string; card: string; before: string }[];
  /** Headlines and sentences as they are now, with what they said before. */
  lines: { before: string; after: string }[];
  /** Charts that look otherwise, with their drawings from before as SVG; null where there were none. */
  charts: { id: string; before: string[] | null }[];
}

/** The difference between the latest release and the draft that a site shows, in one language. */
export function draftState(
  site: Site,
  view: View,
  draft: string | undefined,
  locale: string,
): DraftState {
  const release = site.versions.at(-1)?.id;
  const before = site.releases.get(release ?? '')?.dataset;
  const words = texts(locale).draft;
  const changes = before ? diffDatasets(before, site.dataset) : [];
  const entries = before ? diffEntries(before, site.dataset) : [];
  const touched = before && touches(site, changes, before, site.dataset, entries);
  const drawings = (id: string): string[] | null => {
    try {
      const spec = specIn(site, before!.version, id)!;
      const source = { ...readerOf(site, locale), dataset: before!, idPrefix: 'before-' };
      const { phone, wide } = renderChart(id, spec, source);
      return [phone.svg, wide.svg];
    } catch {
      return null;
    }
  };
  return {
    view,
    draft,
    release,
    texts: {
      badge: words.badge,
      release: words.release,
      draft: words.draft,
      difference: words.difference,
      before: words.before,
      changes: words.changes(changes.length + entries.length),
    },
    figures: changes.map((change) => ({
      id: change.id,
      card: cardId(change.id),
      before: saidOf(change, 'before', locale),
    })),
    lines: (touched?.lines ?? [])
      .map(({ before, after }) => ({ before, after }))
      .filter((line) => line.before !== line.after),
    charts: (touched?.charts ?? []).map((id) => ({ id, before: drawings(id) })),
  };
}
