import type { Fault, InText } from '../problems/fault.ts';

/** Links by name whose address stands nowhere, and addresses that no link names. */
export function checkReferences(text: string, known: readonly string[]): Fault<InText>[] {
  const labels = new Set(known);
  const uses = [...text.matchAll(/\[([^[\]\n]+)\](?:\[([^[\]\n]*)\])?(?![(:\]])/g)];
  const used = new Set(uses.map(([, words, name]) => labelOf(name || words!)));
  return [
    ...uses
      .filter(([, words, name]) => name !== undefined && !labels.has(labelOf(name || words!)))
      .map((match) => ({
        index: match.index,
        length: match[0].length,
        message: `there is no address for “${match[2] || match[1]}”`,
        remedy: 'write the address into the link: [text](address)',
      })),
    ...[...text.matchAll(/^ {0,3}\[([^[\]^\n][^[\]\n]*)\]:.*/gm)]
      .filter(([, name]) => labels.has(labelOf(name!)) && !used.has(labelOf(name!)))
      .map((match) => ({
        index: match.index,
        length: match[0].length,
        message: 'no link names this address, so the line vanishes',
        remedy: 'write the address into its link: [text](address), or delete the line',
      })),
  ];
}

const labelOf = (name: string) => name.trim().replaceAll(/\s+/g, ' ').toLowerCase().toUpperCase();
