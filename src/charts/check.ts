import type { Dataset } from '../dataset/dataset.ts';
import { notAField, notThere } from '../problems/fault.ts';
import { inspect } from '../problems/inspect.ts';
import type { LocatedJson } from '../problems/located.ts';
import type { Problem } from '../problems/problem.ts';
import type { TextRule } from '../dataset/schema.ts';
import { validate } from '../problems/validate.ts';
import { speaks } from '../dataset/languages.ts';
import { proseContext } from '../prose/context.ts';
import { checkProse } from '../prose/check.ts';
import { kindOf, kinds } from './registry.ts';
import { queryObservations } from './query.ts';
import { specSchema, type ChartSpec } from './spec.ts';

/** The zod schema of content/charts/*.json. */
export const chartSchema = (rule: TextRule) => specSchema({ ...rule, kinds: Object.keys(kinds) });

/** Checks a chart spec against the schema, its kind and the data. Never lets an empty or dishonest chart through. What the file says to editor programs (`$schema`) is no part of the spec. */
export function checkSpec(
  json: LocatedJson,
  dataset: Dataset,
  rule: TextRule,
): { spec: ChartSpec | undefined; problems: Problem[] } {
  const { value, problems } = validate(json, chartSchema(rule));
  if (!value) return { spec: undefined, problems };
  const { $schema: _, ...spec } = value;
  const kind = kindOf(spec);
  const unknown = (
    path: (string | number)[],
    id: string,
    known: Iterable<string>,
    what: string,
  ) => {
    const list = [...known];
    if (!list.includes(id))
      problems.push(json.problem(path, ...notThere(what, id, dataset.version, list)));
  };
  spec.query.observations?.forEach((id, i) =>
    unknown(['query', 'observations', i], id, dataset.observations.keys(), 'figure'),
  );
  if (spec.query.indicator)
    unknown(['query', 'indicator'], spec.query.indicator, dataset.indicators.keys(), 'indicator');
  spec.query.regions?.forEach((id, i) =>
    unknown(['query', 'regions', i], id, dataset.regions.keys(), 'region'),
  );
  spec.query.events?.regions?.forEach((id, i) =>
    unknown(['query', 'events', 'regions', i], id, dataset.regions.keys(), 'region'),
  );
  if (spec.query.scheme)
    unknown(
      ['query', 'scheme'],
      spec.query.scheme,
      [...dataset.programmes.values()].flatMap((p) =>
        (p.schemes ?? []).map((s) => `${p.id}.${s.id}`),
      ),
      'scheme',
    );
  for (const [id, region] of Object.entries(spec.colours ?? {})) {
    unknown(['colours', id], id, dataset.observations.keys(), 'figure');
    unknown(['colours', id], region, dataset.regions.keys(), 'region');
  }
  for (const id of Object.keys(spec.labels ?? {}))
    unknown(['labels', id], id, dataset.observations.keys(), 'figure');

  const observations = queryObservations(spec, dataset);
  const found = {
    observations: observations.length,
    regions: spec.query.regions?.length ?? 0,
    scheme: spec.query.scheme ? 1 : 0,
    events: spec.query.events ? [...dataset.events.values()].filter((e) => e.date).length : 0,
  }[kind.takes];
  const [least, most] = kind.rows;
  if (problems.length === 0 && found < least)
    problems.push(
      json.problem(
        ['query'],
        `the query finds ${found} ${kind.takes}, and “${spec.kind}” needs at least ${least}`,
        `name ${kind.takes} that exist in version ${dataset.version}; a chart is never empty`,
      ),
    );
  if (found > most) {
    const fits = Object.values(kinds)
      .filter((k) => k.takes === kind.takes && k.rows[1] >= found)
      .map((k) => k.id);
    problems.push(
      json.problem(
        ['query'],
        `the query finds ${found} ${kind.takes}, and “${spec.kind}” shows at most ${most}`,
        fits.length > 0
          ? `choose fewer, or use: ${fits.join(', ')}`
          : 'choose fewer, or make two charts',
      ),
    );
  }
  const groups = [...new Set(observations.map((o) => o.group))];
  if (kind.scale !== 'none' && groups.length > 1 && !spec.note)
    problems.push(
      json.problem(
        ['query'],
        `these figures are of different scope (${groups.join(', ')}) and stand on one scale`,
        'say in "note" what differs, or take the odd one out',
      ),
    );
  const units = [...new Set(observations.map((o) => o.unit.id))];
  if (kind.scale === 'shared' && units.length > 1)
    problems.push(
      json.problem(
        ['query'],
        `these figures have different units: ${units.join(', ')}`,
        'draw figures of one unit on one scale',
      ),
    );
  const period = /^\d{4}(-\d{2}(-\d{2})?)?$/;
  if ((spec.facet ?? spec.annotations) !== undefined && !kind.axes)
    problems.push(
      json.problem(
        [spec.facet ? 'facet' : 'annotations'],
        `“${spec.kind}” has no axes, and takes no ${spec.facet ? 'small multiples' : 'annotations'}`,
        `take it away, or use: ${Object.values(kinds)
          .filter((k) => k.axes)
          .map((k) => k.id)
          .join(', ')}`,
        { key: true },
      ),
    );
  spec.annotations?.forEach((a, i) => {
    const places = [a.line, ...(a.band ?? [])].filter((p) => p !== undefined);
    if ([a.line, a.band, a.at].filter((x) => x !== undefined).length !== 1)
      problems.push(
        json.problem(
          ['annotations', i],
          'an annotation stands at one place',
          'give it one of "line", "band" and "at"',
        ),
      );
    for (const p of places)
      if (!period.test(p))
        unknown(
          ['annotations', i, a.line === undefined ? 'band' : 'line'],
          p,
          dataset.observations.keys(),
          'figure',
        );
    if (a.at !== undefined)
      unknown(
        ['annotations', i, 'at'],
        a.at,
        observations.map((o) => o.id),
        'mark',
      );
    problems.push(...proseProblems(json, ['annotations', i, 'text'], a.text, dataset));
  });
  const refused = kind.refuse?.(
    observations.map((o) => ({
      value: o.value,
      period: o.period,
      subject: o.subject.kind === 'region' ? o.subject.region.id : o.subject.programme.id,
      indicator: o.indicator.id,
    })),
  );
  if (refused && observations.length > 0)
    problems.push(json.problem(['kind'], refused[0], refused[1]));
  const { faults } = inspect(kind.options, spec.options ?? {}, (key, path) =>
    path.length === 0 ? `“${spec.kind}” has no option “${key}”` : notAField(key),
  );
  for (const { path, message, remedy, key } of faults)
    problems.push(json.problem(['options', ...path], message, remedy, { key }));
  for (const field of ['title', 'subtitle', 'note'] as const)
    problems.push(...proseProblems(json, [field], spec[field], dataset));
  for (const [id, label] of Object.entries(spec.labels ?? {}))
    problems.push(...proseProblems(json, ['labels', id], label, dataset));
  return { spec, problems };
}

/** The problems of a localized text, each at its place inside the JSON string. */
export function proseProblems(
  json: LocatedJson,
  path: (string | number)[],
  text: Record<string, string> | undefined,
  dataset: Dataset,
): Problem[] {
  const spoken = Object.entries(text ?? {}).filter(([locale]) => speaks(locale));
  return spoken.flatMap(([locale, value]) =>
    checkProse(value, proseContext(dataset, locale)).map((f) =>
      json.problem([...path, locale], f.message, f.remedy, {
        within: f,
        missing: f.missing,
      }),
    ),
  );
}
