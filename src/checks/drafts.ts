import { staleIn } from '../changes/stale.ts';
import type { Problem } from '../problems/problem.ts';
import { suggest } from '../problems/suggest.ts';
import type { LoadedDraft } from '../site/versions.ts';
import type { Release } from '../site/site.ts';

/** The released versions that could be read, oldest first. */
export type Released = ReadonlyMap<string, Pick<Release, 'dataset'>>;

/** What is wrong with a draft by itself, and with what it was copied from. */
export function draftProblems(draft: LoadedDraft, releases: Released): Problem[] {
  return [...draft.problems, ...unknownOrigin(draft, releases), ...staleProblems(draft, releases)];
}

/** A draft that was copied from a version that there is not: nothing can be said of what it would take back. */
function unknownOrigin({ notes: { from }, notesJson }: LoadedDraft, releases: Released): Problem[] {
  if (from === undefined || releases.has(from)) return [];
  return [
    notesJson!.problem(
      ['from'],
      `“${from}” is not released, so it cannot be told what this draft would take back`,
      suggest(from, [...releases.keys()], 'releases'),
    ),
  ];
}

/** More of them are only counted. */
const MOST_NAMED = 5;

/** What a draft would take back of what was released since it was copied. */
function staleProblems({ dataset, notes, notesJson }: LoadedDraft, releases: Released): Problem[] {
  const newest = [...releases.values()].at(-1)?.dataset;
  const from = releases.get(notes.from ?? '')?.dataset;
  const stale = dataset && from && newest ? staleIn(dataset, from, newest) : [];
  if (stale.length === 0) return [];
  const named = someOf(stale);
  const { version } = newest!;
  return [
    notesJson!.problem(
      ['from'],
      `${version} was released since, and this draft would take back what it changed: ${named}`,
      `make the same changes here (npm run data -- diff ${notes.from} ${version} shows them), or, if the draft is right, write "from": "${version}"`,
    ),
  ];
}

/** What would be taken back, the first few by name. */
export function someOf(stale: readonly string[]): string {
  const more = stale.length > MOST_NAMED ? ` and ${stale.length - MOST_NAMED} more` : '';
  return stale.slice(0, MOST_NAMED).join(', ') + more;
}
