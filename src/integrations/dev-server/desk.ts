import type { Served } from '../../addresses/served.ts';
import { check } from '../../checks/check.ts';
import { keepSchemas } from '../../editor/json-schema.ts';
import { problemText, Problems, type Problem } from '../../problems/problem.ts';
import { current, show, type Current, type View } from '../../site/current.ts';
import { load, type LoadedSite } from '../../site/load.ts';

/** What the dev server shows, and what is wrong with what an editor last saved. */
export interface Desk {
  /** Reads and checks everything again, as it is now on the disk. */
  refresh(): void;
  /** The same, for another of the ways to look at a draft. */
  look(view: View): void;
  inOrder(): boolean;
  /** The problems, as `check` says them. */
  said(): string;
  /** Lets editor programs complete the ids there are now. Returns why not, in a sentence, where that cannot be written. */
  keepSchemas(): string | undefined;
}

/** Loads the site of a folder and shows it. Throws where there is nothing that could be shown. */
export function openDesk(root: string, served: Served, view: View): Desk {
  let wanted = view;
  let problems = refreshed(root, served, wanted);
  const refresh = () => {
    problems = refreshed(root, served, wanted);
  };
  return {
    refresh,
    look(next) {
      wanted = next;
      refresh();
    },
    inOrder: () => problems.length === 0,
    said: () => problems.map(problemText).join('\n\n'),
    keepSchemas: () => keepSchemas(root),
  };
}

/** Shows the site as it is now on the disk, and returns what is wrong. Keeps the last site without problems; throws where there is neither. */
function refreshed(root: string, served: Served, wanted: View): Problem[] {
  const loaded = load(root, served);
  const draft = loaded.drafts.at(-1)?.id;
  const { site, problems } = check(loaded, { draft });
  if (problems.length === 0 || !current()) {
    const next = draft === undefined ? released(site) : asWanted(loaded, draft, site, wanted);
    if (next) show(next);
  }
  if (!current()) throw new Problems(problems);
  return problems;
}

type CheckedSite = Current['site'] | undefined;

const released = (site: CheckedSite, draft?: string): Current | undefined =>
  site && { site, view: 'release', draft };

/** The draft, where it is wanted and can be read; else the release that it is to follow. */
function asWanted(
  loaded: LoadedSite,
  draft: string,
  drafted: CheckedSite,
  view: View,
): Current | undefined {
  if (drafted && view !== 'release') return { site: drafted, view, draft };
  return released(check(loaded).site, draft);
}
