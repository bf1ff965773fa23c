import { kinds } from '../registry.ts';
import type { Rule } from './rule.ts';

/** Only kinds with axes take small multiples and annotations. */
export const axesWhereNeeded: Rule = ({ spec, kind }) => {
  const field = spec.facet === undefined ? 'annotations' : 'facet';
  if (kind.axes || spec[field] === undefined) return [];
  const withAxes = Object.values(kinds).filter(({ axes }) => axes);
  const what = { facet: 'small multiples', annotations: 'annotations' }[field];
  return [
    {
      path: [field],
      key: true,
      message: `“${kind.id}” has no axes, and takes no ${what}`,
      remedy: `take it away, or use: ${withAxes.map(({ id }) => id).join(', ')}`,
    },
  ];
};
