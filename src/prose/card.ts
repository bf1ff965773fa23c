import { figureName, type Observation } from '../dataset/dataset.ts';
import { formatFigure } from '../i18n/format.ts';
import { texts } from '../i18n/index.ts';
import type { ProseContext } from './context.ts';
import { factsOf, type Fact } from './facts.ts';
import { cardId, escapeHtml } from './render.ts';

/** What a card needs beside the prose: where pages are. */
export interface CardContext extends ProseContext {
  href: (path: string) => string;
}

/** The card that a figure in prose opens: what readers are told of it, and the way to the data. */
export function cardHtml(observation: Observation, context: CardContext): string {
  const { locale, conventions, href } = context;
  const t = texts(locale);
  const name = escapeHtml(figureName(observation, locale));
  const id = cardId(observation.id);
  const figure = escapeHtml(formatFigure(observation, locale, conventions));
  const facts = factsOf(observation, 'card', context).map(factHtml).join('');
  return `<div class="card" popover id="${id}" role="dialog" aria-label="${name}"><p class="value"><b>${figure}</b> ${name}</p><dl>${facts}</dl><p><a href="${href('/figures/')}#${observation.id}">${escapeHtml(t.card.page)}</a> <button type="button" popovertarget="${id}" popovertargetaction="hide">${escapeHtml(t.card.close)}</button></p></div>`;
}

function factHtml({ label, value, lang }: Fact): string {
  const marked = lang === undefined ? '' : ` lang="${escapeHtml(lang)}"`;
  return `<div><dt>${escapeHtml(label)}</dt><dd${marked}>${escapeHtml(value)}</dd></div>`;
}
