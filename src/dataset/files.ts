import type { Fault, InValue } from '../problems/fault.ts';
import type { LocatedJson } from '../problems/located.ts';
import type { Problem } from '../problems/problem.ts';
import type { FileName, Files } from './schema.ts';

/** The files of a version as read: what they hold, and where everything in them stands. */
export type LocatedFiles = { [F in FileName]: { json: LocatedJson; value: Files[F] } };

/** A place in one of the files of a version. */
export interface InFile extends InValue {
  file: FileName;
}

/** What the files hold, without the places. */
export function valuesOf(files: LocatedFiles): Files {
  return {
    regions: files.regions.value,
    programmes: files.programmes.value,
    indicators: files.indicators.value,
    observations: files.observations.value,
    events: files.events.value,
    sources: files.sources.value,
  };
}

/** Faults in the files of a version as problems, each at its line and column. */
export function locate(files: LocatedFiles, faults: readonly Fault<InFile>[]): Problem[] {
  return faults.map((fault) =>
    files[fault.file].json.problem(fault.path, fault.message, fault.remedy, fault),
  );
}
