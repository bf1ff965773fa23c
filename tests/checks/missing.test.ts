import { describe, expect, test } from 'vitest';
import { tellMissing } from '../../src/checks/missing.ts';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { notThere } from '../../src/problems/fault.ts';
import { fileProblem, type Problem } from '../../src/problems/problem.ts';
import { SourceText } from '../../src/problems/source-text.ts';
import { edition } from '../fixtures/site.ts';

const now = edition().dataset;
const id = 'meijiang.park-enterprises';

/** A version that has, or has not, the figure. */
function version(name: string, has: boolean): Dataset {
  const observations = new Map(now.observations);
  if (!has) observations.delete(id);
  return { ...now, version: name, observations };
}

/** What is said where a story names a figure that a version does not have. */
function missing(of: Dataset): Problem {
  const story = new SourceText('content/stories/zh/meijiang.md', `{{ ${id} }}`);
  return story.problem(
    3,
    id.length,
    ...notThere('figure', id, of.version, [...of.observations.keys()]),
  );
}

describe('what a text names and the data do not have', () => {
  const without = version('2026.12', false);
  test('carries the id, so that nobody has to read it out of a sentence', () =>
    expect(missing(without).missing).toEqual({ what: 'figure', id }));
  test('was withdrawn, where an earlier release has it', () =>
    expect(tellMissing([missing(without)], without, [now])).toMatchObject({
      following: 0,
      problems: [
        {
          message: `“${id}” is in 2026.11 and no longer in 2026.12`,
          remedy:
            'take it out here, or put it back into data/2026.12; a figure that has another id now keeps this one: "aliases": ["meijiang.park-enterprises"]',
        },
      ],
    }));
  test('is only counted while the data have problems of their own', () => {
    const cause = fileProblem('data/2026.12/observations.json', 'broken', 'mend it');
    expect(tellMissing([cause, missing(without)], without, [now])).toEqual({
      following: 1,
      problems: [cause],
    });
  });
  test('goes out with the draft that has it', () =>
    expect(tellMissing([missing(without)], without, [], [version('2027.01', true)])).toMatchObject({
      problems: [
        { remedy: 'it is in the draft 2027.01: release that, or take this out until then' },
      ],
    }));
  test('is left as it was said, where nothing else has it', () =>
    expect(tellMissing([missing(without)], without, [])).toEqual({
      following: 0,
      problems: [missing(without)],
    }));
});
