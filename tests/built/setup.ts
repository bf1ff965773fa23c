import type { TestProject } from 'vitest/node';
import { builtSite, removeBuilds } from '../fixtures/built-site.ts';

/** Builds the site twice before the tests that read it: at the root and below a base path. */
export default function setup(project: TestProject): () => void {
  const root = builtSite('/');
  project.provide('dist', root.dist);
  project.provide('buildLog', root.log);
  project.provide('distBase', builtSite('/jieli/').dist);
  return removeBuilds;
}
