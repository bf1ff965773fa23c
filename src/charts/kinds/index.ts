import type { Kind } from '../kind.ts';
import { area } from './area.ts';
import { bar } from './bar.ts';
import { dot } from './dot.ts';
import { flowMap } from './flow-map.ts';
import { groupedBar } from './grouped-bar.ts';
import { line } from './line.ts';
import { number } from './number.ts';
import { regionMap } from './region-map.ts';
import { scheme } from './scheme.ts';
import { slope } from './slope.ts';
import { symbols } from './symbols.ts';
import { table } from './table.ts';
import { timeline } from './timeline.ts';
import { unit } from './unit.ts';

// Each kind checks its own options with its own schema, so the list need not know their types.
type AnyKind = Kind<any>;

/** Every kind of chart by its id. A new kind is a file beside this one and a line here. */
export const kinds: Record<string, AnyKind> = Object.fromEntries(
  (
    [
      bar,
      groupedBar,
      dot,
      line,
      area,
      slope,
      unit,
      symbols,
      timeline,
      table,
      number,
      scheme,
      flowMap,
      regionMap,
    ] as AnyKind[]
  ).map((kind) => [kind.id, kind]),
);
