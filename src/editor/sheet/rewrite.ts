import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { RawObservation } from '../../dataset/schema.ts';

/**
 * Writes observations into the text of an observations.json. Those that have not changed keep their text to the letter, so that a
 * reviewer sees in the diff only what the import did.
 */
export function rewriteObservations(
  text: string,
  before: readonly RawObservation[],
  after: readonly RawObservation[],
): string {
  const array = findNodeAtLocation(parseTree(text)!, ['observations'])!;
  const verbatim = new Map(
    before.map((observation, i) => [
      observation,
      text.slice(
        array.children![i]!.offset,
        array.children![i]!.offset + array.children![i]!.length,
      ),
    ]),
  );
  if (after.length === before.length && after.every((observation, i) => observation === before[i]))
    return text;
  const items = after.map(
    (observation) => `\n    ${verbatim.get(observation) ?? printed(observation)}`,
  );
  return `${text.slice(0, array.offset)}[${items.join(',')}${items.length > 0 ? '\n  ' : ''}]${text.slice(array.offset + array.length)}`;
}

/** An observation in the form of the file: a field a line, texts of all languages on one. */
function printed(observation: RawObservation): string {
  const inline = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
    if (typeof value === 'object' && value !== null)
      return `{${Object.entries(value)
        .map(([key, v]) => `${JSON.stringify(key)}: ${inline(v)}`)
        .join(', ')}}`;
    return JSON.stringify(value);
  };
  return `{\n${Object.entries(observation)
    .map(([key, value]) => `      ${JSON.stringify(key)}: ${inline(value)}`)
    .join(',\n')}\n    }`;
}
