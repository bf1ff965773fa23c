import type { Kind } from '../kind.ts';
import { bar } from './bar.ts';
import { flowMap } from './flow-map.ts';
import { scheme } from './scheme.ts';
import { symbols } from './symbols.ts';
import { timeline } from './timeline.ts';
import { unit } from './unit.ts';

// Each kind checks its own options with its own schema, so the list need not know their types.
type AnyKind = Kind<any>;

/** Every kind of chart by its id. A new kind is a file beside this one and a line here. */
export const kinds: Record<string, AnyKind> = Object.fromEntries(([bar, unit, symbols, timeline, scheme, flowMap] as AnyKind[]).map((kind) => [kind.id, kind]));
