import { looksLikePeriod, readPeriod } from '../../dataset/period.ts';
import { findObservation } from '../../dataset/reference.ts';
import { misreadIn } from '../../dataset/reference-index.ts';
import { notThere, type Fault, type Path } from '../../problems/fault.ts';
import { localizedFaults } from '../../prose/localized.ts';
import type { ChartSpec } from '../spec.ts';
import { unknown } from './references.ts';
import type { Candidate, InSpec, Rule } from './rule.ts';

type Annotation = NonNullable<ChartSpec['annotations']>[number];

/** Each annotation stands at one place, which is there, and its words hold no bare number. */
export const annotations: Rule = (chart) =>
  (chart.spec.annotations ?? []).flatMap((annotation, i) => {
    const path = ['annotations', i];
    return [
      ...onePlace(annotation, path),
      ...placesAreThere(annotation, path, chart),
      ...markIsThere(annotation, path, chart),
      ...localizedFaults([...path, 'text'], annotation.text, chart.dataset),
    ];
  });

function onePlace({ line, band, at }: Annotation, path: Path): Fault<InSpec>[] {
  const given = [line, band, at].filter((place) => place !== undefined);
  if (given.length === 1) return [];
  const message = 'an annotation stands at one place';
  return [{ path, message, remedy: 'give it one of "line", "band" and "at"' }];
}

/** A line or a band stands at figures or at periods. */
function placesAreThere(
  { line, band }: Annotation,
  path: Path,
  { dataset }: Candidate,
): Fault<InSpec>[] {
  const places = [line, ...(band ?? [])].filter((place) => place !== undefined);
  const field = line === undefined ? 'band' : 'line';
  return places.flatMap((place) =>
    looksLikePeriod(place)
      ? noPeriod(place, [...path, field])
      : unknown({ path: [...path, field], id: place, what: 'figure' }, dataset),
  );
}

function noPeriod(place: string, path: Path): Fault<InSpec>[] {
  const read = readPeriod(place);
  if (!('message' in read)) return [];
  return [{ path, message: `“${place}”: ${read.message}`, remedy: read.remedy }];
}

/** A text stands at the mark of a figure that is drawn. */
function markIsThere({ at }: Annotation, path: Path, chart: Candidate): Fault<InSpec>[] {
  const drawn = chart.observations.map(({ id }) => id);
  if (at === undefined || drawn.includes(findObservation(chart.dataset, at)?.id ?? at)) return [];
  const misread = misreadIn(chart.dataset.references, at);
  if (misread) return [{ path: [...path, 'at'], ...misread }];
  const [message, remedy, { missing }] = notThere('mark', at, chart.dataset.version, drawn);
  return [{ path: [...path, 'at'], message, remedy, missing }];
}
