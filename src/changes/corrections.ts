import type { Dataset } from '../dataset/dataset.ts';
import type { CorrectedText } from '../dataset/schema/corrected-text.ts';
import type { Localized } from '../dataset/schema.ts';
import type { Site } from '../site/site.ts';
import type { Change, EntryChange } from './diff.ts';
import { releaseHistory, sidesOf, type PastRelease, type ListedChange } from './history.ts';
import { reasonOf } from './reasons.ts';
import type { Sides } from './sides.ts';

/** Something that a correction put right: a figure, an event or another entry of the data, or a sentence. */
export type Corrected =
  | { what: 'figure'; change: Change; sides: Sides }
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

/** Every correction, newest first. New figures and ordinary updates are none. */
export function allCorrections(site: Site): Correction[] {
  return releaseHistory(site).flatMap(correctionsIn);
}

/** The corrections that a release makes; none where it corrects nothing. */
export function correctionsIn(release: PastRelease): Correction[] {
  if (release.version.corrects === undefined) return [];
  const { id: version, released } = release.version;
  return [...ofFigures(release), ...ofEntries(release), ...ofTexts(release)].map((correction) => ({
    version,
    released,
    ...correction,
  }));
}

type Unreleased = Corrected & { reason: Localized };

function ofFigures(release: PastRelease): Unreleased[] {
  const { changes, version, dataset } = release;
  const sides = sidesOf(release);
  return changes
    .filter((change) => change.kind !== 'added')
    .map((change) => {
      const reason = reasonOf(change, version, dataset) ?? version.note;
      return { what: 'figure', change, sides, reason };
    });
}

function ofEntries({ entries, version, previous, dataset: after }: PastRelease): Unreleased[] {
  if (!previous) return [];
  const { reasons = {}, note } = version;
  const { dataset: before } = previous;
  return entries
    .filter(isOfData)
    .filter((entry) => correctsReaders(entry, reasons))
    .map((change) => {
      const reason = reasons[entryKey(change)] ?? note;
      return { what: 'entry', change, before, after, reason };
    });
}

function ofTexts({ version: { texts = [] } }: PastRelease): Unreleased[] {
  return texts.map((text) => ({
    what: 'text',
    text,
    reason: { [text.language]: text.reason },
  }));
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
