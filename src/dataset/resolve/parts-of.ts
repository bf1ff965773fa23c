import type { Path } from '../../problems/fault.ts';
import { suggest } from '../../problems/suggest.ts';
import type { Part } from '../dataset.ts';
import type { Indicator, RawObservation } from '../schema.ts';
import type { References } from './references.ts';

/** Which part of the whole an entry is, in the order of its indicator's dimensions; codes and dimensions that are not there are faults. */
export function partsOf(
  { dimensions = {} }: RawObservation,
  indicator: Indicator,
  path: Path,
  references: References,
): Part[] {
  const by = indicator.dimensions ?? [];
  for (const id of Object.keys(dimensions))
    if (!by.includes(id)) notBrokenDownBy(id, indicator, [...path, 'dimensions', id], references);
  return by.flatMap((id) => {
    const code = dimensions[id];
    return code === undefined
      ? []
      : (partOf(id, code, [...path, 'dimensions', id], references) ?? []);
  });
}

function partOf(id: string, codeId: string, path: Path, references: References): Part | undefined {
  const dimension = references.find('dimension', id, path);
  if (!dimension) return undefined;
  const code = dimension.codes.find((one) => one.id === codeId);
  if (code) return { dimension, code };
  const known = dimension.codes.map((one) => one.id);
  references.fault(path, `“${id}” has no code “${codeId}”`, suggest(codeId, known, 'codes'));
  return undefined;
}

function notBrokenDownBy(
  id: string,
  { id: indicator, dimensions = [] }: Indicator,
  path: Path,
  references: References,
): void {
  const remedy =
    dimensions.length > 0
      ? suggest(id, dimensions, 'dimensions of it')
      : `give “${indicator}” the line "dimensions": ["${id}"] in indicators.json, or take this out`;
  references.fault(path, `“${indicator}” is not broken down by “${id}”`, remedy);
}
