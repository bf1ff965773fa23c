import { say, type Citation, type Observation } from '../dataset/dataset.ts';
import { recordRows, type CsvRow, type FlatRecord } from '../dataset/records.ts';
import type { Scheme } from '../dataset/schema.ts';
import { labelWord } from '../i18n/format.ts';
import { texts } from '../i18n/index.ts';
import type { ProseContext } from '../prose/context.ts';
import { plainProse } from '../prose/render.ts';
import { joined } from './datum.ts';
import type { EventRow } from './event-row.ts';
import type { Takes } from './kind.ts';
import type { RegionRow } from './region-row.ts';
import { kindOf } from './registry.ts';
import type { Row } from './row.ts';
import type { Selection } from './selection.ts';
import type { ChartSpec } from './spec.ts';

/** What a chart is drawn from as rows of plain cells below a header, to be reckoned with: numbers are numbers, in base units; all else is words in a language. */
export type DataRows = readonly CsvRow[];

/** The rows of a selection in the order of its marks, by what the kind takes. */
const rowsBy: Record<Takes, (selection: Selection, context: ProseContext) => DataRows> = {
  observations: ({ rows }, context) =>
    recordRows(withAsides(rows.map((row) => ofRow(row, context)))),
  events: ({ events }, context) => recordRows(events.map((event) => ofEvent(event, context))),
  scheme: ({ scheme, citations }, context) => (scheme ? ofScheme(scheme, citations, context) : []),
  regions: ({ regions }, context) => recordRows(ofRegions(regions, context)),
};

/** What a chart is drawn from. */
export function dataRowsOf(spec: ChartSpec, selection: Selection, context: ProseContext): DataRows {
  return rowsBy[kindOf(spec).takes](selection, context);
}

/** Columns that stand only where a row has something to say in them: the ends of ranges, and how settled a figure is. */
const asides = ['range_low', 'range_high', 'status'] as const;

type Asides = Record<(typeof asides)[number], string | number>;

const nothingAside: Asides = { range_low: '', range_high: '', status: '' };

function withAsides(rows: readonly (FlatRecord & Asides)[]): FlatRecord[] {
  const unsaid = asides.filter((name) => rows.every((row) => row[name] === ''));
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !unsaid.some((one) => one === name))),
  );
}

function ofRow(row: Row, context: ProseContext): FlatRecord & Asides {
  const { observation, subject, indicator, part, period, scope, valueText } = row;
  const about = {
    place: subject,
    indicator: joined([indicator, part]),
    period,
  };
  if (observation) return figureRow(observation, about, scope, context);
  return { ...withoutFigure, ...about, scope, status: valueText };
}

const withoutFigure = {
  id: '',
  place: '',
  indicator: '',
  period: '',
  value: '',
  unit: '',
  qualifier: '',
  source: '',
  locator: '',
  scope: '',
  ...nothingAside,
};

/** What a figure is about, in words. */
type About = Record<'place' | 'indicator' | 'period', string>;

function figureRow(
  observation: Observation,
  about: About,
  scope: string,
  context: ProseContext,
): FlatRecord & Asides {
  const { locale, conventions } = context;
  const { id, value, unit, qualifier, citations, range, status } = observation;
  return {
    id,
    ...about,
    // The middle of a range is for order only: nobody has said it.
    value: range ? '' : value,
    // Of many things, so that a column says one unit in one word.
    unit: labelWord(unit.label, 0, locale),
    qualifier: texts(locale).qualifier[qualifier],
    ...citedBy(citations, context),
    scope,
    ...nothingAside,
    ...(range && { range_low: range[0], range_high: range[1] }),
    ...(status !== 'normal' && { status: conventions.status[status] }),
  };
}

/** Sources, and the places in them in the same order. */
function citedBy(citations: readonly Citation[], { locale, conventions }: ProseContext) {
  const { semicolon, titled } = conventions;
  const named = citations.map(({ source }) =>
    titled(say(source.title, locale), say(source.publisher, locale)),
  );
  return {
    source: named.join(semicolon),
    locator: citations.map(({ locator }) => locator).join(semicolon),
  };
}

function ofEvent(
  { id, event, place, title, citation }: EventRow,
  context: ProseContext,
): FlatRecord {
  return { id, place, date: event.date ?? '', event: title, ...citedBy([citation], context) };
}

function ofScheme(
  { columns, rows }: Scheme,
  citations: readonly Citation[],
  context: ProseContext,
): DataRows {
  const { locale } = context;
  const cited = citedBy(citations, context);
  const head = [...columns.map((column) => say(column, locale)), ...Object.keys(cited)];
  const said = rows.map((texts) => texts.map((text) => say(text, locale)));
  return [head, ...said.map((cells) => [...cells, ...Object.values(cited)])];
}

function ofRegions(regions: readonly RegionRow[], context: ProseContext): FlatRecord[] {
  const { locale } = context;
  if (regions.every(({ figure }) => figure === undefined))
    return regions.map(({ region, name }) => ({ id: region.id, place: name }));
  return withAsides(
    regions.map(({ name, figure }) => {
      if (!figure) return { ...withoutFigure, place: name };
      const about = {
        place: name,
        indicator: say(figure.indicator.name, locale),
        period: figure.period ?? '',
      };
      const scope = figure.scope ? plainProse(say(figure.scope, locale), context) : '';
      return figureRow(figure, about, scope, context);
    }),
  );
}
