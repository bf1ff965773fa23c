/** A directive line in a story: `::chart{id}`, `::map{id}`, `::steps` … `::`. Places are characters from the start of the body. */
export type Directive = { index: number; length: number } & (
  | { kind: 'chart' | 'map'; id: string }
  | { kind: 'steps'; id: string }
  | { kind: 'end' }
  | { kind: 'fault'; message: string; remedy: string }
);

const names = ['chart', 'map', 'steps'];

/** Finds every line that begins with `::`, and says what is wrong with those that are no directive. */
export function directives(body: string): Directive[] {
  const found: Directive[] = [];
  let open: { index: number; length: number } | undefined;
  for (const match of body.matchAll(/^::(.*)$/gm)) {
    const place = { index: match.index, length: match[0].trimEnd().length };
    const text = (match[1] ?? '').trim();
    if (text === '') {
      if (open) found.push({ kind: 'end', ...place });
      else
        found.push({
          kind: 'fault',
          ...place,
          message: 'this :: closes nothing',
          remedy: 'delete it, or begin with a line ::steps{chart}',
        });
      open = undefined;
      continue;
    }
    const parts = /^([a-z]+)(?:\{([^{}]*)(\})?)?$/.exec(text);
    const name = parts?.[1] ?? text;
    const id = parts?.[2]?.trim() ?? '';
    if (!parts || !names.includes(name))
      found.push({
        kind: 'fault',
        ...place,
        message: `“::${text}” is not a directive`,
        remedy: 'write ::chart{id}, ::map{id}, or ::steps{id} … ::',
      });
    else if (parts[2] !== undefined && parts[3] === undefined)
      found.push({
        kind: 'fault',
        ...place,
        message: `this { is not closed`,
        remedy: `write ::${name}{${id}}`,
      });
    else if (id === '')
      found.push({
        kind: 'fault',
        ...place,
        message: `“::${name}” does not say which chart`,
        remedy: `write ::${name}{id}`,
      });
    else if (name === 'steps') {
      if (open)
        found.push({
          kind: 'fault',
          ...place,
          message: 'steps cannot stand inside steps',
          remedy: 'close the first with a line ::',
        });
      open = place;
      found.push({ kind: 'steps', id, ...place });
    } else found.push({ kind: name as 'chart' | 'map', id, ...place });
  }
  if (open)
    found.push({
      kind: 'fault',
      ...open,
      message: 'these steps are not closed',
      remedy: 'put a line :: after the last step',
    });
  return found;
}
