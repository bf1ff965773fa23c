import { about, wholesOf, type Dataset, type Observation } from './dataset.ts';
import { parsePeriod } from './period.ts';

/** How far figures of a topic speak of a region: of it or of its parts, only of a whole that it belongs to, or not at all. */
export type Coverage = 'full' | 'partial' | 'none';

/** A programme that a region takes part in, and the first day of its pairing there, in ms since 1970; −∞ where that is not known. */
interface Pairing {
  programme: string;
  began: number;
}

/**
 * How far the figures of a topic cover a region: full where one is of the region or of a part of it, partial where one is of a
 * whole that it belongs to or of its programme. Figures from before its pairing began cover nothing; of what is in several
 * programmes, from before the first. It follows from the data and is never written by hand.
 */
export function coverage(dataset: Dataset, region: string, topic: string): Coverage {
  const pairings = pairingsOf(dataset, region);
  const began = Math.min(...pairings.map((pairing) => pairing.began));
  const since = Number.isFinite(began) ? began : -Infinity;
  const figures = [...dataset.observations.values()].filter((o) => o.indicator.topic === topic);
  const of = (ids: ReadonlySet<string>) =>
    figures.some((figure) => ids.has(about(figure).id) && !isBefore(figure, since));
  if (of(new Set(partsOf(dataset, region)))) return 'full';
  const paired = pairings.some(({ programme, began }) =>
    figures.some((figure) => about(figure).id === programme && !isBefore(figure, began)),
  );
  return paired || of(new Set(wholesOf(dataset, region))) ? 'partial' : 'none';
}

/** Whether a figure stands for a time that was over before a day. What has no period is not known to be. */
function isBefore({ period }: Observation, day: number): boolean {
  return period !== undefined && parsePeriod(period).last < day;
}

/** A region, its parts, and theirs. */
function partsOf(dataset: Dataset, region: string): string[] {
  const ids = [...dataset.regions.keys()];
  return ids.filter((id) => id === region || wholesOf(dataset, id).includes(region));
}

/** The programmes that a region takes part in: by itself, as the helper, or with the region that it is a part of. */
function pairingsOf(dataset: Dataset, region: string): Pairing[] {
  const taking = [region, ...wholesOf(dataset, region)];
  return [...dataset.programmes.values()].flatMap(({ id, helper, regions, since, began = {} }) => {
    const as = taking.find((place) => regions.includes(place));
    if (as === undefined && helper !== region) return [];
    const first = began[as ?? ''] ?? since;
    return [{ programme: id, began: first === undefined ? -Infinity : parsePeriod(first).first }];
  });
}
