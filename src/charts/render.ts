import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Dataset } from '../dataset/dataset.ts';
import type { Geography } from '../dataset/geography.ts';
import { texts } from '../i18n/index.ts';
import { clean } from './clean.ts';
import type { Board } from './kind.ts';
import { kinds } from './kinds/index.ts';
import { select, type Selection } from './row.ts';
import type { ChartSpec } from './spec.ts';

/** What charts are rendered from, in one language. */
export interface ChartSource {
  dataset: Dataset;
  locale: string;
  geography: Geography | undefined;
  /** Turns a site path (`/regions/longli/`) into an address in this language. */
  href: (path: string) => string;
}

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** Renders a chart's two artboards as SVG text, with theme colours as custom properties and no style in it. */
export function renderBoards(id: string, spec: ChartSpec, source: ChartSource): { phone: string; wide: string; selection: Selection } {
  const { locale } = source;
  const conventions = texts(locale).conventions;
  const kind = kinds[spec.kind]!;
  const selection = select(spec, { dataset: source.dataset, locale, conventions });
  const board = (name: Board['name']): Board => ({
    name, width: name === 'phone' ? 340 : (kind.wide ?? 720), size: 14.5, prefix: `${id}-${name[0]}`, texts: texts(locale), ...source,
  });
  const draw = (name: Board['name']) => {
    const b = board(name);
    const svg = Plot.plot({ document: document as unknown as Document, width: b.width, ...kind.draw(selection, b, kind.options.parse(spec.options ?? {})) });
    return clean(svg as unknown as SVGElement, { name, size: b.size });
  };
  return { phone: draw('phone'), wide: draw('wide'), selection };
}
