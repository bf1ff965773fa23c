import { citationText } from './citation.ts';
import type { ProseContext } from './context.ts';
import { langOf, saidProse } from './said.ts';
import {
  isFigure,
  say,
  type Absence,
  type Account,
  type Observation,
  type Part,
} from '../dataset/dataset.ts';
import { entryOf } from '../dataset/entry.ts';
import {
  isText,
  observationFields,
  type Field,
  type FieldName,
  type Indicator,
  type Localized,
  type Place,
} from '../dataset/schema.ts';
import { formatFigure, formatInterval, formatNumber } from '../i18n/format.ts';
import { texts } from '../i18n/index.ts';
import type { Conventions } from '../i18n/language.ts';
import { timeOf } from '../i18n/period.ts';
import { languageOf } from '../dataset/languages.ts';

/** What readers are told of a figure beside its number: what it is called, and what is said. */
export interface Fact {
  label: string;
  value: string;
  /** Where the value is in another language than the page: its BCP 47 tag. */
  lang?: string | undefined;
  /** What stands smaller after the value: where the names are from. */
  aside?: string;
  /** The value is an id. */
  code?: true;
}

/**
 * What readers are told of an observation on its card or on the page of all figures, in order: what it measures, each field
 * that is declared to be shown there, and what it rests on.
 */
export function factsOf(
  observation: Observation | Absence,
  place: Place,
  reader: ProseContext,
): Fact[] {
  const shown = observationFields.filter((field) => field.shown?.in.includes(place));
  const fields = shown.flatMap((field) => fieldFacts(observation, field, place, reader));
  const sources = sourceFacts(observation, reader);
  return place === 'card'
    ? [...fields, ...derivedFact(observation, reader), ...sources, versionFact(reader)]
    : [
        definitionFact(observation, reader),
        ...topicFact(observation, reader),
        ...fields,
        ...sources,
        { label: 'ID', value: observation.id, code: true },
      ];
}

/** What is printed of a field: its value in words, and perhaps more. */
type Printed = Omit<Fact, 'label'>;
type Print = (
  observation: Observation | Absence,
  place: Place,
  reader: ProseContext,
) => Printed | readonly Printed[] | undefined;

function fieldFacts(
  observation: Observation | Absence,
  { name, shown }: Field,
  place: Place,
  reader: ProseContext,
): Fact[] {
  const print = printers[name] ?? printValue(name);
  const printed = print(observation, place, reader);
  if (!printed || !shown) return [];
  const label = shown.label[languageOf(reader.locale)];
  return [printed].flat().map((one) => ({ label, ...one }));
}

/** Fields that say more than their value does. */
const printers: Partial<Record<FieldName, Print>> = {
  dimensions: ({ dimensions }, _place, { locale, conventions }) =>
    dimensions.length === 0
      ? undefined
      : { value: conventions.list(dimensions.map((part) => partName(part, locale, conventions))) },
  period: printTime,
  aliases: ({ aliases }, _place, { conventions }) =>
    aliases && { value: aliases.join(conventions.enumeration), code: true },
  qualifier: (observation, _place, reader) =>
    isFigure(observation) ? { value: sureness(observation, reader) } : undefined,
  interval: ({ interval }, _place, { conventions }) =>
    interval && { value: formatInterval(interval, conventions) },
  status: ({ status }, _place, { conventions }) =>
    status === 'normal'
      ? undefined
      : { value: { ...conventions.status, ...conventions.absent }[status] },
  accounts: ({ accounts, indicator }, _place, reader) =>
    accounts.map((account) => accountFact(account, indicator, reader)),
  scope: ({ scope }, place, reader) => {
    if (scope) return prose(scope, reader);
    return place === 'figures' ? { value: texts(reader.locale).figures.none } : undefined;
  },
  members: ({ members }, _place, { locale, conventions }) =>
    members && {
      value: conventions.list(members.names.map((name) => say(name, locale))),
      aside: citationText(members.citation, locale),
    },
};

/** What another source says, in its unit and of its time, with where it says so. */
function accountFact(account: Account, indicator: Indicator, reader: ProseContext): Printed {
  const { locale, conventions } = reader;
  const { period, note, citation } = account;
  const figure = formatFigure({ ...account, indicator }, locale, conventions);
  const words = [figure, ...(period === undefined ? [] : [conventions.period(period)])];
  const said = words.join(conventions.comma);
  const noted = note && saidProse(note, reader).text;
  return {
    value: noted === undefined ? said : said + conventions.semicolon + noted,
    aside: citationText(citation, locale),
  };
}

/** The time that a figure stands for, and whether it is counted up over it; where there is none, why. */
function printTime(
  observation: Observation | Absence,
  _place: Place,
  reader: ProseContext,
): Printed {
  const { period, undated, indicator } = observation;
  if (period === undefined && undated) return prose(undated, reader);
  const { cumulative, conventions } = texts(reader.locale);
  const time = timeOf(observation, reader.locale);
  return { value: indicator.cumulative ? time + conventions.brackets(cumulative) : time };
}

/** A part of a whole with what it is a part by: 产业：第一产业. */
const partName = ({ dimension, code }: Part, locale: string, { colon }: Conventions) =>
  say(dimension.name, locale) + colon + say(code.name, locale);

/** Any other field, as the entry has it: a text as prose, a number in the reader's digits, anything else as it is. */
const printValue =
  (name: FieldName): Print =>
  (observation, _place, reader) => {
    const value: unknown = entryOf(observation)[name];
    if (isText(value)) return prose(value, reader);
    if (typeof value === 'number') return { value: formatNumber(value, reader.conventions.tag) };
    return typeof value === 'string' ? { value } : undefined;
  };

function prose(text: Localized, reader: ProseContext): Printed {
  const said = saidProse(text, reader);
  return { value: said.text, lang: langOf(said, reader.locale) };
}

/** How sure a figure is: its qualifier, whether it was reported or derived, and how. */
function sureness(observation: Observation, { locale }: ProseContext): string {
  const { qualifier, origin } = texts(locale);
  const words = [qualifier[observation.qualifier], origin[observation.origin]];
  return [...words, ...derivation(observation, locale)].join(' · ');
}

/** How a derived figure came about, in words. */
function derivation({ derived }: Observation | Absence, locale: string): string[] {
  if (!derived) return [];
  const { operations, rounded, conventions } = texts(locale);
  const { op, round } = derived;
  return [
    [
      operations[op],
      ...(round === undefined ? [] : [rounded(formatNumber(round, conventions.tag))]),
    ].join(conventions.comma),
  ];
}

function derivedFact(observation: Observation | Absence, { locale }: ProseContext): Fact[] {
  return derivation(observation, locale).map((value) => ({
    label: texts(locale).card.derived,
    value,
  }));
}

function definitionFact({ indicator }: Observation | Absence, reader: ProseContext): Fact {
  return { label: texts(reader.locale).card.indicator, ...prose(indicator.definition, reader) };
}

function topicFact(
  { indicator }: Observation | Absence,
  { dataset, locale }: ProseContext,
): Fact[] {
  const topic = dataset.topics.get(indicator.topic ?? '');
  return topic ? [{ label: texts(locale).figures.topic, value: say(topic.name, locale) }] : [];
}

function sourceFacts({ citations }: Observation | Absence, { locale }: ProseContext): Fact[] {
  const label = texts(locale).card.source;
  return citations.map((citation) => ({ label, value: citationText(citation, locale) }));
}

function versionFact({ dataset, locale }: ProseContext): Fact {
  return { label: texts(locale).card.version, value: dataset.version };
}
