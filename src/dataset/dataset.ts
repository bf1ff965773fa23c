import type {
  AbsentStatus,
  Code,
  Dimension,
  Event,
  Indicator,
  Localized,
  Programme,
  Qualifier,
  RawObservation,
  Region,
  Source,
  Status,
  Topic,
  Unit,
} from './schema.ts';
import { parsePeriod } from './period.ts';
import type { ReferenceIndex } from './reference-index.ts';

/** A source and the place in it where a figure or a fact stands. */
export interface Citation {
  source: Source;
  locator: string;
}

/** What an observation is about. */
export type Subject =
  { kind: 'region'; region: Region } | { kind: 'programme'; programme: Programme };

/** The fields of an entry that an observation has in another form: references resolved, what was left out filled in. */
type ResolvedField =
  | 'region'
  | 'programme'
  | 'indicator'
  | 'dimensions'
  | 'value'
  | 'unit'
  | 'qualifier'
  | 'range'
  | 'status'
  | 'source'
  | 'locator'
  | 'citations'
  | 'accounts'
  | 'comparable'
  | 'members';

/** A part of a whole: the code that a figure has in a dimension. */
export interface Part {
  dimension: Dimension;
  code: Code;
}

/** The fields that an observation has as its entry has them. */
export type Carried = Omit<RawObservation, ResolvedField>;

/** What is said of a number: in base units. */
export interface Figured {
  value: number;
  qualifier: Qualifier;
  /** Its lowest and its highest value, where it is a range; its value is then their middle, and only for order. */
  range?: readonly [low: number, high: number] | undefined;
}

/** One figure, with everything it rests on resolved. */
export interface Observation extends Carried, Figured {
  /** Its name for ever: `subject.indicator.code`, with `@period` unless that was released first. */
  id: string;
  subject: Subject;
  indicator: Indicator;
  /** Which part of the whole it is, in the order of its indicator's dimensions; a dimension that is left out is the total. */
  dimensions: readonly Part[];
  unit: Unit;
  /** How settled it is. */
  status: Status;
  origin: 'reported' | 'derived';
  citations: readonly Citation[];
  /** What other sources say, where they do not agree with it. */
  accounts: readonly Account[];
  /** Comparability group: only observations of one group may share a scale without a note. */
  group: string;
  members?: { names: readonly Localized[]; citation: Citation } | undefined;
}

/** What another source says of the same. */
export interface Account extends Figured {
  period?: string | undefined;
  unit: Unit;
  citation: Citation;
  note?: Localized | undefined;
}

/** What is known of a figure that there is none of: everything but its value, and why. */
export interface Absence extends Omit<Observation, keyof Figured | 'status'> {
  status: AbsentStatus;
  reason: Localized;
}

/** One version of the data, checked and resolved; nothing changes it afterwards. */
export interface Dataset {
  version: string;
  /** The languages its texts are in; the first is what a language that came later falls back to. */
  languages: readonly string[];
  regions: ReadonlyMap<string, Region>;
  programmes: ReadonlyMap<string, Programme>;
  units: ReadonlyMap<string, Unit>;
  topics: ReadonlyMap<string, Topic>;
  dimensions: ReadonlyMap<string, Dimension>;
  indicators: ReadonlyMap<string, Indicator>;
  observations: ReadonlyMap<string, Observation>;
  /** What references to observations lead to: see `findObservation`. */
  references: ReferenceIndex;
  /** Figures that there are none of, and why, by ids as observations have them. */
  absences: ReadonlyMap<string, Absence>;
  events: ReadonlyMap<string, Event>;
  sources: ReadonlyMap<string, Source>;
}

/** Whether there is a figure, and not only why there is none. */
export const isFigure = (entry: Observation | Absence): entry is Observation => 'value' in entry;

/** All figures of a version, then those that there are none of. */
export const entriesIn = ({
  observations,
  absences,
}: Pick<Dataset, 'observations' | 'absences'>): (Observation | Absence)[] => [
  ...observations.values(),
  ...absences.values(),
];

