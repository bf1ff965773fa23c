import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { texts } from '../../src/i18n/index.ts';
import { check } from '../../src/checks/check.ts';
import { parseJson } from '../../src/problems/json.ts';
import { decode } from '../../src/problems/source-text.ts';
import { plainProse } from '../../src/prose/render.ts';
import { load } from '../../src/site/load.ts';
import { readOutline } from '../../src/site/outline.ts';
import { sharedRuns } from '../fixtures/article/runs.ts';

const root = process.cwd();
const draft = readOutline(root).drafts.at(-1);
const site = check(load(root), { draft }).site!;
/** Released before the rule: they stay as they are, since embeds and citations rest on them. */
const before = ['2025.02', '2026.11'];

const print = (text: string) =>
  plainProse(text, { dataset: site.dataset, locale: 'zh', conventions: texts('zh').conventions });

/** The lines of a Markdown file that repeat the article, as `file:line run`. */
const inMarkdown = (file: string) =>
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .flatMap((line, i) => sharedRuns(print(line)).map((run) => `${file}:${i + 1} ${run}`));

/** The texts of a JSON file that repeat the article, each at its place. */
function inJson(file: string): string[] {
  const { json } = parseJson(decode(file, readFileSync(join(root, file))).source);
  const walk = (value: unknown, path: (string | number)[]): string[] => {
    if (typeof value === 'string')
      return sharedRuns(print(value)).map((run) => {
        const { line, column } = json.problem(path, '', '');
        return `${file}:${line}:${column} ${run}`;
      });
    if (value === null || typeof value !== 'object') return [];
    return Object.entries(value).flatMap(([key, child]) =>
      walk(child, [...path, Array.isArray(value) ? Number(key) : key]),
    );
  };
  return walk(json.value, []);
}

const inFolder = (folder: string, ending: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);

describe('sentences are our own: no run of thirteen characters is the article’s, names aside', () => {
  test('a run is found through punctuation, spaces and width, and through a name', () => {
    expect(sharedRuns('报道说，标志着 区域协调，发展迈出了重要一步。')).toEqual([
      '标志着区域协调发展迈出了重要一步',
    ]);
    expect(sharedRuns('广东南联电缆有限公司来了')).toEqual([]);
  });
  test('in stories and pages', () => {
    const files = ['stories', 'pages'].flatMap((kind) => inFolder(`content/${kind}/zh`, '.md'));
    expect(files.length).toBeGreaterThan(9);
    expect(files.flatMap(inMarkdown)).toEqual([]);
  });
  test('in charts and on the front page', () => {
    const files = [...inFolder('content/charts', '.json'), 'content/site.json'];
    expect(files.flatMap(inJson)).toEqual([]);
  });
  test('in the data that come next, and in releases since the rule', () => {
    const versions = [
      ...site.versions.map(({ id }) => id),
      ...(draft === undefined ? [] : [draft]),
    ];
    const files = versions
      .filter((version) => !before.includes(version))
      .flatMap((version) => inFolder(`data/${version}`, '.json'));
    // The title of the article is a name, and names stand in the sources.
    expect(files.flatMap(inJson)).toEqual([]);
  });
});
