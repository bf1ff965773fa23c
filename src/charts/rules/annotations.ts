import { looksLikePeriod, readPeriod } from '../../dataset/period.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { findAbsence, findObservation } from '../../dataset/reference.ts';
import { misreadIn } from '../../dataset/reference-index.ts';
import { notThere, type Fault, type Path } from '../../problems/fault.ts';
import { localizedFaults } from '../../prose/localized.ts';
import type { ChartSpec } from '../spec.ts';
import { kinds } from '../registry.ts';
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
      ...placesAreOnAxes(annotation, path, chart),
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
      : [
          ...unknown({ path: [...path, field], id: place, what: 'figure' }, dataset),
          ...noFigure(place, [...path, field], dataset),
        ],
  );
}

/** What there is no figure of has no place along an axis. */
function noFigure(id: string, path: Path, dataset: Dataset): Fault<InSpec>[] {
  const absence = findAbsence(dataset, id);
  if (!absence) return [];
  const message = `there is no figure “${absence.id}” to draw at: it is “${absence.status}”`;
  return [{ path, message, remedy: 'name a figure that has a value, or a period' }];
}

function noPeriod(place: string, path: Path): Fault<InSpec>[] {
  const read = readPeriod(place);
  if (!('message' in read)) return [];
  return [{ path, message: `“${place}”: ${read.message}`, remedy: read.remedy }];
}

/** Periods stand along an axis of time, figures along one of values, which has a unit and perhaps no place for zero. */
function placesAreOnAxes(
  { line, band }: Annotation,
  path: Path,
  chart: Candidate,
): Fault<InSpec>[] {
  const field = line === undefined ? 'band' : 'line';
  const places = [line, ...(band ?? [])].filter((place) => place !== undefined);
  const periods = places.filter(looksLikePeriod);
  if (periods.length === 1 && places.length === 2)
    return [
      {
        path: [...path, field],
        message: 'a band goes from a figure to a figure, or from a period to a period',
        remedy: 'give two of one sort',
      },
    ];
  return places.flatMap((place, i) => {
    const wrong = looksLikePeriod(place) ? offTime(place, chart) : offScale(place, chart);
    return wrong ? [{ path: [...path, field, ...(band ? [i] : [])], ...wrong }] : [];
  });
}

type Wrong = Pick<Fault, 'message' | 'remedy'> | undefined;

function offTime(period: string, { kind }: Candidate): Wrong {
  if (kind.time) return undefined;
  const withTime = Object.values(kinds).filter(({ time }) => time);
  return {
    message: `“${kind.id}” has no axis of time, and no place for ${period}`,
    remedy: `name a figure, or use: ${withTime.map(({ id }) => id).join(', ')}`,
  };
}

function offScale(id: string, { dataset, observations, spec }: Candidate): Wrong {
  const figure = findObservation(dataset, id);
  const [first] = observations;
  if (!figure || !first) return undefined;
  const { unit, group, value } = figure;
  if (unit.id !== first.unit.id)
    return {
      message: `“${id}” is in ${unit.id}, and the scale is in ${first.unit.id}`,
      remedy: 'name a figure of the same unit',
    };
  if (!observations.some((one) => one.group === group) && !spec.note)
    return {
      message: `“${id}” is of another scope (${group}) than the figures drawn`,
      remedy: 'say in "note" what differs, or name a figure that compares',
    };
  if (value <= 0 && spec.options?.['scale'] === 'log')
    return {
      message: `a log scale has no place for ${value}, the figure “${id}”`,
      remedy: 'use a linear scale, or take it away',
    };
  return undefined;
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
