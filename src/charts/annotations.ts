import { say } from '../dataset/dataset.ts';
import { findObservation } from '../dataset/reference.ts';
import type { ProseContext } from '../prose/context.ts';
import { plainProse } from '../prose/render.ts';
import type { Annotation, Place } from './marks/annotation.ts';
import type { Row } from './row.ts';
import type { ChartSpec } from './spec.ts';

/** The annotations of a spec with their places resolved, in a language. What stands at a mark that is not drawn is left out. */
export function annotationsOf(
  spec: ChartSpec,
  rows: readonly Row[],
  context: ProseContext,
): Annotation[] {
  return (spec.annotations ?? []).flatMap((given) => {
    const text = plainProse(say(given.text, context.locale), context);
    return resolve(given, text, rows, context) ?? [];
  });
}

function resolve(
  { line, band, at }: NonNullable<ChartSpec['annotations']>[number],
  text: string,
  rows: readonly Row[],
  { dataset }: ProseContext,
): Annotation | undefined {
  // Places are ids of figures or periods, never bare numbers: a reference line has a source as well.
  const place = (id: string): Place => findObservation(dataset, id)?.value ?? id;
  if (line !== undefined) return { kind: 'line', at: place(line), text };
  if (band !== undefined) return { kind: 'band', from: place(band[0]), to: place(band[1]), text };
  const marked = at === undefined ? undefined : findObservation(dataset, at);
  const row = rows.find(({ id }) => id === (marked?.id ?? at));
  return row && { kind: 'text', row, text };
}
