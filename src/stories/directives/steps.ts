import { placesChart } from './placed-chart.ts';

/** `::steps{id}` … `::`: a chart that stays in sight beside the text that explains it. */
export const steps = {
  ...placesChart('steps'),
  unclosed: {
    message: 'these steps are not closed',
    remedy: 'put a line :: after the last step',
  },
};
