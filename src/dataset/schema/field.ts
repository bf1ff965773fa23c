import { z } from 'zod';
import type { PerLanguage } from '../languages.ts';

/**
 * What one cell of a sheet holds: a text, a number, ids or numbers between spaces, a name a line, pairs between spaces
 * (`sector=primary sex=female`), a citation a line (`source locator`), or a list as JSON. `texts` and `names` have a column a
 * language.
 */
export type CellKind =
  'text' | 'number' | 'ids' | 'numbers' | 'texts' | 'names' | 'pairs' | 'citations' | 'list';

/** Where readers find a field of a figure: on the card in prose, on the page of all figures. */
export type Place = 'card' | 'figures';

/** What the rest of the site does with a field of observations, said where the field is declared. */
export interface FieldUse {
  /** Its column in the sheet of observations; of an object, one a part: `derived_op`, `derived_of`. */
  sheet: CellKind | Readonly<Record<string, CellKind>>;
  /** What a release that changes it lists: a changed figure, or one of which more is said. Left out, it is part of what makes it this figure. */
  compared?: 'changed' | 'noted';
  /** Where readers see it, and what it is called there. */
  shown?: { in: readonly Place[]; label: PerLanguage };
  /** Its column in the CSV and JSON downloads; `given`: only in versions where a figure has it, so that files of earlier releases stay as they are. */
  records?: 'always' | 'given';
}

/** The uses of fields, by the zod schema they are declared with. */
export const uses = z.registry<FieldUse>();
