import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copySite, edit, problemsIn } from '../fixtures/site.ts';

test('a text that one language lacks is missing, and one that cannot be read is not', () => {
  const folder = copySite();
  rmSync(join(folder, 'content/stories/en/longli.md'));
  edit(folder, 'content/pages/zh/about.md', '---', '--');
  expect(problemsIn(folder)).toEqual([
    expect.stringMatching(/^content\/pages\/zh\/about\.md:1:1 this text has no front matter/),
    'content/stories/en/longli.md:1:1 this text exists in another language and not in “en” → add the translation under the same file name, or remove the other',
  ]);
  rmSync(folder, { recursive: true });
});
