import { fileURLToPath } from 'node:url';
import { relative } from 'node:path';
import { currentSite } from '../site/current.ts';
import { readerOf } from '../site/reader.ts';
import type { Site } from '../site/site.ts';
import { renderMarkdown } from '../stories/render.ts';

/** The folder a text lies in says its language: content/stories/zh/<id>.md. */
function localeOf(fileURL: URL | undefined, { root, config: { locales } }: Site): string {
  const path = fileURL ? relative(root, fileURLToPath(fileURL)).replaceAll('\\', '/') : '';
  return locales.find((locale) => path.includes(`/${locale}/`)) ?? locales[0]!;
}

/** Astro's `markdown.processor`: Markdown with bound figures, charts and steps. */
export function figures() {
  return {
    name: 'figures',
    options: {},
    async createRenderer() {
      return {
        async render(
          content: string,
          options?: { fileURL?: URL; frontmatter?: Record<string, unknown> },
        ) {
          const site = currentSite();
          const locale = localeOf(options?.fileURL, site);
          const { html, headings, figures, charts } = renderMarkdown(content, {
            ...readerOf(site, locale),
            charts: site.charts,
          });
          return {
            code: html,
            metadata: {
              headings,
              localImagePaths: [],
              remoteImagePaths: [],
              frontmatter: { ...options?.frontmatter, read: { figures, charts } },
            },
          };
        },
      };
    },
  };
}
