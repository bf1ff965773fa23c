import type { Takes } from '../kind.ts';
import { queryEvents, queryRegions, queryScheme } from '../query.ts';
import { kinds } from '../registry.ts';
import { references } from './references.ts';
import type { Candidate, Rule } from './rule.ts';

/** How much a query finds of what a kind takes. */
const counts: Record<Takes, (chart: Candidate) => number> = {
  observations: ({ observations }) => observations.length,
  events: ({ spec, dataset }) => queryEvents(spec, dataset).length,
  scheme: ({ spec, dataset }) => (queryScheme(spec, dataset) ? 1 : 0),
  regions: ({ spec, dataset }) => queryRegions(spec, dataset).length,
};

/** A chart is never empty, nor has fewer rows than its kind needs. */
export const enoughRows: Rule = (chart) => {
  const { kind, dataset } = chart;
  const found = counts[kind.takes](chart);
  const [least] = kind.rows;
  // What is named and not there is found to be missing already.
  if (found >= least || references(chart).length > 0) return [];
  return [
    {
      path: ['query'],
      message: `the query finds ${found} ${kind.takes}, and “${kind.id}” needs at least ${least}`,
      remedy: `name ${kind.takes} that exist in version ${dataset.version}; a chart is never empty`,
    },
  ];
};

/** A chart has no more rows than its kind can show well. */
export const notTooManyRows: Rule = (chart) => {
  const { kind } = chart;
  const found = counts[kind.takes](chart);
  const [, most] = kind.rows;
  if (found <= most) return [];
  const fits = Object.values(kinds).filter((k) => k.takes === kind.takes && k.rows[1] >= found);
  const instead = fits.map(({ id }) => id).join(', ');
  return [
    {
      path: ['query'],
      message: `the query finds ${found} ${kind.takes}, and “${kind.id}” shows at most ${most}`,
      remedy: `choose fewer, or ${instead === '' ? 'make two charts' : `use: ${instead}`}`,
    },
  ];
};
