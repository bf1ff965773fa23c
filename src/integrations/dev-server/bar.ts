import type { Connect } from 'vite';
import { draftState } from '../../changes/draft-state.ts';
import { texts } from '../../i18n/index.ts';
import { current, views } from '../../site/current.ts';
import type { Desk } from './desk.ts';

/** Answers the draft's bar in pages: what there is to show, and the wish to see it otherwise. */
export function answerBar(desk: Desk, forgetColours: () => void): Connect.NextHandleFunction {
  return (request, response, next) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const asked = /\/__draft\/(state|show)$/.exec(url.pathname)?.[1];
    if (asked === undefined) return next();
    response.setHeader('content-type', 'application/json');
    if (asked === 'state') return response.end(stateIn(url.searchParams.get('lang')));
    desk.look(views.find((view) => view === url.searchParams.get('view')) ?? 'release');
    forgetColours();
    response.end('{}');
  };
}

/** The state of the draft in the language of a page, which says its tag. */
function stateIn(tag: string | null): string {
  const now = current()!;
  const { locales } = now.site.config;
  const locale = locales.find((known) => texts(known).conventions.tag === tag) ?? locales[0]!;
  return JSON.stringify(draftState(now, locale));
}
