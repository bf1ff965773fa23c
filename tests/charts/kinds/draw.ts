import { parseHTML } from 'linkedom';
import { kinds } from '../../../src/charts/registry.ts';
import type { Annotation } from '../../../src/charts/marks/annotation.ts';
import { drawBoards } from '../../../src/charts/render.ts';
import type { Selection } from '../../../src/charts/selection.ts';
import { readerOf } from '../../../src/site/reader.ts';
import { edition } from '../../fixtures/site.ts';
import { fixtures } from './drawing.ts';

const site = edition();

/** A fixture's selection, by kind and name. Throws where the kind has no such fixture. */
export function fixture(kind: string, name: string, locale = 'zh'): Selection {
  const found = fixtures(kinds[kind]!, locale).find((f) => f.name === name);
  if (!found) throw new Error(`“${kind}” has no fixture “${name}”`);
  return found.selection;
}

/** Draws a selection and returns one board as a tree, with its marks in order. */
export function draw(
  kind: string,
  selection: Selection,
  {
    board = 'phone',
    locale = 'zh',
    ...rest
  }: {
    board?: 'phone' | 'wide';
    locale?: string;
    options?: unknown;
    facet?: 'subject' | 'period';
    annotations?: Annotation[];
  } = {},
) {
  const text = drawBoards('test', kinds[kind]!, selection, readerOf(site, locale), rest)[board].svg;
  const svg = parseHTML(`<html><body>${text}</body></html>`).document.querySelector('svg')!;
  return {
    svg,
    text,
    marks: [...svg.querySelectorAll('[data-i]')],
    words: [...svg.querySelectorAll('text')].map((t) => t.textContent ?? ''),
  };
}

/** A number in an attribute of a mark. */
export const n = (mark: Element | undefined, name: string) => Number(mark?.getAttribute(name));

/** The names of a kind's fixtures: what it accepts. */
export const accepts = (kind: string) => fixtures(kinds[kind]!, 'zh').map((f) => f.name);
