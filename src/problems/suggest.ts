import { distance } from 'fastest-levenshtein';

/** The nearest of `known` to `word`, or undefined where none is near enough to be what was meant. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.ceil(word.length / 3)) + 1;
  const lower = word.toLowerCase();
  for (const candidate of known) {
    const d = distanceWithin(least, lower, candidate.toLowerCase());
    // Words that share not a letter are not near, however short.
    if (d < least && d < Math.max(word.length, candidate.length)) [best, least] = [candidate, d];
  }
  return best;
}

/** How far two words are apart, or infinitely far where that is not less than `least`, which their lengths may tell already. */
function distanceWithin(least: number, word: string, candidate: string): number {
  // An id that was made longer or shorter at its end is what it was before.
  if (candidate.startsWith(`${word}-`) || word.startsWith(`${candidate}-`)) return 1;
  if (Math.abs(word.length - candidate.length) >= least) return Infinity;
  return distance(word, candidate);
}

/** “did you mean …” where something is near, else the list of what there is (at most twelve). */
export function suggest(word: string, known: readonly string[], what: string): string {
  const near = nearest(word, known);
  if (near !== undefined) return `did you mean “${near}”?`;
  if (known.length === 0) return `there are no ${what} yet; add one first`;
  // Of figures, those about the same subject come first.
  const subject = `${word.split('.')[0]}.`;
  const ordered = word.includes('.')
    ? [
        ...known.filter((id) => id.startsWith(subject)),
        ...known.filter((id) => !id.startsWith(subject)),
      ]
    : known;
  return `known ${what}: ${listed(ordered)}`;
}

/** The same for one of a few words that mean different things: only a slip of one letter is taken for what was meant, since “almost” is not “at-most”. */
export function suggestWord(word: string, known: readonly string[], what: string): string {
  const slip = known.find((one) => distance(word.toLowerCase(), one) <= 1);
  return slip === undefined ? `known ${what}: ${listed(known)}` : `did you mean “${slip}”?`;
}

/** More of a list is only counted. */
const MOST_NAMED = 12;

/** A list as a remedy names it: its first dozen, and how many more there are. */
export function listed(list: readonly string[]): string {
  const more = list.length > MOST_NAMED ? `, and ${list.length - MOST_NAMED} more` : '';
  return list.slice(0, MOST_NAMED).join(', ') + more;
}
