import { slug } from '../dataset/schema/ids.ts';
import type { Folder } from '../files/folder.ts';
import { fileProblem, type Problem } from '../problems/problem.ts';

/** What editor programs and systems leave beside a file: locks, copies, settings of a folder. */
const LEFT_BEHIND = /^\.|^#.*#$|~$|^(?:Thumbs\.db|desktop\.ini)$/i;

/** The ids that the names of a folder's files are, in order, and a problem for each file whose name is none: addresses are made of them. */
export function idsIn(
  folder: Folder,
  path: string,
  ending: '.json' | '.md',
): { ids: string[]; problems: Problem[] } {
  const ids: string[] = [];
  const problems: Problem[] = [];
  for (const { name, isFile } of folder.entries(path)) {
    if (LEFT_BEHIND.test(name) || !endsAlike(name, ending)) continue;
    const id = name.slice(0, name.length - ending.length);
    const file = `${path}/${name}`;
    if (!isFile)
      problems.push(
        fileProblem(file, 'this is a folder, and must be a file', 'rename or remove it'),
      );
    else if (!name.endsWith(ending) || !slug.safeParse(id).success)
      problems.push(fileProblem(file, noId(ending), `rename it: ${asId(name)}${ending}`));
    else ids.push(id);
  }
  return { ids: ids.sort(), problems };
}

/** Whether a name ends so, or as one does that was meant to: .JSON, .json.txt, .markdown. */
function endsAlike(name: string, ending: '.json' | '.md'): boolean {
  const alike = { '.json': /\.jsonc?(?:\.txt)?$/i, '.md': /\.(?:md|markdown)(?:\.txt)?$/i };
  return alike[ending].test(name);
}

const noId = (ending: string) =>
  `the name of this file is its address: lower-case letters, digits and hyphens, beginning with a letter, and then ${ending}`;

/** The id that is most like a name. */
function asId(name: string): string {
  const words = name.replace(/\.(?:jsonc?|md|markdown)(?:\.txt)?$/i, '').toLowerCase();
  const id = words.replaceAll(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '');
  return id === '' ? 'name' : id;
}
