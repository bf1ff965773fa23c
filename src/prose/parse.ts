/** A piece of a text with bound figures. `index` and `length` are its place in the text it came from. */
export type Piece = { index: number; length: number } & (
  | { kind: 'text'; text: string }
  | { kind: 'literal'; text: string }
  | { kind: 'figure'; id: string; options: { name: string; value: string }[] }
  | { kind: 'fault'; message: string; remedy: string }
);

/** Splits a text at its `{{ … }}`: figures (`id | option | name=value`), literals (`"G105"`), and the text between. */
export function parseProse(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const plain = (to: number) => {
    if (to > at)
      pieces.push({ kind: 'text', index: at, length: to - at, text: text.slice(at, to) });
  };
  for (let open = text.indexOf('{{'); open >= 0; open = text.indexOf('{{', at)) {
    plain(open);
    const close = text.indexOf('}}', open);
    const nextOpen = text.indexOf('{{', open + 2);
    if (close < 0 || (nextOpen >= 0 && nextOpen < close)) {
      pieces.push({
        kind: 'fault',
        index: open,
        length: 2,
        message: 'this {{ is not closed',
        remedy: 'close it with }} after the id of the figure',
      });
      at = open + 2;
      continue;
    }
    pieces.push(inside(text.slice(open + 2, close), open, close + 2 - open));
    at = close + 2;
  }
  plain(text.length);
  return pieces;
}

function inside(body: string, index: number, length: number): Piece {
  const place = { index, length };
  const literal = /^\s*(["'“])(.*)(["'”])\s*$/s.exec(body);
  if (literal) return { kind: 'literal', ...place, text: literal[2] ?? '' };
  const [id = '', ...rest] = body.split('|').map((part) => part.trim());
  if (id === '')
    return {
      kind: 'fault',
      ...place,
      message: 'there is nothing between {{ and }}',
      remedy: 'write the id of a figure, or a literal in quotes: {{ "G105" }}',
    };
  const options = rest.map((option) => {
    const [name = '', value = ''] = option.split('=').map((part) => part.trim());
    return { name, value };
  });
  return { kind: 'figure', ...place, id, options };
}

/** The ids of the figures that a text names, in order. */
export function figuresIn(text: string): string[] {
  return parseProse(text).flatMap((piece) => (piece.kind === 'figure' ? [piece.id] : []));
}
