import { say, type Citation } from '../dataset/dataset.ts';
import type { Event } from '../dataset/schema.ts';
import type { ProseContext } from '../prose/context.ts';
import { plainProse } from '../prose/render.ts';
import { colourOf } from './colour.ts';

/** One event's mark: an event with the words that stand beside it. */
export interface EventRow {
  id: string;
  /** Its place among the chart's events, from 0: joins its mark to it, for tooltips. */
  index: number;
  event: Event;
  date: string;
  title: string;
  place: string;
  colour: string;
  citation: Citation;
}

/** An event in a language, as the nth of a chart. */
export function eventRow(event: Event, index: number, context: ProseContext): EventRow {
  const { dataset, locale, conventions } = context;
  const regions = event.regions.flatMap((id) => dataset.regions.get(id) ?? []);
  return {
    id: event.id,
    index,
    event,
    title: plainProse(say(event.title, locale), context),
    date: event.date === undefined ? '' : conventions.period(event.date, event.part),
    place: conventions.list(regions.map((region) => say(region.name, locale))),
    colour: colourOf(dataset, regions[0]),
    citation: { source: dataset.sources.get(event.source)!, locator: event.locator },
  };
}
