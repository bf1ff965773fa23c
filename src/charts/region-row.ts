import { regionOf, type Observation } from '../dataset/dataset.ts';
import type { Region } from '../dataset/schema.ts';
import type { ProseContext } from '../prose/context.ts';
import { formatFigure } from '../i18n/format.ts';
import { colourOf } from './colour.ts';
import { namesApart, namesOf } from './naming.ts';

/** One region's mark: a region with the words that stand beside it. */
export interface RegionRow {
  region: Region;
  /** Its place among the chart's regions, from 0: joins its mark to it, for tooltips. */
  index: number;
  name: string;
  colour: string;
  /** The figure that stands under its name, where the chart asks for one and the data have it. */
  figure: Observation | undefined;
  /** The figure beside a mark, with its period where those of the regions differ. */
  figureText: string | undefined;
}

/** Regions in a language, each with its own of these figures, if any. */
export function regionRows(
  regions: readonly Region[],
  figures: readonly Observation[],
  context: ProseContext,
): RegionRow[] {
  const { dataset, locale } = context;
  const names = namesApart(regions.map((region) => namesOf(region, dataset.regions, locale)));
  const beside = new Map(figures.map((figure) => [regionOf(figure)?.id, figure]));
  const shown = regions.flatMap(({ id }) => beside.get(id) ?? []);
  return regions.map((region, index) => ({
    region,
    index,
    name: names.get(region.id)!,
    colour: colourOf(dataset, region),
    figure: beside.get(region.id),
    figureText: textOf(beside.get(region.id), shown, context),
  }));
}

function textOf(
  figure: Observation | undefined,
  shown: readonly Observation[],
  { locale, conventions }: ProseContext,
): string | undefined {
  if (!figure) return undefined;
  const text = formatFigure(figure, locale, conventions, { short: true });
  const { period } = figure;
  const dated = period !== undefined && shown.some((other) => other.period !== period);
  return dated ? text + conventions.brackets(conventions.period(period)) : text;
}
