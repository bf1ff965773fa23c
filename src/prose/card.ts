import { figureName, say, type Observation } from '../dataset/dataset.ts';
import { formatFigure } from '../i18n/format.ts';
import { texts } from '../i18n/index.ts';
import type { ProseContext } from './context.ts';
import { cardId, escapeHtml, plainProse } from './render.ts';

/** What a card needs beside the prose: where pages are. */
export interface CardContext extends ProseContext {
  href: (path: string) => string;
}

/** The card that a figure in prose opens: indicator, period, scope, source and place, version, and the way to the data. */
export function cardHtml(observation: Observation, context: CardContext): string {
  const { locale, conventions, dataset, href } = context;
  const t = texts(locale);
  const row = (name: string, value: string) =>
    `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd></div>`;
  return `<div class="card" popover id="${cardId(observation.id)}" role="dialog" aria-label="${escapeHtml(figureName(observation, locale))}"><p class="value"><b>${escapeHtml(formatFigure(observation, locale, conventions))}</b> ${escapeHtml(figureName(observation, locale))}</p><dl>${[
    row(t.card.period, conventions.period(observation.period)),
    ...(observation.scope
      ? [row(t.card.scope, plainProse(say(observation.scope, locale), context))]
      : []),
    ...(observation.derived ? [row(t.card.derived, derivation(observation, locale))] : []),
    ...observation.citations.map(({ source, locator }) =>
      row(t.card.source, citationText(source, locator, locale)),
    ),
    row(t.card.version, dataset.version),
  ].join(
    '',
  )}</dl><p><a href="${href('/figures/')}#${observation.id}">${escapeHtml(t.card.page)}</a> <button type="button" popovertarget="${cardId(observation.id)}" popovertargetaction="hide">${escapeHtml(t.card.close)}</button></p></div>`;
}

/** How a derived figure came about, in words. */
export function derivation(observation: Observation, locale: string): string {
  const t = texts(locale);
  const { op, round } = observation.derived!;
  return [t.operations[op], ...(round === undefined ? [] : [t.rounded(round)])].join(
    t.conventions.comma,
  );
}

/** A source with the place in it: “新快报，2025 年 2 月，C1（省内对口帮扶，第 1 段）”. */
export function citationText(
  source: Observation['citations'][number]['source'],
  locator: string,
  locale: string,
): string {
  const { conventions } = texts(locale);
  const place = source.locators?.[locator];
  const inPlace = place ? conventions.brackets(say(place, locale)) : '';
  return (
    [
      say(source.publisher, locale),
      ...(source.date === undefined ? [] : [conventions.period(source.date)]),
      locator === 'main' ? '' : locator,
    ]
      .filter(Boolean)
      .join(conventions.comma) + inPlace
  );
}
