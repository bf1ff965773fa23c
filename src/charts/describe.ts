import { figureOf, say } from '../dataset/dataset.ts';
import { formatFigure } from '../i18n/format.ts';
import { texts } from '../i18n/index.ts';
import { kindName, kindOf } from './registry.ts';
import type { Selection } from './row.ts';
import type { ChartSource } from './render.ts';
import type { ChartSpec } from './spec.ts';

/**
 * The text a blind reader gets: kind, every value with its qualifier and scope, extremes, what does not compare.
 * After WAI's guidance on complex images: short name in the label, this as the long description, the table for the rest.
 */
export function describe(
  spec: ChartSpec,
  selection: Selection,
  { dataset, locale }: ChartSource,
): string {
  const t = texts(locale);
  const { conventions, describe: say_ } = t;
  const kind = kindName(spec, locale);
  const { rows, events, scheme, regions } = selection;
  const join = (sentences: (string | false | undefined)[]) =>
    sentences.filter(Boolean).join(conventions.sentenceGap);
  const { stop, semicolon } = conventions;
  if (kindOf(spec).takes === 'regions') {
    const [from, ...others] = regions;
    return join([
      say_.map(
        say(from!.name, locale),
        conventions.list(
          others.map((region) => {
            const figure = figureOf(
              dataset,
              region.id,
              (spec.options as { figure?: string } | undefined)?.figure,
            );
            return (
              say(region.name, locale) +
              (figure ? conventions.brackets(formatFigure(figure, locale, conventions)) : '')
            );
          }),
        ),
      ),
    ]);
  }
  if (scheme)
    return join([
      say_.list(kind, scheme.rows.length),
      scheme.rows.map(([a, b]) => say_.pair(say(a, locale), say(b, locale))).join(semicolon) + stop,
    ]);
  if (events.length > 0)
    return join([
      say_.list(kind, events.length),
      events.map((e) => say_.item(e.date, e.title, e.place)).join(semicolon) + stop,
    ]);
  const full = (o: (typeof rows)[number]) =>
    o.observation ? formatFigure(o.observation, locale, conventions) : o.valueText;
  const other = rows.filter((row) => row.otherScope);
  const ranked = rows.filter((row) => row.value !== null).toSorted((a, b) => b.value! - a.value!);
  const comparable =
    ranked.length > 2 && other.length === 0 && ranked[0]!.value !== ranked.at(-1)!.value;
  const alone = (value: number | null) => rows.filter((row) => row.value === value).length === 1;
  return join([
    say_.list(kind, rows.length),
    rows.map((row) => say_.item(row.label, full(row), row.scope)).join(semicolon) + stop,
    comparable &&
      alone(ranked[0]!.value) &&
      alone(ranked.at(-1)!.value) &&
      say_.extremes(ranked[0]!.label, ranked.at(-1)!.label),
    other.length > 0 &&
      other.length < rows.length &&
      say_.other(conventions.list(other.map((row) => row.label))),
    other.length === rows.length && other.length > 0 && `${t.chart.otherScope}${stop}`,
    ...rows
      .filter((row) => row.names.length > 0)
      .map((row) => say_.named(row.label, conventions.list(row.names))),
  ]);
}
