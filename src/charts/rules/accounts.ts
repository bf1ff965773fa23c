import type { Rule } from './rule.ts';

/** Other accounts are shown where there are some. */
export const accountsAreThere: Rule = ({ spec, observations }) => {
  if (!spec.accounts || observations.some(({ accounts }) => accounts.length > 0)) return [];
  return [
    {
      path: ['accounts'],
      key: true,
      message: 'no source says anything else of these figures',
      remedy: 'take “accounts” away, or give a figure its "accounts" in observations.json',
    },
  ];
};
