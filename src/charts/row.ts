import { about, regionOf, say, type Absence, type Observation } from '../dataset/dataset.ts';
import type { Localized, Qualifier, Region } from '../dataset/schema.ts';
import { wholeName } from '../dataset/series.ts';
import { formatAbsence, formatFigure, formatInterval } from '../i18n/format.ts';
import { texts } from '../i18n/index.ts';
import type { ProseContext } from '../prose/context.ts';
import { plainProse } from '../prose/render.ts';
import { byFigure } from './by-figure.ts';
import { colourOf } from './colour.ts';
import { brokenBy, differ, joined, textOf, type Datum } from './datum.ts';
import { aspects, namesApart, namesOf, tellers, type Aspect } from './naming.ts';
import { queryAbsences, queryObservations, regionsWithoutFigure } from './query.ts';
import type { ChartSpec } from './spec.ts';

/** One mark's worth of data: an observation with the words that stand beside it. */
export interface Row extends Datum {
  id: string;
  /** Its place among the chart's rows, from 0: joins its mark to it, for tooltips. */
  index: number;
  /** What its mark is named after: what tells it from the others. */
  label: string;
  qualifier: Qualifier;
  /** How settled its figure is. */
  status?: Observation['status'] | undefined;
  observation?: Observation | undefined;
  /** With short qualifier and unit: 近 100 万元. */
  valueText: string;
  /** CSS colour, as a custom property that follows the theme. */
  colour: string;
  /** Outside the comparability group of most rows. */
  otherScope: boolean;
  scope: string;
  names: string[];
}

/** A row that has a figure. */
export type KnownRow = Row & { value: number };

/** Whether a row has a figure. */
export const isKnown = (row: Row): row is KnownRow => row.value !== null;

/** The values that the mark of a row reaches from and to: its range and its interval, where it has them. */
export function reachOf({
  value,
  range = [value, value],
  interval,
}: Pick<KnownRow, 'value' | 'range' | 'interval'>): readonly [low: number, high: number] {
  const { low, high } = interval ?? { low: value, high: value };
  return [Math.min(low, value, ...range), Math.max(high, value, ...range)];
}

/** A row's figure with its whole qualifier and its interval, as it stands in sentences and tables; `valueText` is for beside marks. */
export function wholeFigure(
  { observation, valueText }: Row,
  { locale, conventions }: Pick<ProseContext, 'locale' | 'conventions'>,
): string {
  if (!observation) return valueText;
  const { interval } = observation;
  const aside = interval ? conventions.brackets(formatInterval(interval, conventions)) : '';
  return formatFigure(observation, locale, conventions) + aside;
}

/** What rows are made with: a spec, a language, and names in which nothing is taken for another. */
interface Naming {
  spec: ChartSpec;
  context: ProseContext;
  subjects: ReadonlyMap<string, string>;
  indicators: ReadonlyMap<string, string>;
  /** The dimension that an indicator's figures here are broken down by, where there are parts of it. */
  broken: ReadonlyMap<string, string>;
  /** What the spec says of figures, by their ids: other names, and regions whose colours they take. */
  labels: ReadonlyMap<string, Localized>;
  colours: ReadonlyMap<string, string>;
}

/** The rows of a spec's query, in a language; regions that it names and that have no figure stand last. */
export function rowsOf(spec: ChartSpec, context: ProseContext): Row[] {
  const { dataset } = context;
  const observations = queryObservations(spec, dataset);
  const absences = queryAbsences(spec, dataset);
  const missing = regionsWithoutFigure(spec, dataset);
  const naming = namingOf(spec, [...observations, ...absences], missing, context);
  const group = mainGroup(observations);
  const found = observations.map((observation) => ({
    ...rowOf(observation, naming),
    otherScope: group !== undefined && observation.group !== group,
  }));
  const rows = [
    ...found,
    ...absences.map((absence) => absentRow(absence, naming)),
    ...missing.map((region) => missingRow(region, found[0], naming)),
  ];
  const by = labelledBy(rows, naming);
  return rows.map((row, index) => ({ ...row, index, label: labelOf(row, by, naming) }));
}

function namingOf(
  spec: ChartSpec,
  observations: readonly (Observation | Absence)[],
  missing: readonly Region[],
  context: ProseContext,
): Naming {
  const { dataset, locale } = context;
  const indicators = [
    ...observations.map(({ indicator }) => indicator),
    ...(dataset.indicators.has(spec.query.indicator ?? '')
      ? [dataset.indicators.get(spec.query.indicator!)!]
      : []),
  ];
  return {
    spec,
    context,
    subjects: namesApart(
      [...observations.map(about), ...missing].map((one) => namesOf(one, dataset.regions, locale)),
    ),
    indicators: namesApart(indicators.map(({ id, name }) => ({ id, names: [say(name, locale)] }))),
    broken: new Map(
      observations.flatMap(({ indicator, dimensions: [part] }) =>
        part ? [[indicator.id, part.dimension.id]] : [],
      ),
    ),
    labels: byFigure(spec.labels, dataset),
    colours: byFigure(spec.colours, dataset),
  };
}

