import { chartFile } from '../charts/spec-file.ts';
import type { RenderedChart } from '../charts/chart.ts';
import { eventsAbout } from '../dataset/dataset.ts';
import { findObservation, namesOf } from '../dataset/reference.ts';
import { concerns, correctionsIn, type Shown } from './corrections.ts';
import { chartsIn } from '../stories/directives/scan.ts';
import type { Story } from '../stories/story.ts';
import { figuresIn } from '../prose/parse.ts';
import { chartOf } from '../site/charts.ts';
import { readerOf } from '../site/reader.ts';
import { releaseHistory } from './history.ts';
import type { Site } from '../site/site.ts';

/** What a story shows a reader, in its own words and in its charts. `about` is the region or programme whose events stand beneath it. */
export function shownIn(site: Site, story: Story, locale: string, about?: string): Shown {
  const { headline, dek, figures } = story.frontmatter;
  const charts = chartsOf(site, story, locale);
  const inText = [headline, dek, story.body].flatMap(figuresIn);
  const named = [...figures, ...inText].flatMap(
    (id) => findObservation(site.dataset, id)?.id ?? [],
  );
  const drawn = charts.flatMap((chart) => chart.read);
  const beneath = about === undefined ? [] : eventsAbout(site.dataset, about);
  return {
    figures: allNames([...named, ...drawn], site),
    events: new Set([
      ...beneath.map((event) => event.id),
      ...charts.flatMap((chart) => chart.events),
    ]),
    files: new Set([story.file, ...charts.map((chart) => chartFile(chart.id))]),
  };
}

/** Figures by every id that they ever had: a release before has them by another. */
const allNames = (ids: readonly string[], { dataset }: Pick<Site, 'dataset'>) =>
  new Set(ids.flatMap((id) => [id, ...namesOf(dataset, findObservation(dataset, id)?.id ?? id)]));

/** What a chart shows, for finding its corrections. */
export function shownByChart(
  chart: Pick<RenderedChart, 'id' | 'read' | 'events'>,
  site: Pick<Site, 'dataset'>,
): Shown {
  return {
    figures: allNames(chart.read, site),
    events: new Set(chart.events),
    files: new Set([chartFile(chart.id)]),
  };
}

function chartsOf(site: Site, story: Story, locale: string): RenderedChart[] {
  const reader = readerOf(site, locale);
  return chartsIn(story.body).flatMap((id) => {
    const spec = site.charts.get(id);
    return spec ? [chartOf(id, spec, reader)] : [];
  });
}

/** The day of the last release that changed a figure of these or corrected what is shown, or of the first release. */
export function lastChanged(site: Site, shown: Shown): string {
  const history = releaseHistory(site);
  const touching = history.find(
    (release) =>
      release.changes.some(({ id }) => shown.figures.has(id)) ||
      correctionsIn(release).some((correction) => concerns(correction, shown)),
  );
  return (touching ?? history.at(-1))?.version.released ?? '1970-01-01';
}
