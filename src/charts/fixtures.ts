import type { Event, Qualifier, Region, Scheme } from '../dataset/schema.ts';
import { formatFigure } from '../i18n/format.ts';
import { texts } from '../i18n/index.ts';
import type { Kind } from './kind.ts';
import type { EventRow, Row, Selection } from './row.ts';

/** Made-up selections that try a kind's limits; none of them is data. For the gallery and the tests. */
export interface Fixture {
  name: string;
  selection: Selection;
}

const colours = ['lychee', 'ink', 'ink-2'];
const letters = '甲乙丙丁戊己庚辛壬癸';
const unit = { id: 'thing', label: { zh: '件', en: { one: 'thing', other: 'things' } } };
const indicator = {
  id: 'made-up',
  name: { zh: '虚构指标', en: 'Made-up indicator' },
  definition: { zh: '', en: '' },
  unit: 'thing',
  comparable: 'made-up',
};

type Draft = {
  value: number | null;
  qualifier?: Qualifier;
  other?: boolean;
  period?: string;
  series?: number;
  long?: boolean;
};

const LONG = {
  zh: '名字特别长的一个虚构地方及其下属的若干街道与村庄联合合作示范园区',
  en: 'A made-up place with an uncommonly long name and all of its subdistricts, villages and demonstration parks',
};

function rowsOf(drafts: readonly Draft[], locale: string): Row[] {
  const t = texts(locale);
  return drafts.map((draft, i): Row => {
    const series = draft.series ?? i;
    const name = draft.long
      ? (LONG[locale as 'zh'] ?? LONG.en)
      : locale === 'zh'
        ? `虚构${letters[series % 10]}${series >= 10 ? letters[Math.floor(series / 10)] : ''}`
        : `Place ${String.fromCharCode(65 + (series % 26))}${series >= 26 ? Math.floor(series / 26) : ''}`;
    const qualifier = draft.qualifier ?? 'exact';
    return {
      id: `made-up-${i}`,
      label: name,
      subject: name,
      indicator: t.chart.columns.value,
      period: draft.period ?? '2024',
      value: draft.value,
      qualifier,
      valueText:
        draft.value === null
          ? t.chart.noData
          : formatFigure(
              { value: draft.value, qualifier, unit, indicator },
              locale,
              t.conventions,
              { short: true },
            ),
      colour: `var(--${colours[series % 3]})`,
      otherScope: draft.other ?? false,
      scope: draft.other ? (LONG[locale as 'zh'] ?? LONG.en) : '',
      names: [],
    };
  });
}

const wave = (i: number) => Math.round(40 + 35 * Math.sin(i * 1.7) + i);
const count = (n: number): Draft[] => Array.from({ length: n }, (_, i) => ({ value: wave(i) }));

const plain: Record<string, Draft[]> = {
  one: count(1),
  two: count(2),
  seven: count(7),
  forty: count(40),
  zero: [{ value: 0 }, { value: 12 }, { value: 0 }],
  negative: [{ value: -30 }, { value: 45 }, { value: -8 }],
  missing: [{ value: 20 }, { value: null }, { value: 35 }],
  equal: [{ value: 50 }, { value: 50 }, { value: 50 }],
  unequal: [{ value: 1_210_000_000 }, { value: 2_000_000 }, { value: 3 }],
  long: [
    { value: 30, long: true },
    { value: 1_234_567, long: true, qualifier: 'nearly' },
    { value: 12 },
  ],
  qualifiers: [
    { value: 40 },
    { value: 35, qualifier: 'about' },
    { value: 30, qualifier: 'nearly' },
    { value: 25, qualifier: 'over' },
  ],
  scope: [{ value: 40 }, { value: 30 }, { value: 90, other: true, qualifier: 'over' }],
};

const over = (n: number, periods: number, get: (s: number, p: number) => Draft): Draft[] =>
  Array.from({ length: n * periods }, (_, i) => ({
    period: String(2015 + (i % periods)),
    series: Math.floor(i / periods),
    ...get(Math.floor(i / periods), i % periods),
  }));

