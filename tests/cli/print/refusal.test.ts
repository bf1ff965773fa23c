import { mkdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { refusal } from '../../../src/cli/print/refusal.ts';
import { Refused } from '../../../src/editor/refused.ts';

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

const notAllowed = (code: string) =>
  Object.assign(new Error(code), { code, syscall: 'open', path: 'data/schema/site.json' });

test.each([
  ['EACCES', 'data/schema/site.json cannot be used: this folder may not be written to.'],
  ['EROFS', 'data/schema/site.json cannot be used: this folder may not be written to.'],
  ['ENOSPC', 'data/schema/site.json cannot be used: the disk is full.'],
])('what the disk refuses with %s is a sentence', (code, said) =>
  expect(refusal(notAllowed(code))).toBe(said),
);
test('so is what it says otherwise', () =>
  expect(refusal(thrownBy(() => mkdirSync('/dev/null/a')))).toMatch(
    /^\/dev\/null\/a cannot be used: ENOTDIR: /,
  ));
test('what a command says itself stays', () =>
  expect(refusal(new Refused('There is no draft.'))).toBe('There is no draft.'));
test('a fault of the code keeps its trace', () =>
  expect(() => refusal(new TypeError('x is not a function'))).toThrow(TypeError));
