/** The id of a version: CalVer, with a number for each further release of a month: 2025.02, 2025.02.1. Whether it corrects another one is said beside it. */
export const versionPattern = /^\d{4}\.(0[1-9]|1[0-2])(\.[1-9]\d*)?$/;

/** Whether a text is the id of a version: a folder of `data/` with such a name is one, or a draft of one. */
export const isVersion = (id: string) => versionPattern.test(id);

/** Orders versions: 2025.02 < 2025.02.1 < 2025.11. */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let i = 0; i < 3; i++) if ((x[i] ?? 0) !== (y[i] ?? 0)) return (x[i] ?? 0) - (y[i] ?? 0);
  return 0;
}

/** The next version of the same month: 2025.02 → 2025.02.1 → 2025.02.2. */
export function nextOfMonth(version: string): string {
  const [year, month, number = '0'] = version.split('.');
  return `${year}.${month}.${Number(number) + 1}`;
}

/** The version that comes after the latest on an ISO day: that of its month, or a further one of the latest’s month. */
export function nextVersion(latest: string, day: string): string {
  const month = day.slice(0, 7).replace('-', '.');
  return compareVersions(month, latest) > 0 ? month : nextOfMonth(latest);
}
