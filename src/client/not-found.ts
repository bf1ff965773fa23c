/** On the page for addresses that do not exist: keeps the reader's language and links the nearest address that does. */
import { folderOf, missing } from './embed/language.ts';
import { nearestPage } from './nearest-page.ts';

const box = document.getElementById('not-found');
if (box) leadOn(box);

function leadOn(page: HTMLElement): void {
  const base = page.dataset['base'] ?? '/';
  const published = (page.dataset['pages'] ?? '').split(' ');
  const asked = pathAsked(base);
  if (parent !== window && asked.includes('/embed/')) return leadOnInFrame(base, asked, published);
  const found = nearestPage(asked, published);
  const link = showLanguageOf(asked, page).querySelector<HTMLAnchorElement>('.nearest a');
  if (found === undefined || !link) return;
  link.href = base + found.slice(1);
  link.textContent = base + found.slice(1);
  link.parentElement!.hidden = false;
}

/** In a frame there is room for a sentence: that there is no such chart, and a link to what there is, in a tab of its own. */
function leadOnInFrame(base: string, asked: string, published: readonly string[]): void {
  const { locale, text } = missing();
  const [, chart = ''] = /\/embed\/([^/]+)\//.exec(asked) ?? [];
  const [all, one] = ['', `${chart}/`].map((path) => `/${folderOf(locale)}charts/${path}`);
  const link = document.createElement('a');
  link.href = base + (published.includes(one!) ? one! : all!).slice(1);
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = text;
  document.documentElement.lang = link.lang = locale;
  document.body.textContent = '';
  document.body.append(link);
  const tell = () => parent.postMessage({ type: 'jieli:height', id: chart, height: 60 }, '*');
  tell();
  addEventListener('message', ({ source, data }) => {
    if (source === parent && data?.type === 'jieli:measure') tell();
  });
}

/** The address that was asked for, below the site's base, in the form of a page's: `/charts/purchases/`. */
function pathAsked(base: string): string {
  const path = `/${decodeURIComponent(location.pathname).slice(base.length)}`;
  return path.replace(/(index\.html)?$/, '').replace(/([^/])$/, '$1/');
}

/** Leaves the part in the language of an address, and returns it; the site's first where the address names none. */
function showLanguageOf(address: string, page: HTMLElement): HTMLElement {
  const parts = [...page.querySelectorAll<HTMLElement>('[data-locale]')];
  const named = parts.find((part) => address.startsWith(`/${part.dataset['locale']}/`));
  const mine = named ?? parts[0]!;
  for (const part of parts) part.hidden = part !== mine;
  document.documentElement.lang = mine.lang;
  return mine;
}
