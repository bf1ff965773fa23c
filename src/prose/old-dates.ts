import { findObservation } from '../dataset/reference.ts';
import { followsLatest, siblingsIn } from '../dataset/reference-index.ts';
import type { Fault, InText } from '../problems/fault.ts';
import type { ProseContext } from './context.ts';
import type { Piece } from './parse.ts';

type Figure = Extract<Piece, { kind: 'figure' }>;

/** Figures that follow the latest beside the written date of an earlier one: the number has moved on, and the date has not. */
export function oldDates(
  text: string,
  pieces: readonly Piece[],
  context: ProseContext,
): Fault<InText>[] {
  const follows = (piece: Piece) => piece.kind === 'figure' && followsLatest(piece.id);
  if (!pieces.some(follows)) return [];
  return sentencesOf(text, pieces).flatMap(({ words, figures }) => {
    const latest = figures.filter(follows);
    if (latest.length === 0) return [];
    const said = {
      dates: new Set([...words.matchAll(context.conventions.dates)].map(([date]) => key(date))),
      named: new Set(figures.map(({ id }) => findObservation(context.dataset, id)?.id)),
    };
    return latest.flatMap((figure) => besideOld(figure, said, context));
  });
}

/** What a sentence says: its written dates, and the figures that it names. */
interface Said {
  dates: ReadonlySet<string>;
  named: ReadonlySet<string | undefined>;
}

function besideOld(
  { id, index, length }: Figure,
  { dates, named }: Said,
  { dataset, conventions }: ProseContext,
): Fault<InText>[] {
  const latest = findObservation(dataset, id);
  if (latest?.period === undefined) return [];
  const old = siblingsIn(dataset.references, latest.id).find(
    (other) =>
      other.period !== undefined &&
      !named.has(other.id) &&
      dates.has(key(conventions.period(other.period))),
  );
  if (old?.period === undefined) return [];
  const [now, then] = [latest.period, old.period].map((period) => conventions.period(period));
  return [
    {
      index,
      length,
      message: `“${id}” is of ${now}, and this sentence says ${then}`,
      remedy: `print the time with {{ ${id} | period }}, or write ${old.id}, which stays as it is`,
    },
  ];
}

/** Dates are one however they are spaced. */
const key = (date: string) => date.replaceAll(/\s/g, '');

/** A sentence: its words, with figures blanked, and its figures. */
interface Sentence {
  words: string;
  figures: Figure[];
}

/** A text as sentences; Latin ones end before a space, so that no decimal ends one, and figures are blanked, so that no id does. */
function sentencesOf(text: string, pieces: readonly Piece[]): Sentence[] {
  const words = pieces
    .map(({ kind, index, length }) =>
      kind === 'figure' ? ' '.repeat(length) : text.slice(index, index + length),
    )
    .join('');
  const ends = [...words.matchAll(/[。！？\n]|[.!?](?=\s)/gu)].map(({ index }) => index + 1);
  const figures = pieces.filter((piece) => piece.kind === 'figure');
  let next = 0;
  return [0, ...ends].map((from, i) => {
    const to = ends[i] ?? words.length;
    const first = next;
    while (next < figures.length && figures[next]!.index < to) next += 1;
    return { words: words.slice(from, to), figures: figures.slice(first, next) };
  });
}
