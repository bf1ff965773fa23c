import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

/** A story as Astro renders it: its content, and what it read. */
interface StoryModule {
  Content: AstroComponentFactory;
  frontmatter: { read: { figures: string[]; charts: string[] } };
}

const modules = import.meta.glob<StoryModule>('/content/{stories,pages}/*/*.md', { eager: true });

/** The rendered story (or page) of a language. Throws where there is none, which the checks rule out. */
export function storyModule(
  locale: string,
  name: string,
  folder: 'stories' | 'pages' = 'stories',
): StoryModule {
  const found = modules[`/content/${folder}/${locale}/${name}.md`];
  if (!found) throw new Error(`content/${folder}/${locale}/${name}.md is missing`);
  return found;
}
