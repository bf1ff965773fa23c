import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** What is wrong with scripts of `src/client` where the language knows no more than its edition of 2021: Chromium 85 and Safari 14.1. */
function complaintsOf(files: readonly string[]): string[] {
  const program = ts.createProgram(files, {
    lib: ['lib.es2021.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ESNext,
    allowImportingTsExtensions: true,
    strict: true,
    noEmit: true,
    types: ['vite/client'],
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

test('scripts that ship call nothing that came after Chromium 85', () => {
  const folder = fileURLToPath(new URL('../../src/client', import.meta.url));
  // The dev server's own is for who writes.
  const shipped = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'draft.ts');
  expect(shipped.length).toBeGreaterThan(5);
  expect(complaintsOf(shipped.map((name) => join(folder, name)))).toEqual([]);
});
