import type { Fault } from '../problems/fault.ts';
import type { Problem } from '../problems/problem.ts';
import { suggest } from '../problems/suggest.ts';
import type { LoadedStories } from '../site/stories.ts';
import type { Site } from '../site/site.ts';
import { linksOf } from '../stories/links.ts';
import { isFilePath } from '../stories/markdown.ts';
import { anchorsIn, placesIn } from './anchors.ts';

/** What the links of a text may lead to. */
interface Reachable {
  /** What stands before the paths of its language. */
  folder: string;
  /** Every address of the site, with its language. */
  published: ReadonlySet<string>;
  /** The pages in its language, by path without language. */
  pages: readonly string[];
  /** The places in pages, by path without language. */
  anchors: ReadonlyMap<string, readonly string[]>;
  /** The places in the text itself. */
  own: readonly string[];
}

/** Links in texts that lead nowhere: to no address of the site, to no place in a page, or to what no browser opens. `published` are the site’s addresses without base path. */
export function linkProblems(
  texts: LoadedStories,
  site: Site,
  published: ReadonlySet<string>,
): Problem[] {
  const [first, ...others] = site.config.locales;
  const folders = others.map((locale) => `/${locale}`);
  return [...texts].flatMap(([locale, list]) => {
    const anchors = anchorsIn(site, locale);
    const folder = locale === first ? '' : `/${locale}`;
    const pages = pagesIn(published, folder, folders);
    return [...list.values()].flatMap(({ source, story }) => {
      if (!source || !story) return [];
      const offset = source.text.length - story.body.length;
      const reachable = { folder, published, pages, anchors, own: placesIn(story) };
      return linksOf(story.body).flatMap(({ index, length, target }) => {
        const fault = faultOf(target, reachable);
        return fault ? [source.problem(offset + index, length, fault.message, fault.remedy)] : [];
      });
    });
  });
}

/** The paths of pages in the language of a folder, without it. */
function pagesIn(
  published: ReadonlySet<string>,
  folder: string,
  folders: readonly string[],
): string[] {
  return [...published]
    .filter((path) => path.endsWith('/') && path.startsWith(`${folder}/`))
    .map((path) => path.slice(folder.length))
    .filter((path) => !folders.some((other) => path.startsWith(`${other}/`)));
}

function faultOf(target: string, reachable: Reachable): Fault | undefined {
  if (/^(?:https?:\/\/[^\s.]+\.|mailto:\S+@)/i.test(target)) return undefined;
  if (target.startsWith('#')) return headingFault(target.slice(1), reachable.own);
  if (!target.startsWith('/') || target.startsWith('//'))
    return {
      message: `“${target}” is no address that a browser opens from here`,
      remedy: 'write the whole address, with https://, or one of this site, which begins with /',
    };
  const path = target.replace(/[?#].*$/s, '');
  const place = /#(.+)$/s.exec(target)?.[1];
  return pathFault(path, reachable) ?? placeFault(path, place, reachable);
}

function pathFault(path: string, reachable: Reachable): Fault | undefined {
  const { folder, published } = reachable;
  const address = isFilePath(path) ? path : folder + path;
  if (published.has(address)) return undefined;
  return { message: `${path} is no address of this site`, remedy: rightPath(path, reachable) };
}

function rightPath(path: string, { folder, published, pages }: Reachable): string {
  if (published.has(`${folder}${path}/`)) return `write ${path}/`;
  if (published.has(path) && path.startsWith(`${folder}/`))
    return `write ${path.slice(folder.length)}; the language is added by itself`;
  return suggest(path, isFilePath(path) ? [...published] : pages, 'addresses');
}

/** What is wrong with a place in another page. */
function placeFault(
  path: string,
  place: string | undefined,
  { anchors }: Reachable,
): Fault | undefined {
  const places = anchors.get(path);
  if (place === undefined || !places || places.includes(place)) return undefined;
  return {
    message: `there is no place #${place} in ${path}`,
    remedy: suggest(place, places, 'places'),
  };
}

/** What is wrong with a place in the same text. */
function headingFault(place: string, own: readonly string[]): Fault | undefined {
  if (place === '' || own.includes(place)) return undefined;
  const headings = own.filter((id) => /^s\d+$/.test(id));
  return {
    message: `there is no heading #${place} in this text`,
    remedy:
      headings.length === 0
        ? 'take the link out; this text has no headings'
        : `its headings are #s1 to #${headings.at(-1)}, in their order`,
  };
}
