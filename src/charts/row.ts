import { about, regionOf, say, type Observation } from '../dataset/dataset.ts';
import type { Qualifier, Region } from '../dataset/schema.ts';
import { formatFigure } from '../i18n/format.ts';
import { texts } from '../i18n/index.ts';
import { timeOf } from '../i18n/period.ts';
import type { ProseContext } from '../prose/context.ts';
import { plainProse } from '../prose/render.ts';
import { byFigure } from './by-figure.ts';
import { colourOf } from './colour.ts';
import { queryObservations, regionsWithoutFigure } from './query.ts';
import type { ChartSpec } from './spec.ts';

/** One mark's worth of data: an observation with the words that stand beside it. */
export interface Row {
  id: string;
  /** Its place among the chart's rows, from 0: joins its mark to it, for tooltips. */
  index: number;
  label: string;
  /** The subject's name, and the indicator's: what groups, series and small multiples are made by. */
  subject: string;
  indicator: string;
  /** As the data write it; empty where there is none. */
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

/** A row that has a figure. */
export type KnownRow = Row & { value: number };

/** Whether a row has a figure. */
export const isKnown = (row: Row): row is KnownRow => row.value !== null;

/** What of a row says whether a kind can draw it. */
export type Datum = Pick<Row, 'value' | 'period' | 'subject' | 'indicator'>;

/** A row's figure with its whole qualifier, as it stands in sentences and tables; `valueText` is for beside marks. */
export function wholeFigure(
  { observation, valueText }: Row,
  { locale, conventions }: Pick<ProseContext, 'locale' | 'conventions'>,
): string {
  return observation ? formatFigure(observation, locale, conventions) : valueText;
}

/** The rows of a spec's query, in a language; regions that it names and that have no figure stand last. */
export function rowsOf(spec: ChartSpec, context: ProseContext): Row[] {
  const { dataset } = context;
  const observations = queryObservations(spec, dataset);
  const naming = namingOf(spec, observations);
  const group = mainGroup(observations);
  const found = observations.map((observation) => ({
    ...rowOf(observation, spec, context),
    label: labelOf(observation, naming, spec, context),
    otherScope: group !== undefined && observation.group !== group,
  }));
  const period = observations[0]?.period ?? '';
  const missing = regionsWithoutFigure(spec, dataset).map((region) => ({
    ...missingRow(region, context),
    id: `${region.id}.${spec.query.indicator}`,
    period,
  }));
  return [...found, ...missing].map((row, index) => ({ ...row, index }));
}

function rowOf(
  observation: Observation,
  spec: ChartSpec,
  context: ProseContext,
): Omit<Row, 'index' | 'label' | 'otherScope'> {
  const { dataset, locale, conventions } = context;
  const { id, value, qualifier, period, scope, members } = observation;
  const region = regionOf(observation);
  const painted = dataset.regions.get(byFigure(spec.colours, dataset).get(id) ?? '') ?? region;
  return {
    id,
    observation,
    region,
    value,
    qualifier,
    period: period ?? '',
    subject: say(about(observation).name, locale),
    indicator: say(observation.indicator.name, locale),
    valueText: formatFigure(observation, locale, conventions, { short: true }),
    colour: colourOf(dataset, painted),
    scope: scope ? plainProse(say(scope, locale), context) : '',
    names: (members?.names ?? []).map((name) => say(name, locale)),
  };
}

function missingRow(
  region: Region,
  { dataset, locale }: ProseContext,
): Omit<Row, 'id' | 'index' | 'period'> {
  const name = say(region.name, locale);
  return {
    region,
    label: name,
    subject: name,
    indicator: '',
    value: null,
    qualifier: 'exact',
    valueText: texts(locale).chart.noData,
    colour: colourOf(dataset, region),
    otherScope: false,
    scope: '',
    names: [],
  };
}

/** What marks are named after where the spec does not name them. */
type Naming = 'period' | 'subject' | 'indicator';

/** Marks are named after what tells them apart: their periods where nothing else does, else their subjects, else their indicators. */
function namingOf({ query }: ChartSpec, observations: readonly Observation[]): Naming {
  const differ = (of: (observation: Observation) => string) =>
    new Set(observations.map(of)).size > 1;
  const indicatorsDiffer = differ((o) => o.indicator.id);
  const onlyPeriodsDiffer =
    differ((o) => o.period ?? '') && !indicatorsDiffer && !differ((o) => about(o).id);
  if (onlyPeriodsDiffer) return 'period';
  return indicatorsDiffer && query.label !== 'subject' ? 'indicator' : 'subject';
}

function labelOf(
  observation: Observation,
  naming: Naming,
  { labels }: ChartSpec,
  context: ProseContext,
): string {
  const given = byFigure(labels, context.dataset).get(observation.id);
  if (given) return plainProse(say(given, context.locale), context);
  if (naming === 'period') return timeOf(observation, context.locale);
  const named = naming === 'subject' ? about(observation) : observation.indicator;
  return say(named.name, context.locale);
}

/** The comparability group that most observations belong to, where there are several; where none has two, no group is the main one and all rows are marked. */
function mainGroup(observations: readonly Observation[]): string | undefined {
  const groups = [...Map.groupBy(observations, (o) => o.group)];
  if (groups.length < 2) return undefined;
  const [group, members] = groups.sort(([, a], [, b]) => b.length - a.length)[0]!;
  return members.length > 1 ? group : '';
}
