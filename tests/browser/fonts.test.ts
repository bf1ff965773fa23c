import { describe, expect, test } from 'vitest';
import { characters } from '../../src/integrations/fonts/characters.ts';
import { everywhere } from './paths.ts';
import { useBrowser } from './visit.ts';

const { visit } = useBrowser();
const { serif } = characters(process.cwd());

describe('the headline serif is cut for all that is set in it', () => {
  test.each(everywhere)('%s', (path) =>
    visit(path, {}, async (page) => {
      const set = await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        let found = '';
        while (walker.nextNode())
          if (
            getComputedStyle(walker.currentNode.parentElement!).fontFamily.startsWith('"Headline')
          )
            found += walker.currentNode.textContent;
        return found;
      });
      const missing = [...new Set(set)].filter(
        (char) => /\p{Script=Han}/u.test(char) && !serif.has(char),
      );
      expect(missing.join('')).toBe('');
    }),
  );
});
