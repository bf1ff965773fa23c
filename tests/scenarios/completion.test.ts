import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import { editor } from '../fixtures/editor.ts';

/** VS Code's own JSON service, with the settings it takes from .vscode. */
const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as {
  'json.schemas': { fileMatch: string[]; url: string }[];
};
const service = getLanguageService({
  schemaRequestService: (uri) => Promise.resolve(readFileSync(new URL(uri), 'utf8')),
  workspaceContext: { resolveRelativePath: (path, resource) => new URL(path, resource).toString() },
});
service.configure({
  schemas: settings['json.schemas'].map(({ fileMatch, url }) => ({
    fileMatch,
    uri: pathToFileURL(join(process.cwd(), url)).toString(),
  })),
});
const open = (file: string, text: string) => {
  const document = TextDocument.create(
    pathToFileURL(join(process.cwd(), file)).toString(),
    'json',
    1,
    text,
  );
  return { document, json: service.parseJSONDocument(document) };
};
const completions = async (file: string, marked: string) => {
  const at = marked.indexOf('█');
  const { document, json } = open(file, marked.replace('█', ''));
  return (await service.doComplete(document, document.positionAt(at), json))!.items.map(
    (item) => item.label,
  );
};
const underlined = async (file: string, text: string) => {
  const { document, json } = open(file, text);
  return (await service.doValidation(document, json)).map(
    (d) => `${document.getText(d.range)} ${d.message}`,
  );
};

