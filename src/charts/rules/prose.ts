import { localizedFaults } from '../../prose/localized.ts';
import type { Rule } from './rule.ts';

const fields = ['title', 'subtitle', 'note'] as const;

/** The words of a chart hold no bare number, and bind figures that are there. Those of annotations are held to it with them. */
export const boundNumbers: Rule = ({ spec, dataset }) => [
  ...fields.flatMap((field) => localizedFaults([field], spec[field], dataset)),
  ...Object.entries(spec.labels ?? {}).flatMap(([id, label]) =>
    localizedFaults(['labels', id], label, dataset),
  ),
];
