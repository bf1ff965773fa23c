import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { tag } from '../../src/prose/markup.ts';

test('elements stand in each other, with their attributes in order', () =>
  expect(
    tag('p', { lang: 'en', title: undefined, hidden: true }, 'One ', tag('b', {}, 'two')).markup,
  ).toBe('<p lang="en" hidden>One <b>two</b></p>'));
test('a picture has no end', () =>
  expect(tag('img', { src: '/a.png', width: 3 }).markup).toBe('<img src="/a.png" width="3">'));
test('no text can become markup, and none is lost', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, value) => {
      const { markup } = tag('p', { title: value }, text);
      const p = parseHTML(`<html><body>${markup}</body></html>`).document.querySelector('p')!;
      expect(p.parentElement!.children).toHaveLength(1);
      expect(p.children).toHaveLength(0);
      expect(p.textContent).toBe(text);
      expect(p.getAttribute('title')).toBe(value);
    }),
    { numRuns: 300 },
  );
});
