import type { ReleaseNotes } from '../dataset/schema.ts';
import { findObservation } from '../dataset/reference.ts';
import type { CorrectedText } from '../dataset/schema/corrected-text.ts';
import { texts } from '../i18n/index.ts';
import type { LocatedJson } from '../problems/located.ts';
import type { Problem } from '../problems/problem.ts';
import { nearest, suggest } from '../problems/suggest.ts';
import { proseContext } from '../prose/context.ts';
import { plainProse } from '../prose/render.ts';
import type { LoadedDraft } from '../site/versions.ts';
import type { Site } from '../site/site.ts';
import { entryKey } from '../changes/corrections.ts';
import { diffDatasets, diffEntries } from '../changes/diff.ts';
import { sentencesOf, writtenTexts } from '../changes/sentences.ts';

/** What a draft's `release.json` says of it, and where. `site` is the site with the draft in it. */
interface Draft {
  json: LocatedJson;
  notes: ReleaseNotes;
  site: Site;
}

/**
 * What is wrong with what a draft says that it corrects: a version that is not released, a reason that is missing or belongs
 * to nothing that changed, a sentence that still stands or that nobody wrote.
 */
export function correctionProblems({ notes, notesJson: json }: LoadedDraft, site: Site): Problem[] {
  if (!json) return [];
  const draft = { json, notes, site };
  return [...versionProblems(draft), ...reasonProblems(draft), ...textProblems(draft)];
}

function versionProblems({ json, notes: { corrects, note = {} }, site }: Draft): Problem[] {
  if (corrects === undefined) return [];
  const released = site.versions.map(({ id }) => id);
  const latest = released.at(-1);
  const silent = site.config.locales.filter((locale) => !note[locale]);
  return [
    ...(released.includes(corrects)
      ? []
      : [
          json.problem(
            ['corrects'],
            `“${corrects}” is not released, so it cannot be corrected`,
            suggest(corrects, released, 'releases'),
          ),
        ]),
    ...(released.includes(corrects) && corrects !== latest
      ? [
          json.problem(
            ['corrects'],
            `${corrects} is not the latest release any more`,
            `write "corrects": "${latest}"; what is still wrong in it is corrected there`,
          ),
        ]
      : []),
    ...(silent.length > 0
      ? [
          json.problem(
            [Object.keys(note).length > 0 ? 'note' : 'corrects'],
            `this correction has no reason in: ${silent.join(', ')}`,
            'say in "note" what was wrong, in each language: readers are told',
          ),
        ]
      : []),
  ];
}

function reasonProblems({ json, notes: { from, corrects, reasons = {} }, site }: Draft): Problem[] {
  const before = site.releases.get(corrects ?? from ?? '') ?? [...site.releases.values()].at(-1);
  if (!before) return [];
  const changed = [
    ...diffDatasets(before.dataset, site.dataset).flatMap((change) => [
      change.id,
      change.before?.id ?? change.id,
    ]),
    ...diffEntries(before.dataset, site.dataset).map(entryKey),
  ];
  return Object.keys(reasons)
    .filter((key) => !changed.includes(findObservation(site.dataset, key)?.id ?? key))
    .map((key) =>
      json.problem(
        ['reasons', key],
        `“${key}” has not changed since ${before.dataset.version}, so it has no reason`,
        changed.length === 0
          ? 'take the reason out, or correct what it speaks of'
          : suggest(key, changed, 'changes'),
        { key: true },
      ),
    );
}

function textProblems({ json, notes: { corrects, texts: list = [] }, site }: Draft): Problem[] {
  if (list.length === 0) return [];
  if (corrects === undefined)
    return [
      json.problem(
        ['texts'],
        'only a correction puts sentences right, and this draft corrects nothing',
        'begin one with: npm run data -- correct, or take "texts" out',
        { key: true },
      ),
    ];
  const written = writtenTexts(site);
  return list.flatMap((text, i) => {
    const found = written.find(
      ({ file, language }) => file === text.file && language === text.language,
    );
    const at = (field: string, message: string, remedy: string) => [
      json.problem(['texts', i, field], message, remedy),
    ];
    if (!found) {
      const [field, known, what] = unknownPlace(text, written);
      return at(
        field,
        `there is no text of ${text.file} in “${text.language}”`,
        suggest(text[field], known, what),
      );
    }
    return standing(text, printed(found, site)).flatMap(([field, message, remedy]) =>
      at(field, message, remedy),
    );
  });
}

/** Which of the two is wrong where a text is not found: its file or its language. */
function unknownPlace(
  { file }: CorrectedText,
  written: readonly { file: string; language: string }[],
): [field: 'file' | 'language', known: string[], what: string] {
  const languages = written.filter((text) => text.file === file).map(({ language }) => language);
  if (languages.length > 0) return ['language', languages, 'languages'];
  return ['file', [...new Set(written.map((text) => text.file))], 'texts'];
}

/** The sentences of a text as readers read them, with the figures of the site's data. */
function printed(
  { sentences, language }: { sentences: readonly string[]; language: string },
  { dataset }: Site,
): string[] {
  const context = proseContext(dataset, language);
  return sentences.map((sentence) => plainProse(sentence, context));
}

/** What is wrong where the old words still stand, or the new ones do not. */
function standing(
  { before, after, language }: CorrectedText,
  sentences: readonly string[],
): [field: 'before' | 'after', message: string, remedy: string][] {
  if (before === after)
    return [['after', 'this sentence is as it was', 'correct it, or take this entry out']];
  const whole = sentences.join(texts(language).conventions.sentenceGap);
  const rest = after === undefined ? whole : whole.replaceAll(after, '');
  if (rest.includes(before))
    return [
      [
        'before',
        'this sentence still stands in the text',
        'correct it there, or take this entry out',
      ],
    ];
  if (after === undefined || whole.includes(after)) return [];
  const near = nearest(sentencesOf(after)[0] ?? after, sentences);
  const now = near === undefined ? '' : `; the nearest is “${near}”`;
  return [
    [
      'after',
      `this sentence does not stand in the text${now}`,
      'npm run data -- correct --texts writes the words as they are now',
    ],
  ];
}
