import type { Dataset } from '../../dataset/dataset.ts';
import type { Geography } from '../../dataset/geography.ts';
import { findEntry } from '../../dataset/reference.ts';
import type { Fault } from '../../problems/fault.ts';
import { listed, suggest } from '../../problems/suggest.ts';
import type { Named } from '../kind.ts';
import { queryAbsences } from '../query.ts';
import { unknown } from './references.ts';
import type { Candidate, InSpec, Rule } from './rule.ts';

/** What options name is there, and is shown: what they say of anything else would be passed over in silence. */
export const optionsNameWhatIsShown: Rule = (chart) =>
  chart.kind.named(chart.spec.options).flatMap((named) => {
    const one = { ...named, path: ['options', ...named.path] };
    return one.what === 'region' ? regionFaults(one, chart) : outlineFaults(one, chart.geography);
  });

function regionFaults(
  { path, key, id, among }: Named,
  { spec, dataset }: Pick<Candidate, 'spec' | 'dataset'>,
): Fault<InSpec>[] {
  const missing = unknown({ path, id, what: 'region' }, dataset);
  if (missing.length > 0) return missing.map((fault) => ({ ...fault, key }));
  const shown = among ?? spec.query.regions ?? [];
  if (shown.includes(id)) return [];
  const where = among ? 'this inset' : 'this chart';
  const field = among ? '"regions" of the inset' : '"regions" of the query';
  return [
    {
      path,
      key,
      message: `“${id}” is not among the regions of ${where}`,
      remedy: `add it to ${field}, or take it away here`,
    },
  ];
}

function outlineFaults(
  { path, key, id }: Named,
  geography: Geography | undefined,
): Fault<InSpec>[] {
  if (!geography || geography.shape(id)) return [];
  const codes = geography.layers.flatMap((layer) =>
    geography.layer(layer).map((shape) => String(shape.id)),
  );
  const message = `the map file has no outline with the code “${id}”`;
  return [{ path, key, message, remedy: suggest(id, codes, 'codes') }];
}

/** Labels and colours are of figures that the chart shows. */
export const saidOfWhatIsShown: Rule = ({ spec, kind, dataset, observations }) => {
  const entries = [...observations, ...queryAbsences(spec, dataset)];
  const shown = kind.takes === 'observations' ? entries.map(({ id }) => id) : [];
  return (['labels', 'colours'] as const).flatMap((field) =>
    Object.keys(spec[field] ?? {}).flatMap((reference) => {
      const id = idOf(reference, dataset);
      if (id === undefined || shown.includes(id)) return [];
      const message = `“${reference}” is not among the figures that this chart shows`;
      return [{ path: [field, reference], key: true, message, remedy: remedyFor(shown) }];
    }),
  );
};

const idOf = (reference: string, dataset: Dataset) => findEntry(dataset, reference)?.id;

const remedyFor = (shown: readonly string[]) =>
  shown.length === 0 ? 'take it away' : `take it away, or name one of: ${listed(shown)}`;
