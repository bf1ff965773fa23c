import { chartFile } from '../../charts/spec-file.ts';
import type { Dataset, Observation } from '../../dataset/dataset.ts';
import { findObservation } from '../../dataset/reference.ts';
import type { Site } from '../../site/site.ts';
import { linesOf } from '../../stories/lines.ts';
import type { Difference } from '../difference.ts';

/** A place that follows the newest period of a figure, and now stands for another than before. */
export interface Move {
  /** A file, and for texts the line. */
  place: string;
  /** As it is written: `…@latest`. */
  reference: string;
  before: Observation;
  after: Observation;
}

/** Every sentence, chart and entry of the data that moves on with `@latest`, in the order of the files. */
export function movesOf(site: Site, difference: Difference): Move[] {
  const places = [...inTexts(site), ...inCharts(site), ...inConfig(site), ...inData(difference)];
  return places.flatMap(({ place, written }) =>
    latestIn(written).flatMap((reference) => {
      const [before, after] = [difference.before, difference.after].map((dataset) =>
        findObservation(dataset, reference),
      );
      const moves = before && after && before.period !== after.period;
      return moves ? [{ place, reference, before, after }] : [];
    }),
  );
}

/** The references to the newest period that stand in a text, each once. */
const latestIn = (text: string): string[] => [
  ...new Set(text.match(/[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)+@latest\b/g)),
];

interface Written {
  place: string;
  written: string;
}

function inTexts({ stories, pages }: Site): Written[] {
  return [...stories.values(), ...pages.values()].flatMap((texts) =>
    [...texts.values()].flatMap((story) => [
      { place: story.file, written: story.frontmatter.figures.join(' ') },
      ...linesOf(story).map(({ line, text }) => ({
        place: `${story.file}:${line}`,
        written: text,
      })),
    ]),
  );
}

const inCharts = ({ charts }: Site): Written[] =>
  [...charts].map(([id, spec]) => ({ place: chartFile(id), written: JSON.stringify(spec) }));

const inConfig = ({ config }: Site): Written[] => [
  { place: 'content/site.json', written: JSON.stringify(config) },
];

function inData({ after }: Difference): Written[] {
  const at = (file: string, list: Dataset['events'] | Dataset['indicators']) => ({
    place: `data/${after.version}/${file}.json`,
    written: JSON.stringify([...list.values()]),
  });
  const figures = [...after.observations.values()].map(({ derived, scope, note }) => ({
    derived,
    scope,
    note,
  }));
  return [
    at('events', after.events),
    at('indicators', after.indicators),
    { place: `data/${after.version}/observations.json`, written: JSON.stringify(figures) },
  ];
}
