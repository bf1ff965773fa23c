import { chartFile } from '../charts/spec-file.ts';
import { fileNames, type Version } from '../dataset/schema.ts';
import { checksum } from '../files/checksum.ts';
import { Folder } from '../files/folder.ts';

/** The chart specs as they stand in content/charts, for `charts.json` beside a version's data. */
export function frozenSpecs(root: string): string {
  const folder = new Folder(root);
  const specs = folder.names('content/charts', '.json').map((id) => {
    const text = new TextDecoder().decode(folder.bytes(chartFile(id)));
    const { $schema: _, ...spec } = JSON.parse(text) as Record<string, unknown>;
    return [id, spec] as const;
  });
  return `${JSON.stringify(Object.fromEntries(specs), null, 1)}\n`;
}

/** The checksum of each file that a release freezes, as `versions.json` lists them: those of the version, and the maps. */
export function checksums(root: string, version: string): Record<string, string> {
  const folder = new Folder(root);
  const names = [...fileNames.map((name) => `${name}.json`), 'charts.json'];
  const sums = names.map((name) => [name, sumOf(folder, `data/${version}/${name}`)] as const);
  return { ...Object.fromEntries(sums), ...mapChecksums(folder) };
}

/** Whether the maps are those that a version was released with. */
export function sameMaps(root: string, { files }: Version): boolean {
  return Object.entries(mapChecksums(new Folder(root))).every(([file, sum]) => files[file] === sum);
}

function mapChecksums(folder: Folder): Record<string, string> {
  const maps = folder.names('data/geo', '.topo.json').map((name) => `geo/${name}.topo.json`);
  return Object.fromEntries(maps.map((map) => [map, sumOf(folder, `data/${map}`)]));
}

/** Throws where the file is not there, which the checks rule out. */
function sumOf(folder: Folder, file: string): string {
  const bytes = folder.bytes(file);
  if (!bytes) throw new Error(`${file} is missing`);
  return checksum(bytes);
}
