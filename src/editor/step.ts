/** One step of a longer command, for the progress that is shown. */
export interface Step {
  title: string;
  run: () => void;
}
