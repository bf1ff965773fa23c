import type { Story } from './story.ts';

/** A line of a story that readers see, as it stands in the file. */
export interface StoryLine {
  part: 'headline' | 'dek' | 'summary' | 'figure' | 'body';
  text: string;
  /** From 1. */
  line: number;
}

/** What readers see of a story, line by line: its headline, dek and shorter finding, its key figures, its text. */
export function linesOf({ frontmatter, lines, body, bodyLine }: Story): StoryLine[] {
  const { headline, dek, summary, figures } = frontmatter;
  const head = (['headline', 'dek', 'summary'] as const).flatMap((part) => {
    const text = { headline, dek, summary }[part];
    return text === undefined ? [] : [{ part, text, line: lines[part] ?? 1 }];
  });
  return [
    ...head,
    ...figures.map((id) => ({
      part: 'figure' as const,
      text: `{{ ${id} }}`,
      line: lines[`figures.${id}`] ?? 1,
    })),
    ...body.split('\n').map((text, i) => ({ part: 'body' as const, text, line: bodyLine + i })),
  ];
}
