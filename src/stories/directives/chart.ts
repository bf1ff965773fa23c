import { placesChart } from './placed-chart.ts';

/** `::chart{id}`: a chart. */
export const chart = placesChart('chart');
