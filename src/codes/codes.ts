import { apa, bibtex, cslJson, gbt7714 } from './citation.ts';
import type { Embeddable } from './embeddable.ts';
import { elementCode, frameCode, pictureCode, richCode, scriptCode } from './snippets.ts';

/** The ways to show a chart elsewhere, and the forms to cite it in. */
export const ways = ['frame', 'script', 'element', 'picture', 'rich', 'oembed'] as const;
export const forms = ['GB/T 7714', 'APA', 'BibTeX', 'CSL-JSON'] as const;
export type Way = (typeof ways)[number];
export type Form = (typeof forms)[number];

/** The day a citation was made: as an ISO day, or the words that stand where nobody knows it yet. */
export type Accessed = { day: string } | { words: string };

/** Every code of a chart, from what was chosen. */
export function codesOf(chart: Embeddable, accessed: Accessed): Record<Way | Form, string> {
  const { cited } = chart;
  const day = 'day' in accessed ? accessed.day : undefined;
  return {
    frame: frameCode(chart),
    script: scriptCode(chart),
    element: elementCode(chart),
    picture: pictureCode(chart),
    rich: richCode(chart),
    oembed: chart.oembed,
    'GB/T 7714': gbt7714(cited, 'day' in accessed ? accessed.day : accessed.words),
    APA: apa(cited),
    BibTeX: bibtex(cited, day),
    'CSL-JSON': cslJson(cited, day),
  };
}
