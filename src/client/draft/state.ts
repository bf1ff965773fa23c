/** What the dev server says of the draft: changes/draft-state.ts writes it. */
export interface State {
  view: string;
  draft?: string;
  release?: string;
  texts: Record<string, string>;
  figures: { id: string; card: string; before: string }[];
  lines: { before: string; after: string }[];
  charts: { id: string; before: string[] | null }[];
}
