import type { Fault, Path } from '../../problems/fault.ts';
import type { Absence, Dataset, Observation } from '../dataset.ts';
import { derive, isFault, stated, type Figure, type Inputs } from '../derive.ts';
import type { InFile } from '../files.ts';
import type { Geography } from '../geography.ts';
import { identify, type ReleasedIds } from '../observation-id.ts';
import { indexReferences } from '../reference-index.ts';
import { isAbsent, type Files, type RawObservation } from '../schema.ts';
import { aliasFaults } from './aliases.ts';
import type { Indexes } from './indexes.ts';
import { resolveAbsence, resolveObservation } from './observation.ts';
import { References } from './references.ts';
import { reported } from './reported.ts';
import { totalFaults } from './totals.ts';

/** Resolves the observations of a version: those that are reported, then those that are derived from them. In the order of the file. */
export function resolveObservations(
  files: Files,
  indexes: Indexes,
  { geography, released }: { geography: Geography | undefined; released: ReleasedIds },
): Pick<Dataset, 'observations' | 'absences' | 'references'> & { faults: Fault<InFile>[] } {
  const entries = files.observations.observations;
  const references = new References('observations', indexes);
  const figures = identify(entries, orderIn(indexes), released);
  const index = indexReferences(figures, released);
  const observations = new Map<string, Observation>();
  const absences = new Map<string, Absence>();
  const taken = new Set<string>();

  const isNew = (i: number) => {
    const { id } = figures[i]!;
    const { period } = entries[i]!;
    if (taken.has(id))
      references.fault(
        at(i),
        `“${id}” ${period === undefined ? 'without a period' : `for ${period}`} stands twice`,
        'keep one of the two, or give one another period; a part has its code in "dimensions"',
      );
    return !taken.has(id) && taken.add(id);
  };
  const add = (i: number, figure: Figure) => {
    const observation = resolveObservation(figures[i]!.id, entries[i]!, figure, at(i), references);
    if (observation && isNew(i)) observations.set(observation.id, observation);
  };
  entries.forEach((entry, i) => {
    if (!isAbsent(entry.status)) return;
    const absence = resolveAbsence(figures[i]!.id, entry, at(i), references);
    if (absence && isNew(i)) absences.set(absence.id, absence);
  });
  addReported(entries, references, add);
  addDerived(
    entries,
    { ...indexes, observations, absences, references: index, geography },
    references,
    add,
  );
  for (const { figure, path, message, remedy } of aliasFaults(figures, released))
    references.fault([...at(figure), ...path], message, remedy);

  const places = new Map(figures.map(({ id }, i) => [id, at(i)]));
  for (const { path, message, remedy } of totalFaults([...observations.values()], places))
    references.fault(path, message, remedy);
  const inOrder = figures.flatMap(({ id }) => observations.get(id) ?? []);
  return {
    observations: new Map(inOrder.map((observation) => [observation.id, observation])),
    absences,
    references: index,
    faults: references.faults,
  };
}

const at = (i: number): Path => ['observations', i];

/** The dimensions of an indicator, in its order. */
const orderIn =
  ({ indicators }: Indexes) =>
  (indicator: string) =>
    indicators.get(indicator)?.dimensions ?? [];

type Add = (i: number, figure: Figure) => void;

/** What of a derived figure is worked out. */
const computed = ['value', 'range', 'interval'] as const;

function addReported(entries: readonly RawObservation[], references: References, add: Add): void {
  entries.forEach((entry, i) => {
    if (isAbsent(entry.status)) return;
    if (!entry.derived) {
      const figure = reported(entry, at(i), references);
      if (figure) add(i, figure);
    } else {
      const [own] = computed.filter((name) => entry[name] !== undefined);
      if (own !== undefined)
        references.fault(
          [...at(i), own],
          `a derived figure has no ${own} of its own`,
          `delete "${own}"; it is computed from "derived"`,
        );
    }
  });
}

/** Derived figures may rest on derived ones: goes round until no more can be worked out, then says what each of the others lacks. */
function addDerived(
  entries: readonly RawObservation[],
  inputs: Inputs,
  references: References,
  add: Add,
): void {
  let waiting = entries.flatMap(({ derived, status }, i) =>
    derived && !isAbsent(status) ? [{ i, derived }] : [],
  );
  const refused: typeof waiting = [];
  for (let before = -1; before !== waiting.length;) {
    before = waiting.length;
    waiting = waiting.filter(({ i, derived }) => {
      if (!stated(derived, inputs)) return true;
      const figure = derive(derived, inputs);
      if (isFault(figure)) refused.push({ i, derived });
      else add(i, figure);
      return false;
    });
  }
  for (const { i, derived } of [...refused, ...waiting].sort((a, b) => a.i - b.i)) {
    const fault = derive(derived, inputs);
    if (isFault(fault))
      references.fault([...at(i), 'derived', ...fault.path], fault.message, fault.remedy);
  }
}
