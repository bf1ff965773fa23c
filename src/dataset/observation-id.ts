/** What of an entry its id is made from. */
export interface Identified {
  region?: string | undefined;
  programme?: string | undefined;
  indicator: string;
  dimensions?: Readonly<Record<string, string>> | undefined;
  period?: string | undefined;
  aliases?: readonly string[] | undefined;
}

/** The dimensions of an indicator, in its order. */
export type DimensionsOf = (indicator: string) => readonly string[];

/** The names that a figure has. */
export interface Identity {
  /** What it is called for ever: its bare id where that is pinned to its period, else its full one. */
  id: string;
  /** `subject.indicator.code`, without a period. */
  bare: string;
  /** The bare id with its period: `…@2024`. */
  full: string;
  period: string | undefined;
  /** Ids that it had. */
  aliases: readonly string[];
}

/** What a bare id stands for, from the first release in which it had one meaning; `named`: the figure of that period is called by it. */
interface Pin {
  period: string | undefined;
  named: boolean;
}

/** The ids of everything that was released before a version. */
export interface ReleasedIds {
  /** By bare id; null where it never had one meaning. */
  pins: ReadonlyMap<string, Pin | null>;
  /** Every id that figures had, in each of its forms. */
  ids: ReadonlySet<string>;
}

/** Before the first release. */
export const nothingReleased: ReleasedIds = { pins: new Map(), ids: new Set() };

/**
 * The names of each entry of a list. A bare id that was released belongs to the figure of the period that it had then, whatever
 * came beside it since; one that was not belongs to the only figure that has it, and to none where there are several.
 */
export function identify(
  entries: readonly Identified[],
  dimensionsOf: DimensionsOf,
  { pins }: ReleasedIds,
): Identity[] {
  const bares = entries.map((entry) => bareOf(entry, dimensionsOf));
  const periods = periodsBy(bares, entries);
  return entries.map(({ period, aliases = [] }, i) => {
    const bare = bares[i]!;
    const full = `${bare}@${period ?? 'undated'}`;
    const pin = pins.get(bare);
    const alone = pin === undefined && periods.get(bare)!.size === 1;
    const named = pin?.named === true && pin.period === period;
    return { id: alone || named ? bare : full, bare, full, period, aliases };
  });
}

/** The ids that are released once these are too. */
export function releasedWith(before: ReleasedIds, figures: readonly Identity[]): ReleasedIds {
  const pins = new Map(before.pins);
  const periods = periodsBy(
    figures.map(({ bare }) => bare),
    figures,
  );
  for (const [bare, all] of periods) {
    const pin = pins.get(bare);
    if (pin) continue;
    const [period] = all;
    pins.set(bare, all.size === 1 ? { period, named: pin === undefined } : null);
  }
  const ids = figures.flatMap(({ id, full, aliases }) => [id, full, ...aliases]);
  return { pins, ids: new Set([...before.ids, ...ids]) };
}

function bareOf(
  { region, programme, indicator, dimensions = {} }: Identified,
  dimensionsOf: DimensionsOf,
): string {
  const codes = dimensionsOf(indicator).flatMap((id) => dimensions[id] ?? []);
  return [region ?? programme ?? '', indicator, ...codes].join('.');
}

/** The periods of each bare id, each once. */
function periodsBy(
  bares: readonly string[],
  entries: readonly { period?: string | undefined }[],
): Map<string, Set<string | undefined>> {
  const periods = new Map<string, Set<string | undefined>>();
  bares.forEach((bare, i) => {
    const known = periods.get(bare) ?? new Set();
    periods.set(bare, known.add(entries[i]!.period));
  });
  return periods;
}
