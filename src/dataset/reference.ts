import { notThere, type Fault } from '../problems/fault.ts';
import type { Absence, Dataset, Observation } from './dataset.ts';
import { idIn, misreadIn } from './reference-index.ts';

/** The figure that a reference leads to, as an editor writes it in a text, a chart, a declaration or a reason. */
export function findObservation(
  { observations, references }: Pick<Dataset, 'observations' | 'references'>,
  reference: string,
): Observation | undefined {
  return observations.get(idIn(references, reference) ?? reference);
}

/** The figure that a reference leads to where there is none of it, and why. */
export function findAbsence(
  { absences, references }: Pick<Dataset, 'absences' | 'references'>,
  reference: string,
): Absence | undefined {
  return absences.get(idIn(references, reference) ?? reference);
}

/** What a reference leads to: a figure, or why there is none. */
export function findEntry(
  dataset: Pick<Dataset, 'observations' | 'absences' | 'references'>,
  reference: string,
): Observation | Absence | undefined {
  return findObservation(dataset, reference) ?? findAbsence(dataset, reference);
}

/** Every id by which references lead to a figure for ever, its own first. */
export function namesOf({ references }: Pick<Dataset, 'references'>, id: string): string[] {
  return [id, ...(references.others.get(id) ?? [])];
}

/** Why a reference leads to no figure of a version, and what would be right. */
export function referenceFault(
  { version, observations, references }: Pick<Dataset, 'version' | 'observations' | 'references'>,
  reference: string,
): Fault {
  const misread = misreadIn(references, reference);
  if (misread) return misread;
  const [message, remedy, more] = notThere('figure', reference, version, [...observations.keys()]);
  return { message, remedy, ...more };
}
