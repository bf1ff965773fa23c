import { embedPath } from '../../addresses/paths.ts';
import type { Site } from '../../site/site.ts';
import type { Difference } from '../difference.ts';
import { touchedCharts } from './charts.ts';
import { touchedLines, type TouchedLine } from './lines.ts';
import { mentionsOfOldNames, type Mention } from './mentions.ts';
import { movesOf, type Move } from './moves.ts';
import { touchedPages } from './pages.ts';

/** What a change of data reaches, before it goes out. */
export interface Touched {
  lines: TouchedLine[];
  charts: string[];
  /** Embeds that follow the latest version; pinned ones never change. */
  embeds: string[];
  /** Pages, without language: every language has them. */
  pages: string[];
  pictures: string[];
  mentions: Mention[];
  /** What follows the newest period of a figure, and moves on to another. */
  moves: Move[];
}

/** Finds the sentences, charts, embeds, pages and pictures that a difference between two versions reaches. */
export function touches(site: Site, difference: Difference): Touched {
  const lines = touchedLines(site, difference);
  const charts = touchedCharts(site, difference);
  const files = new Set(lines.map(({ file }) => file));
  return {
    lines,
    charts,
    embeds: charts.map((id) => embedPath(id)),
    pages: touchedPages({ site, difference, charts, files }),
    pictures: charts.flatMap((id) => picturesOf(id, site.config.locales)),
    mentions: mentionsOfOldNames(site, difference),
    moves: movesOf(site, difference),
  };
}

const picturesOf = (id: string, locales: readonly string[]) =>
  locales.flatMap((locale) => [`/charts/${id}/${locale}.png`, `/charts/${id}/${locale}@2x.png`]);
