import { partners, type Dataset } from '../dataset/dataset.ts';
import { fileProblem, type Problem } from '../problems/problem.ts';
import { suggest } from '../problems/suggest.ts';
import type { LoadedSite } from '../site/load.ts';

/** Addresses that the site has by itself. */
const TAKEN = ['charts', 'data', 'embed', 'figures', 'oembed', 'programmes', 'regions', 'releases'];

/** Texts that would get no page of their own: a story about nothing that there are stories about, a page whose address is taken. */
export function nameProblems(
  { stories, pages, locales }: Pick<LoadedSite, 'stories' | 'pages' | 'locales'>,
  dataset: Dataset,
): Problem[] {
  const subjects = [...dataset.programmes.keys(), ...partners(dataset).map(({ id }) => id)];
  return [
    ...filesIn(stories, 'stories')
      .filter(({ name }) => !subjects.includes(name))
      .map(({ name, file }) => noSubject(file, name, dataset, subjects)),
    ...filesIn(pages, 'pages')
      .filter(({ name }) => [...TAKEN, ...locales].includes(name))
      .map(({ name, file }) =>
        fileProblem(
          file,
          `the site has an address /${name}/ already`,
          'give the page another name',
        ),
      ),
  ];
}

function noSubject(
  file: string,
  name: string,
  { regions }: Dataset,
  subjects: readonly string[],
): Problem {
  const remedy = suggest(name, subjects, 'partners and programmes');
  if (regions.has(name))
    return fileProblem(file, `“${name}” is no partner, so a story about it has no page`, remedy);
  const message = `there is no partner or programme “${name}”, so this story has no page`;
  return { ...fileProblem(file, message, remedy), missing: { what: 'region', id: name } };
}

const filesIn = (texts: LoadedSite['stories'], kind: 'stories' | 'pages') =>
  [...texts].flatMap(([locale, list]) =>
    [...list.keys()].map((name) => ({ name, file: `content/${kind}/${locale}/${name}.md` })),
  );
