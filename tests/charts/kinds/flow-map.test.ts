import { describe, expect, test } from 'vitest';
import { renderBoards } from '../../../src/charts/render.ts';
import { readerOf } from '../../../src/site/reader.ts';
import { edition } from '../../fixtures/site.ts';

describe('flow map', () => {
  const site = edition();
  const { phone, wide } = renderBoards('m', site.charts.get('partners-map')!, readerOf(site, 'zh'));
  test('draws a line from the helper to each partner', () =>
    expect(wide.svg.match(/stroke-linecap="round"/g)).toHaveLength(6));
  test('names each partner on both boards, with its distance', () => {
    for (const board of [phone, wide])
      for (const name of ['龙里', '惠水', '吕田', '梅江', '梅县', '坡头', '约 740 公里'])
        expect(board.svg).toContain(name);
  });
  test('has insets for what is too small', () =>
    expect(wide.svg.match(/<clipPath/g)).toHaveLength(2));
});
