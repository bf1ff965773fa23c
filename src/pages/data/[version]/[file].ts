import type { APIRoute } from 'astro';
import { csv, observationRecords, recordRows } from '../../../dataset/records.ts';
import { checksum } from '../../../files/checksum.ts';
import { currentSite } from '../../../site/current.ts';
import { dataPackage } from '../../../outputs/data-package.ts';
import { madeFiles } from '../../../site/published.ts';
import type { Release, Site } from '../../../site/site.ts';

const filesOf = (release: Release) => [...release.bytes.keys()];

/** The files of every released version as they were released, its observations as CSV with derived values worked out, and its descriptor. */
export function getStaticPaths() {
  const releases = [...currentSite().releases.values()];
  const released = [
    ...releases.map((release) => [release.version.id, release] as const),
    ...releases.slice(-1).map((release) => ['latest', release] as const),
  ];
  return released.flatMap(([version, release]) =>
    [...filesOf(release), ...madeFiles].map((file) => ({
      params: { version, file },
      props: { of: release.version.id },
    })),
  );
}

export const GET: APIRoute<{ of: string }> = ({ params, props: { of } }) => {
  const site = currentSite();
  const file = params['file']!;
  const type = file.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'application/json';
  return new Response(content(site, site.releases.get(of)!, file) as string, {
    headers: { 'content-type': type },
  });
};

/** The bytes of one file of a release. */
function content(site: Site, release: Release, file: string): Uint8Array | string {
  if (file === 'observations.csv') return csv(recordRows(observationRecords(release.dataset)));
  if (file === 'figures.json')
    return JSON.stringify({
      version: release.version.id,
      observations: observationRecords(release.dataset),
    });
  if (file !== 'datapackage.json') return release.bytes.get(file)!;
  const packaged = ['observations.csv', 'figures.json', ...filesOf(release)].map((name) => {
    const bytes = Buffer.from(content(site, release, name));
    return { file: name, bytes: bytes.length, hash: checksum(bytes) };
  });
  return JSON.stringify(dataPackage(site, release, packaged), null, 2);
}
