import { chart } from './chart.ts';
import { map } from './map.ts';
import { steps } from './steps.ts';

/** Every directive that a story may use. */
export const directives = [chart, map, steps] as const;

export type StoryDirective = (typeof directives)[number];

/** What the directives of a story become. */
export type DirectivePart = ReturnType<StoryDirective['part']>;
