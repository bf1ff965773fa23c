import { expect, test } from 'vitest';
import { currentChart } from '../../src/site/charts.ts';
import { edition } from '../fixtures/site.ts';

const site = edition();
const spec = site.charts.get('park-enterprises')!;
const givenUp = { reason: { zh: '口径变了' }, version: '2025.02' };

test('a chart is drawn from the data that are shown', () => {
  const { chart, dataset } = currentChart(site, 'park-enterprises', 'zh');
  expect(dataset).toBe(site.dataset);
  expect(chart.source).toContain('2026.11');
});
test('one that was given up is drawn from the last version that it stands for', () => {
  const charts = new Map([['park-enterprises', { ...spec, withdrawn: givenUp }]]);
  const { chart, dataset } = currentChart({ ...site, charts }, 'park-enterprises', 'zh');
  expect(dataset.version).toBe('2025.02');
  expect(chart.source).toContain('2025.02');
});
