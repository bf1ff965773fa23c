/** Where the lines of a text begin, in characters from 0: after each of its line ends, by itself only after \n. */
export function lineStarts(text: string, ends: RegExp = /\n/g): number[] {
  return [0, ...Array.from(text.matchAll(ends), ({ index, 0: end }) => index + end.length)];
}

/** The line that an offset is in, from 0: by halves, since a long text may have as many problems as lines. */
export function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
