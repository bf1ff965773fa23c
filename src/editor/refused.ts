/** A command that cannot go on, in a sentence for the editor. */
export class Refused extends Error {}
