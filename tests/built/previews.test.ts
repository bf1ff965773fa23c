import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseHTML } from 'linkedom';
import ogs from 'open-graph-scraper';
import { describe, expect, inject, test } from 'vitest';

const dist = inject('dist');
const pages = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name.endsWith('.html'))
  .map((entry) => relative(dist, join(entry.parentPath, entry.name)))
  .filter((file) => !/(^|\/)embed\//.test(file));

/** Width and height of a PNG, as its first chunk has them. */
function sizeOf(file: string): [width: number, height: number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** What a client that shows previews of links reads from a page. */
async function previewOf(file: string) {
  const { result } = await ogs({ html: readFileSync(join(dist, file), 'utf8') });
  return result;
}

test.each(pages)(
  'a link to %s has a title, a description and a picture that is as it says',
  async (file) => {
    const preview = await previewOf(file);
    expect(preview.ogTitle).toBeTruthy();
    expect(preview.ogDescription!.length).toBeLessThanOrEqual(200);
    expect(preview.twitterCard).toBe('summary_large_image');
    expect(preview.ogLocale).toBe(file.startsWith('en/') ? 'en_US' : 'zh_CN');
    const [picture, ...others] = preview.ogImage!;
    expect(others).toEqual([]);
    const { url, width, height, alt } = picture!;
    expect(url).toMatch(/^https:\/\/site\.example\//);
    expect(sizeOf(join(dist, new URL(url).pathname))).toEqual([Number(width), Number(height)]);
    // WeChat and WhatsApp take no smaller one.
    expect(Math.min(Number(width), Number(height))).toBeGreaterThanOrEqual(300);
    expect(alt).toBeTruthy();
  },
);

describe('what a page is', () => {
  test('stories are articles with the days they changed; everything else is not', async () => {
    for (const file of pages) {
      const { ogType, articleModifiedTime } = await previewOf(file);
      const isStory = /^(en\/)?(regions|programmes)\//.test(file);
      expect([file, ogType]).toEqual([file, isStory ? 'article' : 'website']);
      expect([file, articleModifiedTime !== undefined]).toEqual([file, isStory]);
    }
  });
  test('only the page of a chart answers as a chart to who embeds links', () => {
    for (const file of pages) {
      const { document } = parseHTML(readFileSync(join(dist, file), 'utf8'));
      const answers = document.querySelectorAll('link[type$="+oembed"]').length;
      const isChart = /^(en\/)?charts\/[^/]+\/index\.html$/.test(file);
      expect([file, answers]).toEqual([file, isChart ? 2 : 0]);
    }
  });
  test('a story names its picture and its author', () => {
    const html = readFileSync(join(dist, 'regions/lutian/index.html'), 'utf8');
    const { document } = parseHTML(html);
    const said = JSON.parse(document.querySelector('[type="application/ld+json"]')!.textContent!);
    expect(said).toMatchObject({
      '@type': 'NewsArticle',
      image: ['https://site.example/cards/zh/regions/lutian.png'],
      author: { '@type': 'Organization', name: '结荔' },
    });
  });
});
