import type { Path } from '../../problems/fault.ts';
import { distinct, type Citation, type Observation, type Subject } from '../dataset.ts';
import type { Figure } from '../derive.ts';
import { isFiner, parsePeriod, periodForms } from '../period.ts';
import type { Indicator, RawObservation } from '../schema.ts';
import { partsOf } from './parts-of.ts';
import type { References } from './references.ts';

/** The figure that a reported observation states; undefined, and a fault at `path`, where it states none. */
export function reported(
  { value, qualifier }: RawObservation,
  path: Path,
  references: References,
): Figure | undefined {
  if (value === undefined)
    references.fault(path, 'this figure has neither "value" nor "derived"', 'add one of them');
  else if (qualifier === undefined)
    references.fault(
      path,
      '“qualifier” is missing',
      'one of: exact, about, nearly, over, as the source has it',
    );
  else return { value, qualifier, citations: [] };
  return undefined;
}

/** An observation with its references resolved, and the figure it states or is worked out to; undefined where something of it is wrong, which is then a fault. */
export function resolveObservation(
  id: string,
  raw: RawObservation,
  figure: Figure,
  path: Path,
  references: References,
): Observation | undefined {
  const indicator = references.find('indicator', raw.indicator, [...path, 'indicator']);
  const subject = subjectOf(raw, path, references);
  const citations = citationsOf(raw, figure, path, references);
  if (indicator && !hasUnitOf(indicator, raw, path, references)) return undefined;
  checkPeriod(raw, indicator, path, references);
  const members = membersOf(raw, figure, path, references);
  const dimensions = indicator ? partsOf(raw, indicator, path, references) : [];
  const unit = indicator && references.find('unit', indicator.unit, [...path, 'unit']);
  if (!indicator || !unit || !subject) return undefined;
  const {
    region: _region,
    programme: _programme,
    source: _source,
    locator: _locator,
    dimensions: _dimensions,
    comparable,
    ...carried
  } = raw;
  return {
    ...carried,
    id,
    subject,
    indicator,
    dimensions,
    unit,
    value: figure.value,
    qualifier: figure.qualifier,
    status: raw.derived ? 'derived' : 'reported',
    citations,
    group: comparable ?? indicator.comparable,
    members,
  };
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
  { source, locator }: RawObservation,
  figure: Figure,
  path: Path,
  references: References,
): Citation[] {
  if (source === undefined || locator === undefined) {
    if (figure.citations.length === 0)
      references.fault(
        path,
        'this figure has no source',
        'add "source" and "locator": where a reader can check it',
      );
    return figure.citations;
  }
  const own = references.cite({ source, locator }, path);
  return own ? distinct([...figure.citations, own]) : figure.citations;
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
  { value }: Figure,
  path: Path,
  references: References,
): Observation['members'] {
  if (!members) return undefined;
  const citation = references.cite(members, [...path, 'members']);
  if (members.names.length !== value)
    references.fault(
      [...path, 'members', 'names'],
      `${members.names.length} names for a value of ${value}`,
      'name each thing counted once, or correct the value',
    );
  return citation && { names: members.names, citation };
}