/** The name of what an observation is about, in `locale`. */
export function subjectName(observation: Pick<Observation, 'subject'>, locale: string): string {
  return say(about(observation).name, locale);
}

/** The region or the programme that an observation is about. */
export function about({ subject }: Pick<Observation, 'subject'>): Region | Programme {
  return subject.kind === 'region' ? subject.region : subject.programme;
}

/** The id of what an observation is about. */
export function subjectId(observation: Pick<Observation, 'subject'>): string {
  return about(observation).id;
}

/** The region that an observation is about, if it is about one. */
export function regionOf({ subject }: Pick<Observation, 'subject'>): Region | undefined {
  return subject.kind === 'region' ? subject.region : undefined;
}

/** Everything that an observation rests on: where its value is from, and the names of what it counts. */
export function citationsOf({ citations, members }: Observation): Citation[] {
  return [...citations, ...(members ? [members.citation] : [])];
}

/** What tells one citation from another: the source and the place in it. */
export function citationKey({ source, locator }: Citation): string {
  return `${source.id} ${locator}`;
}

/** Citations without those that stand twice, in order. */
export function distinct(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.map((citation) => [citationKey(citation), citation])).values()];
}

/** What names a figure. */
type Named = Pick<Observation, 'subject' | 'indicator' | 'dimensions'>;

/** What a figure is called in lists: its subject, its indicator and its part. */
export function figureName(observation: Named, locale: string): string {
  return [subjectName(observation, locale), ...measureNames(observation, locale)].join(' · ');
}

/** What a figure is called where its subject is said already: its indicator and its part. */
export function measureNames(
  { indicator, dimensions }: Omit<Named, 'subject'>,
  locale: string,
): string[] {
  return [indicator, ...dimensions.map(({ code }) => code)].map(({ name }) => say(name, locale));
}

/** A text, and the language that it is given in. */
export interface Said {
  text: string;
  locale: string;
}

/** A text in `locale`, or in the first language it has: releases made before a language was added lack it. Says in which it is, for `lang`. */
export function saidIn(text: Localized, locale: string): Said {
  const given = text[locale] === undefined ? (Object.keys(text)[0] ?? locale) : locale;
  return { text: text[given] ?? '', locale: given };
}

/** A text in `locale`, or in the first language it has. */
export function say(text: Localized, locale: string): string {
  return saidIn(text, locale).text;
}

/** The language that a version speaks to readers of `locale`: theirs, or its first, where it is older than theirs. */
export function languageFor({ languages }: Pick<Dataset, 'languages'>, locale: string): string {
  return languages.includes(locale) ? locale : (languages[0] ?? locale);
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

/** The regions that a region is in, from the nearest outwards; each once, also where regions are said to lie in each other. */
export function wholesOf({ regions }: Pick<Dataset, 'regions'>, region: string): string[] {
  const wholes = new Set<string>();
  let at = regions.get(region)?.parent;
  for (; at !== undefined && !wholes.has(at); at = regions.get(at)?.parent) wholes.add(at);
  return [...wholes];
}

/** The events of a region and its parts, or of a programme, in the order of the data. */
export function eventsAbout(dataset: Dataset, id: string): Event[] {
  const ids = new Set([id, ...childrenOf(dataset, id).map((region) => region.id)]);
  return [...dataset.events.values()].filter(
    (event) => event.programme === id || event.regions.some((region) => ids.has(region)),
  );
}

/** Events in the order of time: “beginning of” a year before its months, “end of” after them, then what is known by the year only; what has no date last of all. */
export function chronological(events: readonly Event[]): Event[] {
  return events.toSorted((a, b) => {
    const [x, y] = [timeKey(a), timeKey(b)];
    return x === y ? (a.date ?? '').localeCompare(b.date ?? '') : x - y;
  });
}

/** When an event is told, in ms since 1970: at the beginning of its period, or just before or after its year. */
function timeKey({ date, part }: Event): number {
  if (date === undefined) return Infinity;
  const { kind, first, last } = parsePeriod(date);
  return kind === 'year'
    ? { start: first - 1, end: last + 1, none: last + 2 }[part ?? 'none']
    : first;
}
