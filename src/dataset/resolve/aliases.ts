import type { Fault, InValue } from '../../problems/fault.ts';
import { suggest } from '../../problems/suggest.ts';
import type { Identity, ReleasedIds } from '../observation-id.ts';

/** What is wrong with the ids that figures say they had, by the number of the figure in its file. */
export function aliasFaults(
  figures: readonly Identity[],
  released: ReleasedIds,
): Fault<InValue & { figure: number }>[] {
  const own = new Map(figures.flatMap(({ id, full }, i) => [[id, i] as const, [full, i] as const]));
  const taken = new Map<string, number>();
  return figures.flatMap(({ aliases }, figure) =>
    aliases.flatMap((alias, j) => {
      const why =
        ofFigure(alias, figure, own, figures) ??
        twice(alias, figure, taken, figures) ??
        neverReleased(alias, released);
      taken.set(alias, figure);
      return why ? [{ ...why, figure, path: ['aliases', j] }] : [];
    }),
  );
}

function ofFigure(
  alias: string,
  figure: number,
  own: ReadonlyMap<string, number>,
  figures: readonly Identity[],
): Fault | undefined {
  const other = own.get(alias);
  if (other === undefined) return undefined;
  if (other === figure)
    return { message: `“${alias}” is the id of this figure still`, remedy: 'take it out' };
  return {
    message: `“${alias}” is the id of another figure, ${figures[other]!.full}`,
    remedy: 'take it out: an id leads to one figure for ever',
  };
}

function twice(
  alias: string,
  figure: number,
  taken: ReadonlyMap<string, number>,
  figures: readonly Identity[],
): Fault | undefined {
  const first = taken.get(alias);
  if (first === undefined) return undefined;
  const whose = first === figure ? 'here' : `at ${figures[first]!.id}`;
  return { message: `“${alias}” stands ${whose} already`, remedy: 'keep one of the two' };
}

/** Only ids that readers and editors may have used need to lead on. */
function neverReleased(alias: string, { ids }: ReleasedIds): Fault | undefined {
  if (ids.size === 0 || ids.has(alias)) return undefined;
  return {
    message: `“${alias}” was never the id of a released figure`,
    remedy: suggest(alias, [...ids], 'ids'),
  };
}
