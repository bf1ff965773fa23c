import { describe, expect, test } from 'vitest';
import { chosen } from '../../src/codes/embeddable.ts';
import { embeddable } from '../../src/outputs/embeddable.ts';
import {
  elementCode,
  frameCode,
  pictureCode,
  richCode,
  scriptCode,
} from '../../src/codes/snippets.ts';
import { edition } from '../fixtures/site.ts';

const site = edition();
const embed = embeddable(site, 'purchases', 'zh');

describe('the codes a journalist pastes', () => {
  test('a plain frame has an absolute address, a title and a height', () =>
    expect(frameCode(embed)).toMatch(
      /^<iframe src="https:\/\/site\.example\/embed\/purchases\/" title="同是“消费帮扶”[^"]*" width="100%" height="\d+" frameborder="0" loading="lazy"><\/iframe>$/,
    ));
  test('with the script the frame is marked, and the script is async', () =>
    expect(scriptCode(embed)).toMatch(
      /<iframe data-jieli="purchases" .*\n<script async src="https:\/\/site\.example\/embed\.js"><\/script>$/s,
    ));
  test('a pinned, dark element says so', () =>
    expect(
      elementCode(chosen(embeddable(site, 'purchases', 'zh', '2025.02'), { theme: 'dark' })),
    ).toContain('version="2025.02" theme="dark"'));
  test('a picture carries its text alternative and its source', () => {
    expect(pictureCode(embed)).toContain(`alt="${embed.description.replaceAll('"', '&quot;')}"`);
    expect(pictureCode(embed)).toContain('<figcaption>来源：新快报');
  });
  test('rich text has nothing that WeChat’s editor strips', () => {
    expect(richCode(embed)).not.toMatch(/<script|<iframe|<style|class=|<figure|<a /);
    expect(richCode(embed)).toMatch(
      /<img src="https:\/\/site\.example\/charts\/purchases\/latest\/zh\.png"/,
    );
  });
  test('titles with quotes and tags cannot break out', () =>
    expect(frameCode({ ...embed, title: '"><script>' })).toContain(
      'title="&quot;&gt;&lt;script&gt;"',
    ));
  test.each([
    ['the text alternative of a picture', { description: '"><script>' }, pictureCode],
    ['its caption', { source: '"><script>' }, pictureCode],
    ['the address of its page', { page: 'https://x.example/"><script>' }, pictureCode],
    [
      'rich text',
      { title: '"><script>', description: '"><script>', source: '"><script>' },
      richCode,
    ],
    ['an element', { title: '"><script>' }, elementCode],
  ] as const)('nor can what stands in %s', (_, words, code) => {
    const written = code({ ...embed, ...words });
    expect(written).not.toContain('"><script>');
    expect(written).toContain('&quot;&gt;&lt;script&gt;');
  });
});