/** A row before it has its place among the others. */
type Unplaced = Omit<Row, 'index' | 'label'>;

function rowOf(observation: Observation, naming: Naming): Omit<Unplaced, 'otherScope'> {
  const { locale, conventions } = naming.context;
  const { value, qualifier, range, interval, status, members } = observation;
  return {
    ...placedRow(observation, naming),
    observation,
    value,
    qualifier,
    range,
    interval,
    status,
    valueText: formatFigure(observation, locale, conventions, { short: true }),
    names: (members?.names ?? []).map((name) => say(name, locale)),
  };
}

/** What there is no figure of, at its place among those that there are, with the word for why. */
function absentRow(absence: Absence, naming: Naming): Unplaced {
  return {
    ...placedRow(absence, naming),
    value: null,
    qualifier: 'exact',
    valueText: formatAbsence(absence, naming.context.conventions),
    otherScope: false,
    names: [],
  };
}

/** What of a row is known whether there is a figure or not. */
type PlacedRow = Omit<Unplaced, 'value' | 'qualifier' | 'valueText' | 'otherScope' | 'names'>;

function placedRow(entry: Observation | Absence, naming: Naming): PlacedRow {
  const { dataset, locale } = naming.context;
  const { id, period, scope, indicator } = entry;
  const region = regionOf(entry);
  const painted = dataset.regions.get(naming.colours.get(id) ?? '') ?? region;
  return {
    id,
    region,
    period: period ?? '',
    subject: naming.subjects.get(about(entry).id)!,
    indicator: naming.indicators.get(indicator.id)!,
    part: partOf(entry, naming),
    brokenBy: brokenBy(entry),
    colour: colourOf(dataset, painted),
    scope: scope ? plainProse(say(scope, locale), naming.context) : '',
  };
}

/** Which part of its indicator a figure is; for the whole “total”, where parts stand beside it. */
function partOf(
  { dimensions, indicator }: Pick<Observation, 'dimensions' | 'indicator'>,
  { context, broken }: Pick<Naming, 'context' | 'broken'>,
): string {
  const { locale, dataset } = context;
  if (dimensions.length > 0) return joined(dimensions.map(({ code }) => say(code.name, locale)));
  const by = broken.get(indicator.id);
  return by === undefined ? '' : wholeName(by, locale, dataset);
}

/** A region that has no figure, beside others that have: its figure is missed for the time of the first. */
function missingRow(region: Region, first: Unplaced | undefined, naming: Naming): Unplaced {
  const { dataset, locale } = naming.context;
  const indicator = naming.spec.query.indicator ?? '';
  return {
    id: `${region.id}.${indicator}`,
    region,
    subject: naming.subjects.get(region.id)!,
    indicator: naming.indicators.get(indicator) ?? '',
    part: first?.part ?? '',
    brokenBy: first?.brokenBy ?? '',
    period: first?.period ?? '',
    value: null,
    qualifier: 'exact',
    valueText: texts(locale).chart.noData,
    colour: colourOf(dataset, region),
    otherScope: false,
    scope: '',
    names: [],
  };
}

/** What marks are named after where the spec does not name them: what it asks for, and whatever else tells them apart. */
function labelledBy(rows: readonly Unplaced[], { spec: { query }, labels }: Naming): Aspect[] {
  const unnamed = rows.filter(({ id }) => !labels.has(id));
  const differing = aspects.filter((aspect) => differ(rows, aspect));
  const asked = query.label === 'subject' ? 'subject' : 'indicator';
  const first = differing.includes('indicator') ? asked : (differing[0] ?? 'subject');
  // What an indicator is asked for may find more with each release: what was not chosen is always said.
  const found =
    query.indicator === undefined
      ? []
      : differing.filter((by) => by !== 'indicator' && by !== 'subject');
  return tellers(unnamed, (row, aspect) => row[aspect], [first, ...found], aspects);
}

function labelOf(row: Unplaced, by: readonly Aspect[], { labels, context }: Naming): string {
  const given = labels.get(row.id);
  if (given) return plainProse(say(given, context.locale), context);
  return nameOf(row, by, context.locale);
}

/** A region without a figure has no other name than its own. */
function nameOf(row: Unplaced, by: readonly Aspect[], locale: string): string {
  if (row.value === null && by.includes('subject')) return row.subject;
  return joined(by.map((aspect) => textOf(row, aspect, texts(locale))));
}

/** The comparability group that most observations belong to, where there are several; where none has two, no group is the main one and all rows are marked. */
function mainGroup(observations: readonly Observation[]): string | undefined {
  const groups = [...Map.groupBy(observations, (o) => o.group)];
  if (groups.length < 2) return undefined;
  const [group, members] = groups.sort(([, a], [, b]) => b.length - a.length)[0]!;
  return members.length > 1 ? group : '';
}
