import { subjectId } from '../../dataset/dataset.ts';
import type { Rule } from './rule.ts';

/** The kind can draw these values honestly. */
export const kindCanDraw: Rule = ({ kind, observations }) => {
  if (observations.length === 0) return [];
  const refused = kind.refuse?.(
    observations.map((observation) => ({
      value: observation.value,
      period: observation.period ?? '',
      subject: subjectId(observation),
      indicator: observation.indicator.id,
    })),
  );
  if (!refused) return [];
  const [message, remedy] = refused;
  return [{ path: ['kind'], message, remedy }];
};
