import { z } from 'zod';
import type { Geography } from '../dataset/geography.ts';
import type { PerLanguage } from '../dataset/languages.ts';
import type { Board } from './board.ts';
import type { Path } from '../problems/fault.ts';
import type { Fixtures } from './fixtures/fixture.ts';
import type { Plan } from './plan.ts';
import type { Datum, Refusal } from './datum.ts';
import type { Selection } from './selection.ts';

/** The part of a selection that a kind is given, by what it takes. */
const parts = {
  observations: 'rows',
  events: 'events',
  scheme: 'scheme',
  regions: 'regions',
} as const satisfies Record<string, keyof Selection>;

/** What a kind may take from the data. */
export type Takes = keyof typeof parts;
type Given<T extends Takes> = NonNullable<Selection[(typeof parts)[T]]>;

/** What marks may tell of how sure and how settled their figures are; “edge” is a dotted one round what is expected, and “words” are an interval printed beneath its figure. */
export type Telling = 'qualifier' | 'interval' | 'expected' | 'provisional' | 'edge' | 'words';

/** What bars and dots tell. */
export const tellings: readonly Telling[] = ['qualifier', 'interval', 'expected', 'provisional'];

/** What is known of a kind of chart without drawing it. */
interface Traits {
  /** As chart specs name it; its file has the same name. */
  id: string;
  /** As readers name it. */
  names: PerLanguage;
  /** Fewest and most rows that it can show well. */
  rows: readonly [least: number, most: number];
  /** Wide board in px where it is not the usual 720. */
  wide?: number;
  /** Has links inside, so it is a group to a screen reader and not one image. */
  linked?: boolean;
  /** Rows stand on one scale, so figures of other scope need a note; `counts` scales may mix units, since each pane is one thing. */
  scale: 'none' | 'counts' | 'shared';
  /** What its marks tell of doubt; left out, they tell nothing, and the words beside them do. */
  tells?: readonly Telling[];
  /** Has a value axis: takes annotations and small multiples. */
  axes?: boolean;
  /** Has an axis of time beside it, along which lines and bands may stand at periods. */
  time?: boolean;
  /** Joins figures over the time between them, where it leaves others out. */
  joins?: boolean;
  /** Stands on the outlines of the site's map file. */
  map?: boolean;
  /** Made-up selections that try its limits. */
  fixtures: Fixtures;
}

/** A region or an outline of the map file that options name. */
export interface Named {
  /** Where it stands in the options. */
  path: Path;
  /** It is the name of a field and not what the field holds. */
  key: boolean;
  what: 'region' | 'outline';
  id: string;
  /** Of an inset, the regions that it is to be one of; left out, those that the chart shows. */
  among?: readonly string[];
}

/** The schema of a spec's `options`, from what a kind says of each. */
type Options<S extends z.ZodRawShape> = z.ZodObject<S, z.core.$strict>;

/** A kind of chart as its file declares it: `draw` is given what the kind takes, and its options as they were read. */
interface KindDefinition<T extends Takes, S extends z.ZodRawShape> extends Traits {
  takes: T;
  /** What a spec may say under `options`: a schema each. */
  options: S;
  /** Options that fixtures are drawn with where no chart shows how; needed where an option has no default. */
  sample?: z.input<Options<S>>;
  /** The indicator whose figures stand beside the regions that it draws. */
  beside?: (options: z.output<Options<S>>) => string | undefined;
  /** What its options name. */
  named?: (options: z.output<Options<S>>) => Named[];
  /** Why these values cannot be drawn honestly by this kind. */
  refuse?: (rows: readonly Datum[], how: Manner<z.output<Options<S>>>) => Refusal | undefined;
  draw: (given: Given<T>, board: Board, options: z.output<Options<S>>) => Plan;
}

/** How values are to be drawn: the kind's options, and the map there is. */
export interface Manner<O = unknown> {
  options: O;
  geography?: Geography | undefined;
}

/** A kind of chart. One file in kinds/ each. */
export interface Kind extends Traits {
  takes: Takes;
  /** Schema of a spec's `options`. */
  options: z.ZodType;
  sample?: unknown;
  /** The indicator whose figures stand beside the regions that it draws. */
  beside: (options: unknown) => string | undefined;
  /** What its options name; nothing where its schema refuses them. */
  named: (options: unknown) => Named[];
  /** Why these values cannot be drawn honestly by this kind; options that its schema refuses are for the rule on options. */
  refuse: (rows: readonly Datum[], how?: Partial<Manner>) => Refusal | undefined;
  /** Plans a drawing of what the kind takes from a selection. `options` are as the spec has them; throws where their schema refuses them. */
  draw: (selection: Selection, board: Board, options: unknown) => Plan;
}

/** Declares a kind of chart, whose options have the types that their schemas say. */
export function defineKind<T extends Takes, S extends z.ZodRawShape>(
  definition: KindDefinition<T, S>,
): Kind {
  const { id, takes } = definition;
  const options = z.strictObject(definition.options);
  const read = (chosen: unknown) => options.parse(chosen ?? {});
  return {
    ...definition,
    options,
    beside(chosen) {
      const { data, success } = options.safeParse(chosen ?? {});
      return success ? definition.beside?.(data) : undefined;
    },
    named(chosen) {
      const { data, success } = options.safeParse(chosen ?? {});
      return (success && definition.named?.(data)) || [];
    },
    refuse(rows, { options: chosen, geography } = {}) {
      const { data, success } = options.safeParse(chosen ?? {});
      return success ? definition.refuse?.(rows, { options: data, geography }) : undefined;
    },
    draw(selection, board, chosen) {
      const given = selection[parts[takes]];
      if (!given) throw new Error(`“${id}” draws ${takes}, and was given none.`);
      return definition.draw(given, board, read(chosen));
    },
  };
}
