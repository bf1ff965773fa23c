import { describe, expect, test } from 'vitest';
import { embeddable } from '../../src/outputs/embeddable.ts';
import { oembed, oembedXml } from '../../src/outputs/oembed.ts';
import { edition } from '../fixtures/site.ts';

const site = edition();
const embed = embeddable(site, 'purchases', 'zh');

describe('oEmbed 1.0', () => {
  const answer = oembed(embed, { name: '结荔', url: 'https://site.example/' });
  test('has what the specification requires of a rich answer', () => {
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_name: '结荔' });
    for (const key of [
      'html',
      'width',
      'height',
      'thumbnail_url',
      'thumbnail_width',
      'thumbnail_height',
    ])
      expect(answer[key]).toBeTruthy();
    expect(answer['html']).toContain('<iframe src="https://site.example/embed/purchases/"');
  });
  test('is the same as XML, escaped', () => {
    expect(oembedXml(answer)).toMatch(
      /^<\?xml version="1\.0" encoding="utf-8" standalone="yes"\?>\n<oembed>\n {2}<version>1\.0<\/version>/,
    );
    expect(oembedXml(answer)).toContain('<html>&lt;iframe src=&quot;');
  });
});
