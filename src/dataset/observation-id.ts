/** What of an entry its id is made from. */
export interface Identified {
  region?: string | undefined;
  programme?: string | undefined;
  indicator: string;
  period: string;
}

/** The id of each entry of a list: `subject.indicator`, with `@period` where the list has several periods of it. */
export function observationIds(entries: readonly Identified[]): string[] {
  const counts = new Map<string, number>();
  for (const entry of entries) counts.set(baseOf(entry), (counts.get(baseOf(entry)) ?? 0) + 1);
  return entries.map((entry) => {
    const base = baseOf(entry);
    return (counts.get(base) ?? 0) > 1 ? `${base}@${entry.period}` : base;
  });
}

const baseOf = ({ region, programme, indicator }: Identified) =>
  `${region ?? programme ?? ''}.${indicator}`;
