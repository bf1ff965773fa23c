import type { TestProject } from 'vitest/node';
import { builtSite, removeBuilds } from '../fixtures/built-site.ts';

/** Builds the site before the tests that open it in a browser. */
export default function setup(project: TestProject): () => void {
  project.provide('dist', builtSite('/').dist);
  return removeBuilds;
}
