import type { Rule } from './rule.ts';

/** Figures on one scale are of one comparability group, or a note says what differs. */
export const oneGroupOrNote: Rule = ({ spec, kind, observations }) => {
  const groups = [...new Set(observations.map(({ group }) => group))];
  if (kind.scale === 'none' || groups.length < 2 || spec.note) return [];
  return [
    {
      path: ['query'],
      message: `these figures are of different scope (${groups.join(', ')}) and stand on one scale`,
      remedy: 'say in "note" what differs, or take the odd one out',
    },
  ];
};
