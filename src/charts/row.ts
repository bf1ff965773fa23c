import {
  chronological,
  say,
  subjectName,
  type Citation,
  type Dataset,
  type Observation,
} from '../dataset/dataset.ts';
import type { Event, Qualifier, Region, Scheme } from '../dataset/schema.ts';
import { formatFigure } from '../i18n/format.ts';
import { plainProse } from '../prose/render.ts';
import type { ProseContext } from '../prose/context.ts';
import type { ChartSpec } from './spec.ts';

/** One mark's worth of data: an observation with the words that stand beside it. */
export interface Row {
  id: string;
  label: string;
  /** The subject's name, and the indicator's: what groups, series and small multiples are made by. */
  subject: string;
  indicator: string;
  /** ISO 8601. */
  period: string;
  /** None where the query names a region that the data have no figure for: it is shown as missing. */
  value: number | null;
  qualifier: Qualifier;
  observation?: Observation | undefined;
  region?: Region | undefined;
  /** With short qualifier and unit: 近 100 万元. */
  valueText: string;
  /** CSS colour, as a custom property that follows the theme. */
  colour: string;
  /** Outside the comparability group of most rows. */
  otherScope: boolean;
  scope: string;
  names: string[];
}

/** What of a row says whether a kind can draw it. */
export type Datum = Pick<Row, 'value' | 'period' | 'subject' | 'indicator'>;

/** One event's mark: an event with the words that stand beside it. */
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
export function select(spec: ChartSpec, context: ProseContext & { noData: string }): Selection {
  const { dataset, locale, conventions } = context;
  const observations = queryObservations(spec, dataset);
  const most = mostCommon(observations.map((o) => o.group));
  const sameIndicator = new Set(observations.map((o) => o.indicator.id)).size === 1;
  const severalPeriods =
    new Set(observations.map((o) => o.period)).size > 1 &&
    sameIndicator &&
    new Set(observations.map((o) => subjectName(o, locale))).size === 1;
  const rows = observations.map((observation): Row => {
    const label = spec.labels?.[observation.id];
    const scope = observation.scope ? plainProse(say(observation.scope, locale), context) : '';
    const [subject, indicator] = [
      subjectName(observation, locale),
      say(observation.indicator.name, locale),
    ];
    const byDefault = severalPeriods
      ? conventions.period(observation.period)
      : sameIndicator || spec.query.label === 'subject'
        ? subject
        : indicator;
    return {
      id: observation.id,
      observation,
      region: observation.subject.kind === 'region' ? observation.subject.region : undefined,
      value: observation.value,
      qualifier: observation.qualifier,
      period: observation.period,
      scope,
      subject,
      indicator,
      label: label ? plainProse(say(label, locale), context) : byDefault,
      valueText: formatFigure(observation, locale, conventions, { short: true }),
      colour: colourOf(
        dataset,
        dataset.regions.get(spec.colours?.[observation.id] ?? '') ??
          (observation.subject.kind === 'region' ? observation.subject.region : undefined),
      ),
      otherScope: most !== undefined && observation.group !== most,
      names: observation.members?.names.map((name) => say(name, locale)) ?? [],
    };
  });
  for (const region of missingRegions(spec, dataset)) {
    const name = say(region.name, locale);
    rows.push({
      region,
      id: `${region.id}.${spec.query.indicator}`,
      label: name,
      subject: name,
      indicator: '',
      period: observations[0]?.period ?? '',
      value: null,
      qualifier: 'exact',
      valueText: context.noData,
      colour: colourOf(dataset, region),
      otherScope: false,
      scope: '',
      names: [],
    });
  }
  const events = queryEvents(spec, dataset).map((event): EventRow => {
    const region = dataset.regions.get(event.regions?.[0] ?? '');
    const source = dataset.sources.get(event.source)!;
    return {
      id: event.id,
      event,
      title: plainProse(say(event.title, context.locale), context),
      date: event.date === undefined ? '' : context.conventions.period(event.date, event.part),
      place: context.conventions.list(
        (event.regions ?? []).map((id) => say(dataset.regions.get(id)!.name, context.locale)),
      ),
      colour: colourOf(dataset, region),
      citation: { source, locator: event.locator },
    };
  });
  const scheme = queryScheme(spec, dataset);
  const regions = (spec.query.regions ?? []).flatMap((id) => dataset.regions.get(id) ?? []);
  const citations = [
    ...observations.flatMap((o) => [...o.citations, ...(o.members ? [o.members.citation] : [])]),
    ...events.map((e) => e.citation),
    ...(scheme ? [{ source: dataset.sources.get(scheme.source)!, locator: scheme.locator }] : []),
  ];
  return {
    rows,
    events,
    scheme,
    regions,
    citations: [...new Map(citations.map((c) => [`${c.source.id} ${c.locator}`, c])).values()],
  };
}

/** The observations of a query: listed by id, or all of an indicator, in the order of the data. */
export function queryObservations(spec: ChartSpec, dataset: Dataset): Observation[] {
  const listed = (spec.query.observations ?? []).flatMap(
    (id) => dataset.observations.get(id) ?? [],
  );
  const { indicator, regions } = spec.query;
  const ofIndicator =
    indicator === undefined
      ? []
      : [...dataset.observations.values()].filter(
          (o) =>
            o.indicator.id === indicator &&
            (regions === undefined ||
              (o.subject.kind === 'region' && regions.includes(o.subject.region.id))),
        );
  const rows = [...listed, ...ofIndicator];
  return spec.query.sort === undefined
    ? rows
    : rows.toSorted((a, b) =>
        spec.query.sort === 'descending' ? b.value - a.value : a.value - b.value,
      );
}

/** Regions that a query names beside its indicator and that have no figure: left out in silence they would look like zero. */
function missingRegions(spec: ChartSpec, dataset: Dataset): Region[] {
  const { indicator, regions } = spec.query;
  if (indicator === undefined || regions === undefined) return [];
  const has = new Set(
    [...dataset.observations.values()]
      .filter((o) => o.indicator.id === indicator)
      .map((o) => (o.subject.kind === 'region' ? o.subject.region.id : '')),
  );
  return regions.flatMap((id) => (has.has(id) ? [] : (dataset.regions.get(id) ?? [])));
}

function queryEvents(spec: ChartSpec, dataset: Dataset): Event[] {
  const { events } = spec.query;
  if (!events) return [];
  return chronological(
    [...dataset.events.values()].filter(
      (event) =>
        event.date !== undefined &&
        (events.regions === undefined || event.regions?.some((id) => events.regions!.includes(id))),
    ),
  );
}

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
