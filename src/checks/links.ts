import type { Fault } from '../problems/fault.ts';
import type { Problem } from '../problems/problem.ts';
import { suggest } from '../problems/suggest.ts';
import type { LoadedStories } from '../site/stories.ts';
import { linksOf } from '../stories/links.ts';

/** Links in texts that lead nowhere: to no address of the site, to no heading, or to what no browser opens. `published` are the site’s addresses without base path. */
export function linkProblems(texts: LoadedStories, published: readonly string[]): Problem[] {
  const there = new Set(published);
  return [...texts.values()].flatMap((list) =>
    [...list.values()].flatMap(({ source, story }) => {
      if (!source || !story) return [];
      const offset = source.text.length - story.body.length;
      const headings = [...story.body.matchAll(/^ {0,3}#{1,6}\s/gm)].length;
      return linksOf(story.body).flatMap(({ index, length, target }) => {
        const fault = faultOf(target, there, headings);
        return fault ? [source.problem(offset + index, length, fault.message, fault.remedy)] : [];
      });
    }),
  );
}

function faultOf(target: string, there: ReadonlySet<string>, headings: number): Fault | undefined {
  if (/^(?:https?:\/\/[^\s.]+\.|mailto:\S+@)/i.test(target)) return undefined;
  if (target.startsWith('#')) return anchorFault(target, headings);
  if (!target.startsWith('/') || target.startsWith('//'))
    return {
      message: `“${target}” is no address that a browser opens from here`,
      remedy: 'write the whole address, with https://, or one of this site, which begins with /',
    };
  const path = target.replace(/[?#].*$/s, '');
  if (there.has(path)) return undefined;
  return {
    message: `${path} is no address of this site`,
    remedy: there.has(`${path}/`) ? `write ${path}/` : suggest(path, [...there], 'addresses'),
  };
}

function anchorFault(target: string, headings: number): Fault | undefined {
  const number = Number(/^#s([1-9]\d*)$/.exec(target)?.[1] ?? Number.NaN);
  if (number <= headings) return undefined;
  return {
    message: `there is no heading ${target} in this text`,
    remedy:
      headings === 0
        ? 'take the link out; this text has no headings'
        : `its headings are #s1 to #s${headings}, in their order`,
  };
}
