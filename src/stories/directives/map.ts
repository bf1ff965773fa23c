import { placesChart } from './placed-chart.ts';

/** `::map{id}`: a map, which is a chart of places. */
export const map = placesChart('map');
