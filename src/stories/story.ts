import type { Problem } from '../problems/problem.ts';
import type { SourceText } from '../problems/source-text.ts';
import { readFrontMatter, type Frontmatter, type Places } from './front-matter.ts';

/** A story or page: its front matter and its Markdown, not yet taken apart. */
export interface Story {
  file: string;
  frontmatter: Frontmatter;
  body: string;
  /** The first line of the body in the file, from 1. */
  bodyLine: number;
  /** The line of each field of the front matter, and of each key figure as `figures.<id>`, from 1. */
  lines: Readonly<Record<string, number>>;
  /** Where in the file stands what each of them says. */
  places: Places;
}

/** Front matter between two lines `---`. */
const FRONT = /^---\r?\n([\s\S]*?\r?\n)---[ \t]*(?:\r?\n|$)/;

/** Splits a Markdown file at its front matter and validates that. */
export function parseStory(source: SourceText): { story: Story | undefined; problems: Problem[] } {
  const match = FRONT.exec(source.text);
  if (!match) return { story: undefined, problems: [noFrontMatter(source)] };
  const [head, yaml = ''] = match;
  const { value, faults, keys, values } = readFrontMatter(yaml, head.indexOf(yaml));
  if (!value)
    return {
      story: undefined,
      problems: faults.map((f) => source.problem(f.index, f.length, f.message, f.remedy)),
    };
  const lineOf = (offset: number) => source.text.slice(0, offset).split('\n').length;
  const story = {
    file: source.file,
    frontmatter: value,
    body: source.text.slice(head.length),
    bodyLine: lineOf(head.length),
    lines: Object.fromEntries(
      Object.entries(keys).map(([field, { index }]) => [field, lineOf(index)]),
    ),
    places: values,
  };
  return { story, problems: [] };
}

function noFrontMatter(source: SourceText): Problem {
  return source.problem(
    0,
    '---'.length,
    'this text has no front matter',
    'begin with a line ---, then headline: and dek:, then a line ---',
  );
}
