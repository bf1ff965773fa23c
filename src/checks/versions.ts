import { staleIn } from '../changes/stale.ts';
import type { Version } from '../dataset/schema.ts';
import { compareVersions } from '../dataset/version.ts';
import type { LocatedJson } from '../problems/located.ts';
import type { Problem } from '../problems/problem.ts';
import { suggest } from '../problems/suggest.ts';
import type { LoadedSite } from '../site/load.ts';
import { someOf, type Released } from './drafts.ts';

/** A release in the list of versions, and those before it. */
interface Listed {
  json: LocatedJson;
  i: number;
  version: Version;
  before: readonly Version[];
  releases: Released;
}

/** What is wrong with the list of versions: their order, what they were made from and correct, and what merging two of them would lose. */
export function versionProblems(
  { json, versions }: Pick<LoadedSite, 'json' | 'versions'>,
  releases: Released,
): Problem[] {
  if (!json) return [];
  return versions.flatMap((version, i) => {
    const listed = { json, i, version, before: versions.slice(0, i), releases };
    const disordered = outOfOrder(listed);
    if (disordered) return [disordered];
    return [
      ...unknownVersion(listed, 'from'),
      ...unknownVersion(listed, 'corrects'),
      ...lost(listed),
    ];
  });
}

/** A version that stands twice, or after a later one. */
function outOfOrder({ json, i, version: { id }, before }: Listed): Problem | undefined {
  const previous = before.at(-1)?.id;
  if (before.some((version) => version.id === id))
    return json.problem(
      ['versions', i, 'id'],
      `${id} stands twice in this list`,
      'keep the entry whose checksums are those of its files, and delete the other',
    );
  if (previous === undefined || compareVersions(id, previous) > 0) return undefined;
  return json.problem(
    ['versions', i, 'id'],
    `${id} stands after ${previous}, which is later`,
    'put the versions in order, from the oldest to the latest: the last one is what readers see',
  );
}

/** What a version says that it was made from, or that it corrects, and no version before it is. */
function unknownVersion(
  { json, i, version, before }: Listed,
  field: 'from' | 'corrects',
): Problem[] {
  const named = version[field];
  const known = before.map(({ id }) => id);
  if (named === undefined || known.includes(named)) return [];
  return [
    json.problem(
      ['versions', i, field],
      `“${named}” is no version before ${version.id}`,
      suggest(named, known, 'versions'),
    ),
  ];
}

/** What a version took back of the one before it, since both were made from an older one and then merged. */
function lost({ json, i, version, before, releases }: Listed): Problem[] {
  const previous = before.at(-1)?.id ?? '';
  const from = version.from ?? previous;
  const [made, newest, origin] = [version.id, previous, from].map(
    (id) => releases.get(id)?.dataset,
  );
  if (from === previous || !made || !newest || !origin) return [];
  const stale = staleIn(made, origin, newest);
  if (stale.length === 0) return [];
  return [
    json.problem(
      ['versions', i, 'from'],
      `${version.id} was made from ${from} and takes back what ${previous} changed: ${someOf(stale)}`,
      `make it a draft again (npm run data -- undo ${version.id}), make the same changes in it (npm run data -- diff ${from} ${previous} shows them), and release it; where it is published already, make them in a new version and write "from": "${previous}" here`,
    ),
  ];
}
