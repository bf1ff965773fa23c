/** On the page for addresses that do not exist: keeps the reader's language and links the nearest address that does. */
const box = document.getElementById('not-found');

if (box) {
  const base = box.dataset['base'] ?? '/';
  const pages = (box.dataset['pages'] ?? '').split(' ');
  const asked = `/${decodeURIComponent(location.pathname).slice(base.length)}`
    .replace(/(index\.html)?$/, '')
    .replace(/([^/])$/, '$1/');
  const parts = [...box.querySelectorAll<HTMLElement>('[data-locale]')];
  const mine = parts.find((part) => asked.startsWith(`/${part.dataset['locale']}/`)) ?? parts[0]!;
  for (const part of parts) part.hidden = part !== mine;
  document.documentElement.lang = mine.lang;

  // A wrong version or file stands below a right address more often than a word is misspelt.
  let to = asked;
  while (to !== '/' && !pages.includes(to)) to = to.replace(/[^/]*\/$/, '');
  const depth = asked.split('/').length;
  const near = pages
    .map((page) => ({ page, d: distance(asked, page) }))
    .sort((a, b) => a.d - b.d)[0];
  const parent = asked.replace(/\d{4}\.\d{2}[\d.]*\/$/, '');
  const found =
    parent !== asked && pages.includes(parent)
      ? parent
      : near && near.d <= 3
        ? near.page
        : depth > 3 && to.length > 4
          ? to
          : near && near.d <= asked.length / 3
            ? near.page
            : undefined;
  const link = mine.querySelector<HTMLAnchorElement>('.nearest a');
  if (found && link) {
    link.href = base + found.slice(1);
    link.textContent = base + found.slice(1);
    link.parentElement!.hidden = false;
  }
}

/** Levenshtein distance, row by row. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        row[j]! + 1,
        next[j - 1]! + 1,
        row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length]!;
}
