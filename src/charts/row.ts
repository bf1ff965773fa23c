import { say, subjectName, type Citation, type Dataset, type Observation } from '../dataset/dataset.ts';
import type { Event, Region, Scheme } from '../dataset/schema.ts';
import { formatFigure } from '../dataset/format.ts';
import { plainProse } from '../prose/render.ts';
import type { ProseContext } from '../prose/check.ts';
import type { ChartSpec } from './spec.ts';

/** One mark's worth of data: an observation with the words that stand beside it. */
export interface Row {
  id: string;
  label: string;
  observation: Observation;
  value: number;
  /** With short qualifier and unit: 近 100 万元. */
  valueText: string;
  /** CSS colour, as a custom property that follows the theme. */
  colour: string;
  /** Outside the comparability group of most rows. */
  otherScope: boolean;
  scope: string;
  names: string[];
}

export interface EventRow {
  id: string;
  event: Event;
  date: string;
  title: string;
  place: string;
  colour: string;
  citation: Citation;
}

/** What a spec's query found: exactly one of the lists is filled, as the kind asks. */
export interface Selection {
  rows: Row[];
  events: EventRow[];
  scheme?: Scheme | undefined;
  regions: Region[];
  citations: Citation[];
}

/** The custom property with a region's colour; parts of a region have its colour, what has none is drawn in ink. */
export function colourOf(dataset: Dataset, region: Region | undefined): string {
  if (!region) return 'var(--ink)';
  if (region.colour) return `var(--r-${region.id})`;
  const parent = region.parent === undefined ? undefined : dataset.regions.get(region.parent);
  return parent ? colourOf(dataset, parent) : 'var(--ink)';
}

/** Turns a spec's query into rows in `context.locale`. Unknown ids are left out: `checkSpec` has reported them. */
export function select(spec: ChartSpec, context: ProseContext): Selection {
  const { dataset } = context;
  const observations = queryObservations(spec, dataset);
  const groups = observations.map((o) => o.group);
  const sameIndicator = new Set(observations.map((o) => o.indicator.id)).size === 1;
  const most = mostCommon(groups);
  const rows = observations.map((observation): Row => {
    const label = spec.labels?.[observation.id];
    const scope = observation.scope ? plainProse(say(observation.scope, context.locale), context) : '';
    return {
      id: observation.id, observation, value: observation.value, scope,
      label: label ? plainProse(say(label, context.locale), context) : sameIndicator || spec.query.label === 'subject' ? subjectName(observation, context.locale) : say(observation.indicator.name, context.locale),
      valueText: formatFigure(observation, context.locale, context.conventions, { short: true }),
      colour: colourOf(dataset, dataset.regions.get(spec.colours?.[observation.id] ?? '') ?? (observation.subject.kind === 'region' ? observation.subject.region : undefined)),
      otherScope: most !== undefined && observation.group !== most,
      names: observation.members?.names.map((name) => say(name, context.locale)) ?? [],
    };
  });
  const events = queryEvents(spec, dataset).map((event): EventRow => {
    const region = dataset.regions.get(event.regions?.[0] ?? '');
    const source = dataset.sources.get(event.source)!;
    return {
      id: event.id, event, title: plainProse(say(event.title, context.locale), context),
      date: event.date === undefined ? '' : context.conventions.period(event.date, event.part),
      place: context.conventions.list((event.regions ?? []).map((id) => say(dataset.regions.get(id)!.name, context.locale))),
      colour: colourOf(dataset, region), citation: { source, locator: event.locator },
    };
  });
  const scheme = queryScheme(spec, dataset);
  const regions = (spec.query.regions ?? []).flatMap((id) => dataset.regions.get(id) ?? []);
  const citations = [
    ...observations.flatMap((o) => [...o.citations, ...(o.members ? [o.members.citation] : [])]), ...events.map((e) => e.citation),
    ...(scheme ? [{ source: dataset.sources.get(scheme.source)!, locator: scheme.locator }] : []),
  ];
  return { rows, events, scheme, regions, citations: [...new Map(citations.map((c) => [`${c.source.id} ${c.locator}`, c])).values()] };
}

/** The observations of a query: listed by id, or all of an indicator, in the order of the data. */
export function queryObservations(spec: ChartSpec, dataset: Dataset): Observation[] {
  const listed = (spec.query.observations ?? []).flatMap((id) => dataset.observations.get(id) ?? []);
  const ofIndicator = spec.query.indicator === undefined ? [] : [...dataset.observations.values()].filter((o) => o.indicator.id === spec.query.indicator);
  const rows = [...listed, ...ofIndicator];
  return spec.query.sort === undefined ? rows : rows.toSorted((a, b) => (spec.query.sort === 'descending' ? b.value - a.value : a.value - b.value));
}

function queryEvents(spec: ChartSpec, dataset: Dataset): Event[] {
  const { events } = spec.query;
  if (!events) return [];
  return [...dataset.events.values()]
    .filter((event) => event.date !== undefined && (events.regions === undefined || event.regions?.some((id) => events.regions!.includes(id))))
    .sort((a, b) => dateKey(a).localeCompare(dateKey(b)));
}

/** A year without a month sorts before its months, “end of” after them. */
const dateKey = (event: Event) => `${event.date}${event.part === 'end' ? '-99' : ''}`;

function queryScheme(spec: ChartSpec, dataset: Dataset): Scheme | undefined {
  const [programme, id] = (spec.query.scheme ?? '').split('.');
  return dataset.programmes.get(programme ?? '')?.schemes?.find((scheme) => scheme.id === id);
}

/** The group that most rows belong to; where none has two, every row stands for its own and all are marked. */
function mostCommon(groups: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  if (counts.size < 2) return undefined;
  const [group, count] = [...counts].sort((a, b) => b[1] - a[1])[0]!;
  return count > 1 ? group : '';
}
