import { looksLikePeriod } from '../../dataset/period.ts';
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
  return places
    .filter((place) => !looksLikePeriod(place))
    .flatMap((id) => unknown({ path: [...path, field], id, what: 'figure' }, dataset));
}

/** A text stands at the mark of a figure that is drawn. */
function markIsThere({ at }: Annotation, path: Path, chart: Candidate): Fault<InSpec>[] {
  const drawn = chart.observations.map(({ id }) => id);
  if (at === undefined || drawn.includes(at)) return [];
  const [message, remedy, { missing }] = notThere('mark', at, chart.dataset.version, drawn);
  return [{ path: [...path, 'at'], message, remedy, missing }];
}
