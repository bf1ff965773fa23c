// Citation.js has no types of its own.
declare module '@citation-js/core' {
  export class Cite {
    constructor(entries: string | readonly object[]);
    readonly data: readonly Readonly<Record<string, unknown>>[];
    format(
      form: 'bibliography',
      options: { template: string; lang: string; format: 'text' },
    ): string;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
