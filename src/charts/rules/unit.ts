import type { Rule } from './rule.ts';

/** Figures on a shared scale have one unit. */
export const oneUnit: Rule = ({ kind, observations }) => {
  const units = [...new Set(observations.map(({ unit }) => unit.id))];
  if (kind.scale !== 'shared' || units.length < 2) return [];
  return [
    {
      path: ['query'],
      message: `these figures have different units: ${units.join(', ')}`,
      remedy: 'draw figures of one unit on one scale',
    },
  ];
};
