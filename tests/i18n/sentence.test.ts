import { expect, test } from 'vitest';
import { sentence, texts } from '../../src/i18n/index.ts';

const zh = (text: string) => sentence(text, texts('zh').conventions);
const en = (text: string) => sentence(text, texts('en').conventions);

test('an editor’s text stands as a sentence, whether it ends with a stop or not', () => {
  expect([zh('抄错了'), zh('抄错了。'), zh('“抄错了。”')]).toEqual([
    '抄错了。',
    '抄错了。',
    '“抄错了。”',
  ]);
  expect([en('It was misread'), en('It was misread.'), en('Misread (twice)')]).toEqual([
    'It was misread. ',
    'It was misread. ',
    'Misread (twice). ',
  ]);
});
