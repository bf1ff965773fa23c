import { about, type Dataset } from '../../dataset/dataset.ts';
import type { Fault } from '../../problems/fault.ts';
import { suggest } from '../../problems/suggest.ts';
import type { Takes } from '../kind.ts';
import { queryBeside, WHOLE } from '../query.ts';
import type { ChartSpec } from '../spec.ts';
import type { InSpec, Rule } from './rule.ts';

type Query = ChartSpec['query'];
type Field = keyof Query;

/** What of a query each kind looks at, by what it takes. */
const fields: Record<Takes, readonly Field[]> = {
  observations: ['observations', 'indicator', 'regions', 'dimensions', 'period', 'sort', 'label'],
  events: ['events', 'regions'],
  scheme: ['scheme'],
  regions: ['regions', 'dimensions', 'period'],
};

/** Every field of a query counts: one that the kind does not look at would be passed over in silence. */
export const everyFieldCounts: Rule = ({ spec: { query }, kind }) => {
  const known = fields[kind.takes];
  return (Object.keys(query) as Field[])
    .filter((field) => !known.includes(field))
    .map((field) => ({
      path: ['query', field],
      key: true,
      message: `“${kind.id}” draws ${kind.takes}, and takes no “${field}”`,
      remedy: `take it away; it takes: ${known.join(', ')}`,
    }));
};

/** What an indicator is narrowed by needs one. */
export const narrowsAnIndicator: Rule = ({ spec, kind }) => {
  const { query, options } = spec;
  if (query.indicator !== undefined || kind.beside(options) !== undefined) return [];
  const narrowing = (['regions', 'dimensions', 'period'] as const).filter(
    (field) => query[field] !== undefined && (field !== 'regions' || kind.takes === 'observations'),
  );
  return narrowing.map((field) => ({
    path: ['query', field],
    key: true,
    message: `“${field}” chooses among the figures of an indicator, and the query names none`,
    remedy: 'add "indicator", or take it away',
  }));
};

/** Dimensions are those of the indicator, with codes that they have. */
export const dimensionsAreThere: Rule = ({ spec, kind, dataset }) => {
  const id = spec.query.indicator ?? kind.beside(spec.options);
  const indicator = dataset.indicators.get(id ?? '');
  if (!indicator) return [];
  return Object.entries(spec.query.dimensions ?? {}).flatMap(([dimension, codes]) => {
    const known = indicator.dimensions ?? [];
    if (known.includes(dimension)) return unknownCodes(dimension, codes, dataset);
    return [
      {
        path: ['query', 'dimensions', dimension],
        key: true,
        message: `the indicator “${indicator.id}” is not broken down by “${dimension}”`,
        remedy: suggest(dimension, known, 'dimensions'),
      },
    ];
  });
};

function unknownCodes(
  dimension: string,
  codes: string | readonly string[],
  { dimensions }: Dataset,
): Fault<InSpec>[] {
  const known = [...(dimensions.get(dimension)?.codes ?? []).map(({ id }) => id), WHOLE];
  const list = typeof codes === 'string' ? [codes] : codes;
  return list.flatMap((code, i) => {
    if (known.includes(code)) return [];
    const path = ['query', 'dimensions', dimension, ...(typeof codes === 'string' ? [] : [i])];
    const message = `“${dimension}” has no code “${code}”`;
    return [{ path, message, remedy: suggest(code, known, 'codes') }];
  });
}

/** One figure stands beside a region, of an indicator that is there. */
export const oneFigureBeside: Rule = ({ spec, kind, dataset }) => {
  const indicator = kind.beside(spec.options);
  if (indicator === undefined) return [];
  const path = ['options', 'figure'];
  if (!dataset.indicators.has(indicator)) {
    const message = `there is no indicator “${indicator}” in version ${dataset.version}`;
    return [
      { path, message, remedy: suggest(indicator, [...dataset.indicators.keys()], 'indicators') },
    ];
  }
  const beside = Map.groupBy(queryBeside(spec, indicator, dataset), (one) => about(one).id);
  const [id, figures] = [...beside].find(([, list]) => list.length > 1) ?? [];
  if (id === undefined || !figures) return [];
  const ids = figures.map((figure) => figure.id).join(', ');
  const message = `one figure stands beside a region, and “${id}” has ${figures.length}: ${ids}`;
  return [{ path, message, remedy: 'choose one with "period" or "dimensions" in the query' }];
};