const timed = (periods: number): Record<string, Draft[]> => ({
  one: over(1, periods, (s, p) => ({ value: wave(s + p) })),
  two: over(2, periods, (s, p) => ({ value: wave(s * 5 + p) })),
  seven: over(7, periods, (s, p) => ({ value: wave(s * 3 + p) })),
  forty: over(1, 40, (s, p) => ({
    value: wave(s + p),
    period: `20${String(1 + Math.floor(p / 12)).padStart(2, '0')}-${String(1 + (p % 12)).padStart(2, '0')}`,
  })),
  point: over(1, 1, () => ({ value: 42 })),
  zero: over(2, periods, (s) => ({ value: s * 20 })),
  negative: over(2, periods, (s, p) => ({ value: (p - 1) * 20 * (s ? -1 : 1) })),
  missing: over(2, periods, (s, p) => ({ value: s === 0 && p === 1 ? null : wave(s + p) })),
  equal: over(3, periods, () => ({ value: 50 })),
  unequal: over(3, periods, (s, p) => ({
    value: [1_210_000_000, 2_000_000, 3][s]! * (1 + p / 10),
  })),
  long: over(2, periods, (s, p) => ({ value: wave(s * 4 + p), long: s === 0 })),
  qualifiers: over(2, periods, (s, p) => ({
    value: wave(s * 4 + p),
    qualifier: (['exact', 'about', 'nearly', 'over'] as const)[p % 4]!,
  })),
});

/** The fixtures that a kind accepts, in a language. `regions` gives maps something to stand on. */
export function fixturesFor(
  kind: Kind,
  locale: string,
  regions: readonly Region[] = [],
): Fixture[] {
  const empty: Selection = { rows: [], events: [], regions: [], citations: [] };
  if (kind.takes === 'events')
    return [1, 2, 7, 40].map((n) => ({
      name: `${n} events`,
      selection: { ...empty, events: eventsOf(n, locale) },
    }));
  if (kind.takes === 'scheme')
    return [1, 2, 7].map((n) => ({
      name: `${n} pairs`,
      selection: { ...empty, scheme: schemeOf(n, locale) },
    }));
  if (kind.takes === 'regions')
    return [2, regions.length].map((n) => ({
      name: `${n} regions`,
      selection: { ...empty, regions: regions.slice(0, n) },
    }));
  const sets =
    kind.id === 'slope'
      ? timed(2)
      : kind.id === 'line' || kind.id === 'area'
        ? timed(6)
        : kind.id === 'grouped-bar'
          ? { ...timed(2), forty: over(20, 2, (s, p) => ({ value: wave(s + p) })) }
          : plain;
  return Object.entries(sets).flatMap(([name, drafts]) => {
    const rows = rowsOf(drafts, locale);
    if (kind.id === 'region-map')
      rows.forEach((row, i) => (row.region = regions[i % Math.max(1, regions.length)]));
    const fits =
      rows.length >= kind.rows[0] &&
      rows.length <= Math.min(kind.rows[1], kind.id === 'region-map' ? regions.length : Infinity) &&
      !kind.refuse?.(rows);
    return fits ? [{ name, selection: { ...empty, rows } }] : [];
  });
}

function eventsOf(n: number, locale: string): EventRow[] {
  const { conventions } = texts(locale);
  return Array.from({ length: n }, (_, i) => {
    const date = [
      `20${10 + (i % 15)}`,
      `20${10 + (i % 15)}-0${1 + (i % 9)}`,
      `20${10 + (i % 15)}-0${1 + (i % 9)}-1${i % 9}`,
    ][i % 3]!;
    const title =
      i % 4 === 3
        ? (LONG[locale as 'zh'] ?? LONG.en)
        : locale === 'zh'
          ? '一件虚构的事'
          : 'A made-up event';
    const source = {
      id: 'made-up',
      kind: 'website' as const,
      title: {},
      publisher: {},
      language: locale,
    };
    return {
      id: `e${i}`,
      event: {
        id: `e${i}`,
        date,
        title: {},
        source: 'made-up',
        locator: '',
        kind: 'event',
        regions: [],
      } as Event,
      date: conventions.period(date),
      title,
      place: locale === 'zh' ? '虚构地' : 'Nowhere',
      colour: `var(--${colours[i % 3]})`,
      citation: { source, locator: '' },
    };
  });
}

function schemeOf(n: number, locale: string): Scheme {
  const text = (zh: string, en: string) => ({ [locale]: locale === 'zh' ? zh : en });
  return {
    id: 'made-up',
    name: text('虚构', 'Made up'),
    source: '',
    locator: '',
    columns: [text('左边', 'Left'), text('右边', 'Right')],
    rows: Array.from({ length: n }, (_, i) => [
      i === 1 ? { [locale]: LONG[locale as 'zh'] ?? LONG.en } : text('出人', 'People'),
      text('出地', 'Land'),
    ]),
  };
}
