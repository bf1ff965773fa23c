import type { Fault } from '../../problems/fault.ts';

/** What a directive's argument is checked against. */
export interface Known {
  /** Ids of all charts. */
  charts: readonly string[];
}

/** A kind of line in a story, `::name{argument}`: how it is written, what it may name, and the part of the story it becomes. One file each in this folder. */
export interface Directive<Part extends { kind: string } = { kind: string }> {
  /** What stands after the colons. */
  name: string;
  /** How it is written, for whoever wrote it otherwise. */
  form: string;
  /** It holds what follows up to a line `::`, and this is said where that line is missing. */
  unclosed?: Fault;
  /** What is wrong with its argument, which may be empty. */
  check: (argument: string, known: Known) => Fault | undefined;
  /** Ids of the charts that it shows: a story's sources and corrections follow them. */
  charts: (argument: string) => readonly string[];
  /** The part of the story. `level` is that of a heading inside it. */
  part: (argument: string, level: 2 | 3) => Part;
}
