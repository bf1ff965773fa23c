/** The id of a version: CalVer, with a counter for a correction: 2025.02, 2025.02.1. */
export const versionPattern = /^\d{4}\.(0[1-9]|1[0-2])(\.\d+)?$/;

/** Whether a text is the id of a version: a folder of `data/` with such a name is one, or a draft of one. */
export const isVersion = (id: string) => versionPattern.test(id);

/** Orders versions: 2025.02 < 2025.02.1 < 2025.11. */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let i = 0; i < 3; i++) if ((x[i] ?? 0) !== (y[i] ?? 0)) return (x[i] ?? 0) - (y[i] ?? 0);
  return 0;
}
