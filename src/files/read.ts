import type { z } from 'zod';
import { parseJson } from '../problems/json.ts';
import type { LocatedJson } from '../problems/located.ts';
import {
  conflictMarkers,
  decode,
  unprintableIn,
  type SourceText,
} from '../problems/source-text.ts';
import { fileProblem, type Problem } from '../problems/problem.ts';
import { validate } from '../problems/validate.ts';
import type { Folder } from './folder.ts';

/** A file as it was read, or what stands in the way of reading it. */
type Read<T> = T | { [K in keyof T]?: undefined };

/** Reads a text file; `file` is the path shown to the editor. That one may not be read is said once, by `lockedProblems`. */
export function readText(
  folder: Folder,
  file: string,
): Read<{ source: SourceText }> & { problems: Problem[] } {
  const bytes = folder.bytes(file);
  if (bytes === undefined && folder.locked.has(file)) return { problems: [] };
  if (bytes === undefined) return { problems: [missing(file)] };
  const { source, problems } = decode(file, bytes);
  const found = [...problems, ...conflictMarkers(source)];
  if (problems.length === 0) found.push(...unprintableIn(source));
  return found.length > 0 ? { problems: found } : { source, problems: [] };
}

/** Reads and parses one JSON file. */
export function readJson(
  folder: Folder,
  file: string,
): Read<{ json: LocatedJson }> & { problems: Problem[] } {
  const { source, problems } = readText(folder, file);
  return source ? parseJson(source) : { problems };
}

/** Reads one JSON file and holds it against a schema. */
export function readValid<S extends z.ZodType>(
  folder: Folder,
  file: string,
  schema: S,
): { json: LocatedJson | undefined; value: z.infer<S> | undefined; problems: Problem[] } {
  const { json, problems } = readJson(folder, file);
  if (!json || problems.length > 0) return { json, value: undefined, problems };
  return { json, ...validate(json, schema) };
}

/** The files and folders that may not be read: whoever asked for them goes on without, and this says why. */
export function lockedProblems({ locked }: Folder): Problem[] {
  return [...locked].map((path) =>
    fileProblem(
      path,
      'this may not be read by you',
      `give yourself the right to: chmod -R u+rX ${path}`,
    ),
  );
}

const missing = (file: string) =>
  fileProblem(file, 'this file is missing', 'restore it, or copy it from another version');
