import { parseHTML } from 'linkedom';
import { pictureCode } from '../codes/snippets.ts';
import { plainProse } from '../prose/render.ts';
import { tag } from '../prose/markup.ts';
import { readerOf } from '../site/reader.ts';
import type { Site } from '../site/site.ts';
import { storyParts, type Part } from '../stories/parts.ts';
import type { Story } from '../stories/story.ts';
import { embeddable } from './embeddable.ts';

/**
 * A whole story as HTML that stands anywhere: addresses are absolute, charts are pictures with their credit, and figures are
 * plain words, since their cards stay on the site. `page` is the story's absolute address.
 */
export function storyHtml(site: Site, story: Story, locale: string, page: string): string {
  const reader = readerOf(site, locale);
  const elsewhere = { ...reader, href: reader.url, fileHref: reader.fileUrl };
  const { parts } = storyParts(story.body, elsewhere);
  const dek = tag('p', {}, plainProse(story.frontmatter.dek, reader)).markup;
  return dek + partsHtml(site, parts, locale, page);
}

function partsHtml(site: Site, parts: readonly Part[], locale: string, page: string): string {
  return parts
    .map((part) => {
      if (part.kind === 'prose') return alone(part.html, page);
      const picture = pictureCode(embeddable(site, part.chart, locale));
      return picture + partsHtml(site, part.within ?? [], locale, page);
    })
    .join('');
}

/** Prose without what leads to other parts of its page. */
function alone(html: string, page: string): string {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  for (const figure of document.querySelectorAll('.bound'))
    figure.replaceWith(figure.textContent ?? '');
  for (const heading of document.querySelectorAll('[id]')) heading.removeAttribute('id');
  for (const link of document.querySelectorAll('a[href^="#"]'))
    link.setAttribute('href', page + link.getAttribute('href'));
  return document.body.innerHTML;
}
