import { describe, expect, test } from 'vitest';
import { hatchesFor, overhang, qualifiedRect } from '../../../src/charts/marks/qualified.ts';
import type { Qualifier } from '../../../src/dataset/schema.ts';
import { fixture } from '../kinds/draw.ts';

const box = { x: 0, y: 0, width: 100, height: 24 };
const mark = (qualifier: Qualifier, faint = false, value = 1) =>
  qualifiedRect({ colour: 'var(--ink)', qualifier, index: 3, value }, box, { prefix: 'p', faint });

describe('a rectangle says how exact its figure is', () => {
  test('exact is solid', () => expect(mark('exact').getAttribute('fill')).toBe('var(--ink)'));
  test.each(['about', 'nearly'] as const)('%s is hatched in its colour', (qualifier) => {
    expect(mark(qualifier).getAttribute('fill')).toBe('url(#p-ink)');
    expect(mark(qualifier).getAttribute('stroke')).toBe('var(--ink)');
  });
  test('over points past the value, by no more than it overhangs', () => {
    expect(mark('over').getAttribute('d')).toBe('M0 0h100l10 12l-10 12h-100z');
    expect(overhang('over', 24)).toBe(10);
    expect(overhang('over', 8)).toBe(4);
    expect(overhang('exact', 24)).toBe(0);
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
