import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { csv, observationRecords, recordRows } from '../../../dataset/export.ts';
import { loadDataset } from '../../../dataset/load.ts';
import { currentSite } from '../../../site/current.ts';

/** The files of every released version as they were released, and its observations as CSV with derived values worked out. */
export function getStaticPaths() {
  const { versions } = currentSite();
  const released = [...versions.map((v) => ({ version: v.id, of: v })), ...(versions.length > 0 ? [{ version: 'latest', of: versions.at(-1)! }] : [])];
  return released.flatMap(({ version, of }) => [...Object.keys(of.files).filter((file) => !file.includes('/')), 'observations.csv', 'figures.json'].map((file) => ({ params: { version, file }, props: { of: of.id } })));
}

export const GET: APIRoute<{ of: string }> = ({ params, props: { of } }) => {
  const file = params['file']!;
  const { config, geography } = currentSite();
  if (file !== 'observations.csv' && file !== 'figures.json') return new Response(readFileSync(join(process.cwd(), 'data', of, file)), { headers: { 'content-type': 'application/json' } });
  const { dataset } = loadDataset(process.cwd(), of, config.locales, { complete: false, geography });
  const records = observationRecords(dataset!, config.locales);
  if (file === 'figures.json') return Response.json({ version: of, observations: records });
  return new Response(csv(recordRows(records)), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
