import { staleIn } from '../changes/stale.ts';
import type { Problem } from '../problems/problem.ts';
import type { LoadedDraft } from '../site/versions.ts';
import type { Release } from '../site/site.ts';

/** More of them are only counted. */
const MOST_NAMED = 5;

/** What a draft would take back of what was released since it was copied. */
export function staleProblems(
  { dataset, notes, notesJson }: LoadedDraft,
  releases: ReadonlyMap<string, Release>,
): Problem[] {
  const newest = [...releases.values()].at(-1)?.dataset;
  const from = releases.get(notes.from ?? '')?.dataset;
  const stale = dataset && from && newest ? staleIn(dataset, from, newest) : [];
  if (stale.length === 0) return [];
  const more = stale.length > MOST_NAMED ? ` and ${stale.length - MOST_NAMED} more` : '';
  const named = stale.slice(0, MOST_NAMED).join(', ') + more;
  const { version } = newest!;
  return [
    notesJson!.problem(
      ['from'],
      `${version} was released since, and this draft would take back what it changed: ${named}`,
      `make the same changes here (npm run data -- diff ${notes.from} ${version} shows them), or, if the draft is right, write "from": "${version}"`,
    ),
  ];
}
