import type { ChartSpec } from '../../src/charts/spec.ts';

const words = { zh: '字', en: 'words' };

/** A spec that asks for what is given, with words that say nothing. */
export function specOf(spec: Partial<ChartSpec>): ChartSpec {
  return { kind: 'bar', query: {}, title: words, subtitle: words, ...spec };
}
