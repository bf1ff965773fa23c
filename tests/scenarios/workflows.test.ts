import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { servedAt } from '../../src/addresses/served.ts';
import { editor } from '../fixtures/editor.ts';
import { gitIn } from '../fixtures/git.ts';
import { addCode, copySite, edit } from '../fixtures/site.ts';

interface Step {
  name?: string;
  uses?: string;
  run?: string;
}
interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, { permissions?: Record<string, string>; steps: Step[] }>;
}

const folder = '.github/workflows';
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
const workflow = (name: string) => parse(textOf(name)) as Workflow;
const stepsOf = (name: string) => Object.values(workflow(name).jobs).flatMap(({ steps }) => steps);

describe.each(readdirSync(folder))('%s', (name) => {
  test('names every action by the digest of a version that is said beside it', () => {
    const uses = textOf(name).match(/uses: .*/g)!;
    for (const line of uses) expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    expect(uses).toHaveLength(stepsOf(name).filter((step) => step.uses !== undefined).length);
  });
  test('may write nothing where it runs what a pull request brings', () => {
    expect(Object.values(workflow(name).permissions)).not.toContain('write');
    for (const { permissions = {}, steps } of Object.values(workflow(name).jobs))
      if (steps.some(({ run = '' }) => /\bnpm\b/.test(run)))
        expect(Object.values(permissions)).not.toContain('write');
  });
  test('never runs a text that somebody else has written', () => {
    for (const { run = '' } of stepsOf(name)) expect(run).not.toContain('${{');
  });
});

/** Runs a step as GitHub does, with programs of ours before the system's. */
function runStep(name: string, step: string, cwd: string, env: Record<string, string>): void {
  const { run } = stepsOf(name).find((one) => one.name === step)!;
  const path = [join(cwd, '.bin'), dirname(process.execPath), process.env['PATH']].join(delimiter);
  const all = { ...process.env, ...env, PATH: path };
  const { status, stderr } = spawnSync('bash', ['-e', '-c', run!], { cwd, env: all });
  if (status !== 0) throw new Error(stderr.toString());
}

describe('publishing to GitHub Pages builds', () => {
  let cwd: string;
  const program = (name: string, script: string) => {
    mkdirSync(join(cwd, '.bin'), { recursive: true });
    writeFileSync(join(cwd, '.bin', name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(cwd, '.bin', name), 0o755);
  };
  const builtFor = (repository: string) => {
    program('npm', 'env > built');
    runStep('publish.yml', 'Build for where it is published', cwd, {
      PAGES_REPOSITORY: repository,
    });
    const lines = readFileSync(join(cwd, 'built'), 'utf8').split('\n');
    const { origin, base } = servedAt(
      Object.fromEntries(lines.map((line) => [line.split('=')[0]!, line.replace(/^[^=]*=/, '')])),
    );
    return origin + base;
  };
  beforeEach(() => (cwd = mkdtempSync(join(tmpdir(), 'jieli-pages-'))));
  afterEach(() => rmSync(cwd, { recursive: true }));

  test('for where Pages says that it is', () => {
    program('gh', 'test "$2" = repos/Nanfang/jieli/pages && echo https://data.example.org/');
    expect(builtFor('Nanfang/jieli')).toBe('https://data.example.org/');
  });
  test('for below its name where Pages says nothing', () => {
    program('gh', 'echo "{\\"message\\":\\"Not Found\\"}"; exit 1');
    expect(builtFor('Nanfang/jieli')).toBe('https://nanfang.github.io/jieli/');
    expect(builtFor('Nanfang/nanfang.github.io')).toBe('https://nanfang.github.io/');
  });
  test('for a domain of its own that is said in public/CNAME', () => {
    program('gh', 'exit 1');
    mkdirSync(join(cwd, 'public'));
    writeFileSync(join(cwd, 'public/CNAME'), 'data.example.org\n');
    expect(builtFor('Nanfang/jieli')).toBe('https://data.example.org/');
  });
});

describe('a review of a pull request says', () => {
  let cwd: string;
  const git = (...args: string[]) => gitIn(cwd, ...args);
  const commit = () => {
    git('add', 'data', 'content');
    git('commit', '-qm', 'x', '--allow-empty');
  };
  const said = () => {
    commit();
    const files = { GITHUB_OUTPUT: join(cwd, 'output'), GITHUB_STEP_SUMMARY: join(cwd, 'summary') };
    runStep('review.yml', 'Say what the figures touch', cwd, {
      ...files,
      ...{ RUNNER_TEMP: cwd, RUN: 'https://host/run/1', NO_COLOR: '1', GITHUB_ACTIONS: 'true' },
    });
    const [first, ...lines] = readFileSync(files.GITHUB_OUTPUT, 'utf8').trimEnd().split('\n');
    expect(first).toBe(`said<<${lines.pop()}`);
    return lines.join('\n');
  };
  beforeEach(() => {
    cwd = copySite();
    addCode(cwd);
    git('init', '-q');
    commit();
  });
  afterEach(() => rmSync(cwd, { recursive: true }));

  test('what a draft in it changes, and what that touches', () => {
    editor(cwd, 'new', '2026.12');
    edit(cwd, 'data/2026.12/observations.json', '"value": 145', '"value": 146');
    expect(said()).toMatch(
      /^`{6}text\n2026\.11 → 2026\.12\n[^]*145 家 → 146 家[^]*\/embed\/park-enterprises\/[^]*`{6}\nThe site as it would be is an artifact of \[this run\]\(https:\/\/host\/run\/1\)\.$/,
    );
  });
  test('what a release in it changes', () => {
    editor(cwd, 'new', '2026.12');
    edit(cwd, 'data/2026.12/observations.json', '"value": 145', '"value": 147');
    editor(cwd, 'release', '2026.12', '--note', 'zh=补', 'en=More');
    expect(said()).toMatch(/2026\.11 → 2026\.12[^]*145 家 → 147 家/);
  });
  test('that something is wrong with it', () => {
    editor(cwd, 'new', '2026.12');
    edit(cwd, 'data/2026.12/observations.json', '"value": 145', '"value": "145"');
    expect(said()).toContain('data/2026.12 has problems; npm run check shows them.');
  });
  test('that no figure changes where only texts do', () => {
    edit(cwd, 'content/site.json', '"tagline"', ' "tagline"');
    expect(said()).toBe(
      'No figure changes.\nThe site as it would be is an artifact of [this run](https://host/run/1).',
    );
  });
});
