import { figureName, say, type Dataset } from '../dataset/dataset.ts';
import type { CorrectedText } from '../dataset/schema/corrected-text.ts';
import type { Event, Localized } from '../dataset/schema.ts';
import { texts } from '../i18n/index.ts';
import { proseContext } from '../prose/context.ts';
import { headlineText, plainProse } from '../prose/render.ts';
import type { Site } from '../site/site.ts';
import type { Change, EntryChange } from './diff.ts';
import { releaseHistory, saidOf, type HistoryEntry, type ListedChange } from './history.ts';

/** Something that a correction put right: a figure, an event or another entry of the data, or a sentence. */
export type Corrected =
  | { what: 'figure'; change: Change }
  | { what: 'entry'; change: EntryChange; before: Dataset; after: Dataset }
  | { what: 'text'; text: CorrectedText };

/** What was put right, by which release, and why. */
export type Correction = Corrected & {
  version: string;
  /** ISO day. */
  released: string;
  reason: Localized;
};

/** What a page or a chart rests on, for finding the corrections that concern it. */
export interface Shown {
  figures: ReadonlySet<string>;
  events: ReadonlySet<string>;
  /** Files of content. */
  files: ReadonlySet<string>;
}

/** A correction in words, for one language. */
export interface CorrectionWords {
  /** What it is about: a figure's name, an event, the headline or title of a text. */
  name: string;
  before: string;
  /** Undefined where nothing took its place. */
  after: string | undefined;
  reason: string;
}

/** Every correction, newest first. New figures and ordinary updates are none. */
export function allCorrections(site: Site): Correction[] {
  return releaseHistory(site).flatMap(correctionsIn);
}

/** The corrections that a release makes; none where it corrects nothing. */
export function correctionsIn(release: HistoryEntry): Correction[] {
  const { version, changes, entries, previous, dataset } = release;
  if (version.corrects === undefined || !previous) return [];
  const { id, released, note, reasons = {} } = version;
  const made = { version: id, released };
  const ofFigures = changes
    .filter((change) => change.kind !== 'added')
    .map((change) => ({
      ...made,
      what: 'figure' as const,
      change,
      reason: reasons[change.id] ?? note,
    }));
  const ofEntries = entries
    .filter(isOfData)
    .filter((entry) => correctsReaders(entry, reasons))
    .map((change) => ({
      ...made,
      what: 'entry' as const,
      change,
      before: previous.dataset,
      after: dataset,
      reason: reasons[entryKey(change)] ?? note,
    }));
  const ofTexts = (version.texts ?? []).map((text) => ({
    ...made,
    what: 'text' as const,
    text,
    reason: { [text.language]: text.reason },
  }));
  return [...ofFigures, ...ofEntries, ...ofTexts];
}

/** Whether an entry stands in the data: what a chart says is corrected as a text. */
const isOfData = (entry: ListedChange): entry is EntryChange => entry.what !== 'chart';

/** How an entry is named among the reasons of a release: `event town-teams`. */
export const entryKey = ({ what, id }: Pick<EntryChange, 'what' | 'id'>) => `${what} ${id}`;

/** Readers are told of every event that changed or went; of a source or a definition, where the editor says why. */
function correctsReaders(entry: EntryChange, reasons: Record<string, Localized>): boolean {
  if (Object.hasOwn(reasons, entryKey(entry))) return true;
  return entry.what === 'event' && entry.kind !== 'added';
}

/** The corrections of what a page shows, newest first. */
export function correctionsOf(site: Site, shown: Shown): Correction[] {
  return allCorrections(site).filter((correction) => concerns(correction, shown));
}

/** The corrections that came after a version, of what a chart of that version shows. */
export function correctionsSince(site: Site, version: string, shown: Shown): Correction[] {
  const order = site.versions.map(({ id }) => id);
  return correctionsOf(site, shown).filter(
    (correction) => order.indexOf(correction.version) > order.indexOf(version),
  );
}

/** Whether a correction is of something that is shown. */
export function concerns(correction: Correction, { figures, events, files }: Shown): boolean {
  if (correction.what === 'figure') return figures.has(correction.change.id);
  if (correction.what === 'text') return files.has(correction.text.file);
  return correction.change.what === 'event' && events.has(correction.change.id);
}

/** Whether a correction concerns who reads `locale`: a sentence of another language does not. */
export function isSaidIn(correction: Correction, locale: string): boolean {
  return correction.what !== 'text' || correction.text.language === locale;
}

/** A correction in words. A sentence of the file `own` has no name: it stood where its correction is told. */
export function correctionWords(
  site: Site,
  correction: Correction,
  locale: string,
  own?: string,
): CorrectionWords {
  const reason = say(correction.reason, locale);
  if (correction.what === 'text') {
    const { before, after, file } = correction.text;
    return { name: file === own ? '' : titleOf(site, file, locale), before, after, reason };
  }
  if (correction.what === 'figure') {
    const { change } = correction;
    return {
      name: figureName((change.after ?? change.before)!, locale),
      before: saidOf(change, 'before', locale),
      after: change.after && saidOf(change, 'after', locale),
      reason,
    };
  }
  const { change, before, after } = correction;
  return {
    name: texts(locale).releases.entries[change.what],
    before: saidOfEntry(change, 'before', before, locale),
    after: change.after && saidOfEntry(change, 'after', after, locale),
    reason,
  };
}

/** What a reader sees of an entry at one side of a change: its title or name, and its places where it is these that differ. */
function saidOfEntry(
  { before, after, fields }: EntryChange,
  side: 'before' | 'after',
  dataset: Dataset,
  locale: string,
): string {
  const { conventions } = texts(locale);
  const entry = (side === 'before' ? before : after) as Partial<Event & { name: Localized }>;
  const text = entry.title ?? entry.name;
  const title = text ? plainProse(say(text, locale), proseContext(dataset, locale)) : '';
  const places = (entry.regions ?? []).flatMap((id) => dataset.regions.get(id) ?? []);
  const more = [
    ...(fields.includes('regions')
      ? [conventions.list(places.map((r) => say(r.name, locale)))]
      : []),
    ...(fields.includes('locator') && entry.locator !== undefined ? [entry.locator] : []),
  ];
  return more.length === 0 ? title : title + conventions.brackets(more.join(conventions.semicolon));
}

/** What a file of content is called where its corrections are listed: the headline of a text, the title of a chart. */
function titleOf(site: Site, file: string, locale: string): string {
  const context = proseContext(site.dataset, locale);
  const prose = [site.stories, site.pages]
    .flatMap((byLanguage) => [...(byLanguage.get(locale)?.values() ?? [])])
    .find((story) => story.file === file);
  if (prose) return headlineText(prose.frontmatter.headline, context);
  const chart = site.charts.get(/^content\/charts\/(.+)\.json$/.exec(file)?.[1] ?? '');
  return chart ? plainProse(say(chart.title, locale), context) : say(site.config.name, locale);
}
