import type { Path } from '../../problems/fault.ts';
import {
  distinct,
  type Absence,
  type Carried,
  type Citation,
  type Figured,
  type Observation,
  type Subject,
} from '../dataset.ts';
import type { Figure } from '../derive.ts';
import { isFiner, parsePeriod, periodForms } from '../period.ts';
import type { Indicator, RawObservation } from '../schema.ts';
import { accountsOf } from './accounts.ts';
import { whyAbsent } from './absent.ts';
import { partsOf } from './parts-of.ts';
import type { References } from './references.ts';

/** What an entry says beside its number: its references resolved; undefined where something of it is wrong, which is then a fault. */
type Said = Omit<Observation, 'id' | keyof Figured | 'status'>;

/** An observation with its references resolved, and the figure it states or is worked out to; undefined where something of it is wrong, which is then a fault. */
export function resolveObservation(
  id: string,
  raw: RawObservation,
  figure: Figure,
  path: Path,
  references: References,
): Observation | undefined {
  const said = resolveEntry(raw, figure, path, references);
  if (!said) return undefined;
  const { value, qualifier, range, status } = figure;
  return { ...said, id, value, qualifier, ...(range && { range }), status };
}

/** A figure that there is none of, with its references resolved; undefined where something of it is wrong, which is then a fault. */
export function resolveAbsence(
  id: string,
  raw: RawObservation,
  path: Path,
  references: References,
): Absence | undefined {
  const why = whyAbsent(raw, path, references);
  const said = resolveEntry(raw, { citations: [] }, path, references);
  return said && why && { ...said, ...why, id };
}

function resolveEntry(
  raw: RawObservation,
  figure: Partial<Figure> & Pick<Figure, 'citations'>,
  path: Path,
  references: References,
): Said | undefined {
  const indicator = references.find('indicator', raw.indicator, [...path, 'indicator']);
  const subject = subjectOf(raw, path, references);
  const citations = citationsOf(raw, figure, path, references);
  if (indicator && !hasUnitOf(indicator, raw, path, references)) return undefined;
  checkPeriod(raw, indicator, path, references);
  const members = membersOf(raw, figure, path, references);
  const dimensions = indicator ? partsOf(raw, indicator, path, references) : [];
  const unit = indicator && references.find('unit', indicator.unit, [...path, 'unit']);
  if (!indicator || !unit || !subject) return undefined;
  const accounts = accountsOf(raw, unit, path, references);
  const origin = raw.derived ? 'derived' : 'reported';
  const group = raw.comparable ?? indicator.comparable;
  return {
    ...carried(raw),
    ...{ subject, indicator, dimensions, unit, origin, citations, accounts, group, members },
  };
}

/** The fields of an entry that are carried over as they are. */
function carried(raw: RawObservation): Carried {
  const {
    region: _region,
    programme: _programme,
    indicator: _indicator,
    dimensions: _dimensions,
    value: _value,
    unit: _unit,
    qualifier: _qualifier,
    range: _range,
    status: _status,
    source: _source,
    locator: _locator,
    citations: _citations,
    accounts: _accounts,
    comparable: _comparable,
    members: _members,
    ...rest
  } = raw;
  return rest;
}

function subjectOf(raw: RawObservation, path: Path, references: References): Subject | undefined {
  const region =
    raw.region === undefined
      ? undefined
      : references.find('region', raw.region, [...path, 'region']);
  const programme =
    raw.programme === undefined
      ? undefined
      : references.find('programme', raw.programme, [...path, 'programme']);
  if ((raw.region === undefined) === (raw.programme === undefined))
    references.fault(
      path,
      'an observation is about one region or one programme',
      'give it either "region" or "programme"',
    );
  if (region) return { kind: 'region', region };
  return programme && { kind: 'programme', programme };
}

/** The sources a figure was worked out from, and its own. */
function citationsOf(
  { source, locator, citations = [] }: RawObservation,
  figure: Pick<Figure, 'citations'>,
  path: Path,
  references: References,
): Citation[] {
  const first =
    source === undefined || locator === undefined
      ? undefined
      : references.cite({ source, locator }, path);
  const others = citations.map((citation, i) =>
    references.cite(citation, [...path, 'citations', i]),
  );
  const cites = source !== undefined && locator !== undefined;
  if (!cites && citations.length === 0 && figure.citations.length === 0)
    references.fault(
      path,
      'this figure has no source',
      'add "source" and "locator": where a reader can check it',
    );
  const own = [first, ...others].filter((citation) => citation !== undefined);
  return distinct([...figure.citations, ...own]);
}

/** Whether an observation is written in its indicator’s unit, so that nobody takes 12.1 亿 for 12.1. */
function hasUnitOf(
  indicator: Indicator,
  { unit }: RawObservation,
  path: Path,
  references: References,
): boolean {
  if (unit === indicator.unit) return true;
  references.fault(
    [...path, 'unit'],
    `the unit of “${indicator.id}” is “${indicator.unit}”, not “${unit}”`,
    `write "${indicator.unit}", and the value in it`,
  );
  return false;
}

/** A figure has a period that its indicator may have, or says why it has none. */
function checkPeriod(
  { period, undated }: RawObservation,
  indicator: Indicator | undefined,
  path: Path,
  references: References,
): void {
  if (period === undefined && undated === undefined)
    references.fault(
      path,
      'this figure has no “period”',
      `add one (${periodForms}), or say in "undated" why there is none`,
    );
  if (period === undefined) return;
  if (undated !== undefined)
    references.fault(
      [...path, 'undated'],
      'this figure has a period, and a reason why it has none',
      'take one of the two out',
    );
  const { frequency } = indicator ?? {};
  if (frequency === undefined || !isFiner(parsePeriod(period), frequency)) return;
  references.fault(
    [...path, 'period'],
    `“${period}” is finer than the figures of “${indicator?.id}” are, which are known by the ${frequency}`,
    `write the ${frequency}, or give the indicator another "frequency" in indicators.json`,
  );
}

/** The things counted, by name: as many as the figure says. */
function membersOf(
  { members }: RawObservation,
  { value }: Partial<Figure>,
  path: Path,
  references: References,
): Observation['members'] {
  if (!members) return undefined;
  const citation = references.cite(members, [...path, 'members']);
  if (value !== undefined && members.names.length !== value)
    references.fault(
      [...path, 'members', 'names'],
      `${members.names.length} names for a value of ${value}`,
      'name each thing counted once, or correct the value',
    );
  return citation && { names: members.names, citation };
}
