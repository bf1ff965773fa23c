import type { Refers } from '../dataset/schema.ts';
import type { Ids } from './ids.ts';

/** The file of data/schema that lists the ids there are. It follows the data by itself, so git leaves it out and no merge ever meets it. */
export const ID_LIST = 'ids.json';

/** More ids than this are not listed in an error that an editor program shows: it says how to see them instead. */
const MOST_LISTED = 30;

/** How a JSON Schema says that a text is one of these ids. */
export const oneOf = (to: Refers) => ({ $ref: `${ID_LIST}#/$defs/${to}` });

/** How it says that a locator is one of those of the source that is named beside it. */
export const inItsSource = { $ref: `${ID_LIST}#/$defs/locators` };

/** How it says that something moved to an address of the site, or elsewhere. */
export const leadsSomewhere = { $ref: `${ID_LIST}#/$defs/target` };

/** What there is to name: ids, the places of each source, the addresses that something may move to. */
interface Listed {
  ids: Ids;
  locators: Readonly<Record<string, readonly string[]>>;
  targets: readonly string[];
}

/** Every id that files of a site may name, each once, as JSON Schemas that the others refer to. */
export function idList({ ids, locators, targets }: Listed): string {
  const defs = {
    ...Object.fromEntries(Object.entries(ids).map(([what, list]) => [what, among(list)])),
    input: oneAmong([oneOf('observation'), oneOf('region'), oneOf('programme')].map(here)),
    locators: { allOf: Object.entries(locators).map(locatorsOf) },
    address: among(targets),
    target: oneAmong([{ $ref: '#/$defs/address' }, { pattern: '^https?://' }]),
  };
  return `${JSON.stringify({ title: 'ids', $defs: defs }, null, 1)}\n`;
}

const errorMessage =
  'There is no such id here. Ctrl+Space shows those that there are. 没有这个编号';

/** The ids of a list. Where there are none yet, whatever is written is left to `check`. */
function among(list: readonly string[]): object {
  if (list.length === 0) return {};
  return { enum: list, ...(list.length > MOST_LISTED ? { errorMessage } : {}) };
}

/** What is of one of these schemas. An editor program completes from `anyOf`, which anything fits: as an error it would list every id of all of them. */
const oneAmong = (schemas: readonly object[]) => ({
  anyOf: [...schemas, {}],
  if: { anyOf: schemas },
  else: { not: {}, errorMessage },
});

/** The same reference from within the list. */
const here = ({ $ref }: { $ref: string }) => ({ $ref: $ref.replace(ID_LIST, '') });

/** The places of one source, for whatever cites it. */
const locatorsOf = ([source, places]: [string, readonly string[]]) => ({
  if: { properties: { source: { const: source } }, required: ['source'] },
  then: { properties: { locator: { enum: places } } },
});
