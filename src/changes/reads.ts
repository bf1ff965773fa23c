import { directives } from '../stories/directive.ts';
import type { Story } from '../stories/story.ts';
import { figuresIn } from '../prose/parse.ts';
import { chartOf } from '../site/drawn.ts';
import { sourceFor } from '../site/current.ts';
import { releaseHistory } from './history.ts';
import type { Site } from '../site/site.ts';

/** Every figure that a story shows a reader: in its headline, its dek, its key figures, its text and its charts. */
export function figuresRead(site: Site, story: Story, locale: string): Set<string> {
  const { headline, dek, figures } = story.frontmatter;
  const inText = [headline, dek, story.body].flatMap(figuresIn);
  const inCharts = directives(story.body).flatMap((directive) => {
    const spec = 'id' in directive ? site.charts.get(directive.id) : undefined;
    return spec && 'id' in directive
      ? chartOf(directive.id, spec, sourceFor(site, locale)).read
      : [];
  });
  return new Set([...figures, ...inText, ...inCharts]);
}

/** The day of the last release that changed a figure of these, or of the first release. */
export function lastChanged(site: Site, figures: ReadonlySet<string>): string {
  const history = releaseHistory(site);
  return (
    (history.find(({ changes }) => changes.some(({ id }) => figures.has(id))) ?? history.at(-1))
      ?.version.released ?? '1970-01-01'
  );
}
