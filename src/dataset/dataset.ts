import type {
  Event,
  Indicator,
  Localized,
  Operation,
  Programme,
  Qualifier,
  Region,
  Source,
  Unit,
} from './schema.ts';

/** A source and the place in it where a figure or a fact stands. */
export interface Citation {
  source: Source;
  locator: string;
}

/** One figure, with everything it rests on resolved. */
export interface Observation {
  /** `subject.indicator`, with `@period` where the subject has several. */
  id: string;
  subject: { kind: 'region'; region: Region } | { kind: 'programme'; programme: Programme };
  indicator: Indicator;
  unit: Unit;
  /** ISO 8601 year, month or day. */
  period: string;
  /** In the indicator's base unit. */
  value: number;
  qualifier: Qualifier;
  status: 'reported' | 'derived';
  citations: readonly Citation[];
  /** Comparability group: only observations of one group may share a scale without a note. */
  group: string;
  scope?: Localized | undefined;
  note?: Localized | undefined;
  members?: { names: readonly Localized[]; citation: Citation } | undefined;
  derived?: { op: Operation; of: readonly string[]; round?: number | undefined } | undefined;
}

/** One version of the data, checked and resolved; nothing changes it afterwards. */
export interface Dataset {
  version: string;
  regions: ReadonlyMap<string, Region>;
  programmes: ReadonlyMap<string, Programme>;
  units: ReadonlyMap<string, Unit>;
  indicators: ReadonlyMap<string, Indicator>;
  observations: ReadonlyMap<string, Observation>;
  events: ReadonlyMap<string, Event>;
  sources: ReadonlyMap<string, Source>;
}

/** The name of what an observation is about, in `locale`. */
export function subjectName(observation: Observation, locale: string): string {
  const { subject } = observation;
  return say(subject.kind === 'region' ? subject.region.name : subject.programme.name, locale);
}

/** What a figure is called in lists: its subject and its indicator. */
export function figureName(observation: Observation, locale: string): string {
  return `${subjectName(observation, locale)} · ${say(observation.indicator.name, locale)}`;
}

/** A text in `locale`, or in the first language it has: releases made before a language was added lack it. */
export function say(text: Localized, locale: string): string {
  return text[locale] ?? Object.values(text)[0] ?? '';
}

/** The partner regions: those that a programme names, in the order of the data, which is the order of the stories. */
export function partners(dataset: Dataset): Region[] {
  return [...dataset.regions.values()].filter(
    (region) => region.role === 'partner' && programmeOf(dataset, region.id),
  );
}

/** The programme that a region takes part in, if any. */
export function programmeOf(dataset: Dataset, region: string): Programme | undefined {
  return [...dataset.programmes.values()].find((programme) => programme.regions.includes(region));
}

/** The towns and other parts of a region. */
export function childrenOf(dataset: Dataset, region: string): Region[] {
  return [...dataset.regions.values()].filter((child) => child.parent === region);
}

/** The observations about a region, its parts, or a programme. */
export function observationsAbout(dataset: Dataset, id: string): Observation[] {
  const ids = new Set([id, ...childrenOf(dataset, id).map((region) => region.id)]);
  return [...dataset.observations.values()].filter(({ subject }) =>
    ids.has(subject.kind === 'region' ? subject.region.id : subject.programme.id),
  );
}

/** The events of a region and its parts, or of a programme, in the order of the data. */
export function eventsAbout(dataset: Dataset, id: string): Event[] {
  const ids = new Set([id, ...childrenOf(dataset, id).map((region) => region.id)]);
  return [...dataset.events.values()].filter(
    (event) => event.programme === id || event.regions.some((region) => ids.has(region)),
  );
}

/** A region's figure for an indicator, the first where it has several periods. */
export function figureOf(
  dataset: Dataset,
  region: string,
  indicator: string | undefined,
): Observation | undefined {
  return [...dataset.observations.values()].find(
    (o) =>
      o.indicator.id === indicator && o.subject.kind === 'region' && o.subject.region.id === region,
  );
}
