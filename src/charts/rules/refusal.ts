import { subjectId, regionOf, type Absence, type Observation } from '../../dataset/dataset.ts';
import type { Region } from '../../dataset/schema.ts';
import { brokenBy, type Datum } from '../datum.ts';
import { groupsOf } from '../panels.ts';
import { queryAbsences, regionsWithoutFigure } from '../query.ts';
import type { Candidate, Rule } from './rule.ts';

/** The kind can draw these values honestly, all of them or in each small multiple. */
export const kindCanDraw: Rule = (chart) => {
  const { kind, spec, geography, observations } = chart;
  if (observations.length === 0) return [];
  const data = dataOf(chart);
  const drawings = spec.facet === undefined ? [data] : groupsOf(data, spec.facet);
  const how = { options: spec.options, geography };
  for (const rows of drawings) {
    const refused = kind.refuse(rows, how);
    if (!refused) continue;
    const [message, remedy, option] = refused;
    return [{ path: option === undefined ? ['kind'] : ['options', option], message, remedy }];
  }
  return [];
};

/** What a query finds as kinds judge it, in the words of the data: ids. */
function dataOf({ spec, dataset, observations }: Candidate): Datum[] {
  const found = [
    ...observations.map(datumOf),
    ...queryAbsences(spec, dataset).map((absence) => ({ ...told(absence), value: null })),
  ];
  const missing = regionsWithoutFigure(spec, dataset).map((region) =>
    missingDatum(region, spec.query.indicator ?? '', found[0]),
  );
  return [...found, ...missing];
}

function datumOf(observation: Observation): Datum {
  const { value, range, interval } = observation;
  return { ...told(observation), value, range, interval };
}

/** What is told of a figure, whether there is one or not. */
function told(entry: Observation | Absence): Omit<Datum, 'value'> {
  return {
    period: entry.period ?? '',
    subject: subjectId(entry),
    indicator: entry.indicator.id,
    part: entry.dimensions.map(({ code }) => code.id).join('.'),
    brokenBy: brokenBy(entry),
    region: regionOf(entry),
  };
}

function missingDatum(region: Region, indicator: string, first: Datum | undefined): Datum {
  const { period = '', part = '', brokenBy = '' } = first ?? {};
  return { value: null, period, subject: region.id, indicator, part, brokenBy, region };
}
