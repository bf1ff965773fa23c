/** What of an entry its id is made from. */
export interface Identified {
  region?: string | undefined;
  programme?: string | undefined;
  indicator: string;
  dimensions?: Readonly<Record<string, string>> | undefined;
  period?: string | undefined;
}

/** The dimensions of an indicator, in its order. */
export type DimensionsOf = (indicator: string) => readonly string[];

/** The id of each entry of a list: `subject.indicator.code`, with `@period` where the list has several periods of it. */
export function observationIds(
  entries: readonly Identified[],
  dimensionsOf: DimensionsOf,
): string[] {
  const bases = entries.map((entry) => baseOf(entry, dimensionsOf));
  const counts = new Map<string, number>();
  for (const base of bases) counts.set(base, (counts.get(base) ?? 0) + 1);
  return entries.map(({ period }, i) => {
    const base = bases[i]!;
    return (counts.get(base) ?? 0) > 1 ? `${base}@${period}` : base;
  });
}

function baseOf(
  { region, programme, indicator, dimensions = {} }: Identified,
  dimensionsOf: DimensionsOf,
): string {
  const codes = dimensionsOf(indicator).flatMap((id) => dimensions[id] ?? []);
  return [region ?? programme ?? '', indicator, ...codes].join('.');
}
