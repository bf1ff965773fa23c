import { describe, expect, test } from 'vitest';
import { renderChart } from '../../src/charts/chart.ts';
import { embeddable } from '../../src/outputs/embeddable.ts';
import { oembed, oembedXml } from '../../src/outputs/oembed.ts';
import { readerOf } from '../../src/site/reader.ts';
import { edition } from '../fixtures/site.ts';

const site = edition();
const chart = renderChart('purchases', site.charts.get('purchases')!, readerOf(site, 'zh'));
const embed = embeddable(site, chart, 'zh');

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
