import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Dataset } from '../dataset/dataset.ts';
import { notThere } from '../problems/fault.ts';
import { inspect } from '../problems/inspect.ts';
import type { SourceText } from '../problems/source-text.ts';
import type { Problem } from '../problems/problem.ts';
import { suggest } from '../problems/suggest.ts';
import { proseContext } from '../prose/context.ts';
import { checkProse } from '../prose/check.ts';
import { directives } from './directive.ts';

/** A story or page: its front matter and its Markdown, not yet rendered. */
export interface Story {
  file: string;
  frontmatter: Frontmatter;
  body: string;
  /** The first line of the body in the file, from 1. */
  bodyLine: number;
  /** The line of each field of the front matter, and of each key figure as `figures.<id>`, from 1. */
  lines: Readonly<Record<string, number>>;
}

const frontmatter = z.strictObject({
  headline: z.string().min(1),
  dek: z.string().min(1),
  figures: z.array(z.string()).max(8).default([]),
  /** A shorter finding for lists; the headline where there is none. */
  summary: z.string().optional(),
  about: z.string().optional(),
});
export type Frontmatter = z.infer<typeof frontmatter>;

/** Splits a Markdown file at its front matter and validates that. */
export function parseStory(source: SourceText): { story: Story | undefined; problems: Problem[] } {
  const match = /^---\r?\n([\s\S]*?\r?\n)---[ \t]*(?:\r?\n|$)/.exec(source.text);
  if (!match)
    return {
      story: undefined,
      problems: [
        source.problem(
          0,
          3,
          'this text has no front matter',
          'begin with a line ---, then headline: and dek:, then a line ---',
        ),
      ],
    };
  const yaml = match[1] ?? '';
  const offset = match[0].indexOf(yaml);
  const document = parseDocument(yaml);
  if (document.errors.length > 0)
    return {
      story: undefined,
      problems: document.errors.map((e) =>
        source.problem(
          offset + e.pos[0],
          1,
          `the front matter is not YAML: ${e.message.split('\n')[0]?.replace(/ at line.*$/, '')}`,
          'put texts with : or { in "double quotes"',
        ),
      ),
    };
  const { value, faults } = inspect(
    frontmatter,
    document.toJS() ?? {},
    (key) => `“${key}” is not a field of the front matter`,
  );
  if (!value) {
    return {
      story: undefined,
      problems: faults.map(({ path, message, remedy, key }) => {
        if (key)
          return source.problem(
            offset + keyOffset(document, String(path.at(-1))),
            String(path.at(-1)).length,
            message,
            remedy,
          );
        const node = document.getIn(path, true);
        const [start, end] = (isNode(node) && node.range) || [-offset, 3 - offset];
        return source.problem(offset + start, end - start, message, remedy);
      }),
    };
  }
  const body = source.text.slice(match[0].length);
  return {
    story: {
      file: source.file,
      frontmatter: value,
      body,
      bodyLine: match[0].split('\n').length,
      lines: linesOf(document, (at) => match[0].slice(0, offset + at).split('\n').length),
    },
    problems: [],
  };
}

function keyOffset(document: ReturnType<typeof parseDocument>, key: string): number {
  const pair = isMap(document.contents)
    ? document.contents.items.find((item) => isScalar(item.key) && item.key.value === key)
    : undefined;
  return isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0;
}

function linesOf(
  document: ReturnType<typeof parseDocument>,
  lineAt: (offset: number) => number,
): Record<string, number> {
  const pairs = isMap(document.contents) ? document.contents.items : [];
  return Object.fromEntries(
    pairs.flatMap(({ key, value }) => [
      ...(isScalar(key) ? [[String(key.value), lineAt(key.range?.[0] ?? 0)] as const] : []),
      ...(isSeq(value)
        ? value.items.flatMap((item) =>
            isScalar(item) && isScalar(key)
              ? [
                  [
                    `${String(key.value)}.${String(item.value)}`,
                    lineAt(item.range?.[0] ?? 0),
                  ] as const,
                ]
              : [],
          )
        : []),
    ]),
  );
}

/** Checks a story against the data: its figures, its charts, and every number in its prose, at their places in the file. */
export function checkStory(
  story: Story,
  source: SourceText,
  { dataset, locale, charts }: { dataset: Dataset; locale: string; charts: readonly string[] },
): Problem[] {
  const context = proseContext(dataset, locale);
  const problems: Problem[] = [];
  const head = /^---\r?\n([\s\S]*?\r?\n)---/.exec(source.text);
  const yamlOffset = head ? head[0].indexOf(head[1]!) : 0;
  const document = parseDocument(head?.[1] ?? '');
  const nodes = isMap(document.contents) ? document.contents.items : [];
  for (const pair of nodes) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    if (['headline', 'dek', 'summary'].includes(key) && isScalar(pair.value)) {
      const start =
        yamlOffset +
        (pair.value.range?.[0] ?? 0) +
        (/^["']/.test(pair.value.source ?? '') || pair.value.type?.startsWith('QUOTE') ? 1 : 0);
      // A break mark is no option bar: it stands outside the braces.
      problems.push(
        ...checkProse(String(pair.value.value), context).map((f) =>
          source.problem(start + f.index, f.length, f.message, f.remedy, f),
        ),
      );
    }
    if (key === 'figures' && isSeq(pair.value)) {
      for (const item of pair.value.items) {
        const id = isScalar(item) ? String(item.value) : '';
        if (!dataset.observations.has(id))
          problems.push(
            source.problem(
              yamlOffset + (isScalar(item) ? (item.range?.[0] ?? 0) : 0),
              id.length,
              ...notThere('figure', id, dataset.version, [...dataset.observations.keys()]),
            ),
          );
      }
    }
  }
  const bodyOffset = source.text.length - story.body.length;
  for (const directive of directives(story.body)) {
    if (directive.kind === 'fault')
      problems.push(
        source.problem(
          bodyOffset + directive.index,
          directive.length,
          directive.message,
          directive.remedy,
        ),
      );
    if (
      (directive.kind === 'chart' || directive.kind === 'map' || directive.kind === 'steps') &&
      !charts.includes(directive.id)
    ) {
      problems.push(
        source.problem(
          bodyOffset + directive.index,
          directive.length,
          `there is no chart “${directive.id}”`,
          suggest(directive.id, charts, 'charts'),
        ),
      );
    }
  }
  problems.push(
    ...checkProse(proseOnly(story.body), context).map((f) =>
      source.problem(bodyOffset + f.index, f.length, f.message, f.remedy, f),
    ),
  );
  return problems;
}

/** The body with what is not prose blanked out: directives, addresses of links, code, the numbers of a list. */
function proseOnly(body: string): string {
  const blank = (text: string) => text.replaceAll(/[^\n]/g, ' ');
  return body
    .replaceAll(/^::.*$/gm, blank)
    .replaceAll(/^```[\s\S]*?^```/gm, blank)
    .replaceAll(/`[^`\n]*`/g, blank)
    .replaceAll(/\]\([^)\s]*\)/g, blank)
    .replaceAll(/^\s*\d+\.\s/gm, blank);
}
