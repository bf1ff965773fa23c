import { describe, expect, test } from 'vitest';
import { hatchesFor, overhang, qualifiedRect } from '../../../src/charts/marks/qualified.ts';
import type { Qualifier } from '../../../src/dataset/schema.ts';
import { fixture } from '../kinds/draw.ts';

const box = { x: 0, y: 0, width: 100, height: 24 };
const row = (qualifier: Qualifier, value = 1) => ({
  colour: 'var(--ink)',
  qualifier,
  index: 3,
  value,
});
const mark = (qualifier: Qualifier, faint = false) =>
  qualifiedRect(row(qualifier), box, { prefix: 'p', faint });
const below = (qualifier: Qualifier) => qualifiedRect(row(qualifier, -1), box, { prefix: 'p' });

describe('a rectangle says how exact its figure is', () => {
  test('exact is solid', () => expect(mark('exact').getAttribute('fill')).toBe('var(--ink)'));
  test.each(['about', 'nearly'] as const)('%s is hatched in its colour', (qualifier) => {
    expect(mark(qualifier).getAttribute('fill')).toBe('url(#p-ink)');
    expect(mark(qualifier).getAttribute('stroke')).toBe('var(--ink)');
  });
  test('over points past the value, by no more than it overhangs', () => {
    expect(mark('over').getAttribute('d')).toBe('M0 0h100l10 12l-10 12h-100z');
    expect(overhang(row('over'), 24)).toBe(10);
    expect(overhang(row('over'), 8)).toBe(4);
    expect(overhang(row('exact'), 24)).toBe(0);
  });
  test('under is notched: it points back from the value, and reaches past nothing', () => {
    expect(mark('under').getAttribute('d')).toBe('M0 0h100l-10 12l10 12h-100z');
    expect(overhang(row('under'), 24)).toBe(0);
  });
  test('below zero over points towards zero and under away from it, at the left end', () => {
    expect(below('over').getAttribute('d')).toBe('M100 0h-100l10 12l-10 12h100z');
    expect(below('under').getAttribute('d')).toBe('M100 0h-100l-10 12l10 12h100z');
    expect(overhang(row('over', -1), 24)).toBe(0);
    expect(overhang(row('under', -1), 24)).toBe(10);
  });
  test.each([
    ['at-least', 'over'],
    ['at-most', 'under'],
  ] as const)('%s is drawn as %s, with a line at the value', (inclusive, strict) => {
    const [shape, line] = [...mark(inclusive).querySelectorAll('path')];
    expect(shape!.getAttribute('d')).toBe(mark(strict).getAttribute('d'));
    expect(line!.getAttribute('d')).toBe('M100 0v24');
  });
  test('each is joined to its row, and a faint one is lighter', () => {
    for (const qualifier of ['exact', 'about', 'over'] as const) {
      expect(mark(qualifier).getAttribute('data-i')).toBe('3');
      expect(mark(qualifier, true).getAttribute('fill-opacity')).toBe('0.7');
    }
  });
});

test('a hatch is defined once a colour, for rows that need it', () => {
  const { rows } = fixture('bar', 'qualifiers');
  const ids = [...hatchesFor(rows, 'p').querySelectorAll('pattern')].map(({ id }) => id);
  expect(ids).toEqual(['p-ink', 'p-ink-2']);
});