describe('opening the folder in VS Code', () => {
  // As `npm ci` does at its end.
  beforeAll(() => {
    expect(editor(process.cwd(), 'schema').code).toBe(0);
  });
  const file = 'data/2026.12/observations.json';
  test('completes the ids of regions, indicators, units and sources', async () => {
    expect(await completions(file, '{"observations": [{"region": "█"}]}')).toEqual(
      expect.arrayContaining(['"longli"', '"huishui"', '"lutian"', '"potou"']),
    );
    expect(await completions(file, '{"observations": [{"indicator": "█"}]}')).toContain(
      '"park-enterprises"',
    );
    expect(await completions(file, '{"observations": [{"unit": "█"}]}')).toContain('"yuan"');
    expect(await completions(file, '{"observations": [{"qualifier": "█"}]}')).toEqual([
      '"exact"',
      '"about"',
      '"nearly"',
      '"over"',
      '"under"',
      '"at-least"',
      '"at-most"',
      '"range"',
    ]);
    expect(
      await completions('content/charts/new.json', '{"query": {"observations": ["█"]}}'),
    ).toContain('"meijiang.park-enterprises"');
  });
  test('underlines an id that there is not, and says which there are', async () => {
    const found = await underlined(
      file,
      '{"observations": [{"region": "lnogli", "indicator": "park-enterprises", "period": "2024", "unit": "enterprise", "source": "xkb-2025"}]}',
    );
    expect(found.join()).toMatch(/"lnogli" Value is not accepted\. Valid values:.*"longli"/);
  });
  test('of many ids says only how to see them', async () => {
    const spec = '{"query": {"observations": ["meijiang.park-enterprise"]}}';
    const found = await underlined('content/charts/new.json', spec);
    expect(found).toContain(
      '"meijiang.park-enterprise" There is no such id here. Ctrl+Space shows those that there are. 没有这个编号',
    );
  });
  test('completes what a figure may be worked out from: figures, regions, programmes', async () => {
    const derived = (id: string) =>
      `{"observations": [{"derived": {"op": "sum", "of": ["${id}"]}}]}`;
    expect(await completions(file, derived('█'))).toEqual(
      expect.arrayContaining(['"meijiang.park-enterprises"', '"longli"', '"east-west"']),
    );
    expect((await underlined(file, derived('longli'))).join()).not.toContain('no such id');
    expect(await underlined(file, derived('longly'))).toContain(
      '"longly" There is no such id here. Ctrl+Space shows those that there are. 没有这个编号',
    );
  });
  test('completes the places of the source that is cited, and underlines others', async () => {
    const at = (locator: string) =>
      `{"observations": [{"region": "longli", "indicator": "park-enterprises", "period": "2024", "value": 1, "unit": "enterprise", "source": "xkb-2025", "locator": "${locator}"}]}`;
    expect(await completions(file, at('█'))).toEqual(expect.arrayContaining(['"A3"', '"C10"']));
    expect(await underlined(file, at('C10'))).toEqual([]);
    expect(await underlined(file, at('C11'))).toEqual([
      expect.stringMatching(/^"C11" Value is not accepted\. Valid values: "\w+", /),
    ]);
  });
  test('completes the options of the kind of chart, and underlines others', async () => {
    const chart = 'content/charts/new.json';
    expect(await completions(chart, '{"kind": "dot", "options": {"█"}}')).toEqual(
      expect.arrayContaining(['scale', 'by']),
    );
    expect(await completions(chart, '{"kind": "dot", "options": {"scale": "█"}}')).toEqual([
      '"linear"',
      '"log"',
    ]);
    const options = async (kind: string, text: string) =>
      (await underlined(chart, `{"kind": "${kind}", "options": ${text}}`)).filter(
        (found) => !found.includes('Missing property'),
      );
    expect(await options('dot', '{"scale": "log"}')).toEqual([]);
    expect(await options('dot', '{"scale": "logs"}')).toEqual([
      '"logs" Value is not accepted. Valid values: "linear", "log".',
    ]);
    expect(await options('dot', '{"scales": "log"}')).toEqual([
      '"scales" Property scales is not allowed.',
    ]);
    expect(await options('bar', '{"scale": "log"}')).toEqual([
      '"scale" Property scale is not allowed.',
    ]);
  });
  test('completes where something moved to, and underlines what is no address', async () => {
    const moved = 'content/redirects.json';
    expect(await completions(moved, '{"/old/": "█"}')).toEqual(
      expect.arrayContaining(['"/charts/purchases/"', '"/regions/longli/"', '"/about/"']),
    );
    expect(
      await underlined(
        moved,
        '{"$schema": "../data/schema/redirects.json", "/old/": "/charts/", "/gone/": "https://example.org/"}',
      ),
    ).toEqual([]);
    expect(await underlined(moved, '{"/old/": "/chart/", "old page": "/charts/"}')).toEqual([
      expect.stringMatching(/^"\/chart\/" There is no such id here/),
      expect.stringMatching(/^"old page" String does not match the pattern/),
    ]);
  });
  test('explains a field in both languages', async () => {
    const { document, json } = open(file, '{"observations": [{"qualifier": "over"}]}');
    const hover = await service.doHover(document, document.positionAt(22), json);
    expect(JSON.stringify(hover?.contents)).toMatch(/How exact it is, as the source has it.*约数/);
  });
  test('underlines nothing in the files as they are', async () => {
    const files = [
      ...readdirSync('data')
        .filter((name) => /^\d{4}/.test(name))
        .flatMap((version) =>
          ['regions', 'programmes', 'indicators', 'observations', 'events', 'sources'].map(
            (name) => `data/${version}/${name}.json`,
          ),
        ),
      'data/versions.json',
      'content/site.json',
      ...readdirSync('content/charts').map((name) => `content/charts/${name}`),
    ];
    for (const name of files)
      expect({ name, found: await underlined(name, readFileSync(name, 'utf8')) }).toEqual({
        name,
        found: [],
      });
  });
  test('every schema that is set is there, and check is the task at hand', () => {
    for (const { url } of settings['json.schemas']) expect(existsSync(url), url).toBe(true);
    const { tasks } = JSON.parse(readFileSync('.vscode/tasks.json', 'utf8')) as {
      tasks: { problemMatcher: { pattern: { regexp: string } } }[];
    };
    const said =
      'content/stories/zh/lutian.md:22:23  there is no figure “lutian.livelihod-funds” in version 2026.11';
    expect(new RegExp(tasks[0]!.problemMatcher.pattern.regexp).exec(said)!.slice(1)).toEqual([
      'content/stories/zh/lutian.md',
      '22',
      '23',
      'there is no figure “lutian.livelihod-funds” in version 2026.11',
    ]);
  });
});
