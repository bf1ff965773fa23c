/** The file of a chart’s spec, from the root of the site; its name is the chart’s id. */
export const chartFile = (id: string): string => `content/charts/${id}.json`;

/** The id of the chart whose spec a file holds; undefined for any other file. */
export const chartInFile = (file: string): string | undefined =>
  /^content\/charts\/(.+)\.json$/.exec(file)?.[1];
