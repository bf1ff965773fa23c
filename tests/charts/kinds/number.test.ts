import { expect, test } from 'vitest';
import { renderBoards } from '../../../src/charts/render.ts';
import { readerOf } from '../../../src/site/reader.ts';
import { edition } from '../../fixtures/site.ts';

test('a big number keeps its qualifier before, its unit after and its scope beneath', () => {
  const site = edition();
  const text = (locale: string) => ({ [locale]: '' });
  const { phone } = renderBoards(
    'n',
    {
      kind: 'number',
      query: { observations: ['lutian.consumption-assistance'] },
      title: text('zh'),
      subtitle: text('zh'),
    },
    readerOf(site, 'zh'),
  );
  expect(phone.svg.replaceAll(/<[^>]+>/g, ' ')).toMatch(/近\s+100\s+万元\s+到 2024 年底的累计/);
});
