import { describe, expect, test } from 'vitest';
import { rewritten } from '../../src/client/embed-builder/code.ts';
import { choicePath } from '../../src/client/embed/address.ts';

const first = 'https://site.example/embed/purchases/';
const chosen = {
  address: 'https://site.example/en/embed/purchases/2026.11/#dark',
  language: 'en',
  version: '2026.11',
  theme: 'dark',
  height: 640,
};
const open = { ...chosen, address: first, language: 'zh', version: '', theme: '' };

describe('an address', () => {
  test('names the version as a folder and the theme after #', () =>
    expect(choicePath(chosen)).toBe('2026.11/#dark'));
  test('names nothing that is left to the reader', () =>
    expect(choicePath({ version: '', theme: '' })).toBe(''));
});

describe('an embed code', () => {
  test('leads to what was chosen, in its height', () =>
    expect(rewritten(`<iframe src="${first}" height="480"></iframe>`, first, chosen)).toBe(
      `<iframe src="${chosen.address}" height="640"></iframe>`,
    ));
  test('of the element says language, version and theme as attributes', () =>
    expect(
      rewritten('<jieli-chart chart="purchases" lang="zh"></jieli-chart>', first, chosen),
    ).toBe(
      '<jieli-chart chart="purchases" lang="en" version="2026.11" theme="dark"></jieli-chart>',
    ));
  test('of the element leaves out what is left to the reader', () =>
    expect(rewritten('<jieli-chart chart="purchases" lang="zh"></jieli-chart>', first, open)).toBe(
      '<jieli-chart chart="purchases" lang="zh"></jieli-chart>',
    ));
});
