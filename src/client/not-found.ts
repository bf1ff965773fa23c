/** On the page for addresses that do not exist: keeps the reader's language and links the nearest address that does. */
import { nearestPage } from './nearest-page.ts';

const box = document.getElementById('not-found');
if (box) leadOn(box);

function leadOn(page: HTMLElement): void {
  const base = page.dataset['base'] ?? '/';
  const published = (page.dataset['pages'] ?? '').split(' ');
  const asked = pathAsked(base);
  const found = nearestPage(asked, published);
  const link = showLanguageOf(asked, page).querySelector<HTMLAnchorElement>('.nearest a');
  if (found === undefined || !link) return;
  link.href = base + found.slice(1);
  link.textContent = base + found.slice(1);
  link.parentElement!.hidden = false;
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
