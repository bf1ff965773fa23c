import type { Fault } from '../../problems/fault.ts';
import { suggest } from '../../problems/suggest.ts';
import type { Directive } from './directive.ts';

/** A part that shows a chart: its id, and the level of the heading that says its finding. */
export interface PlacedChart<Kind extends string> {
  kind: Kind;
  chart: string;
  level: 2 | 3;
}

/** A directive whose argument is the id of the chart that it shows. */
export function placesChart<Kind extends string>(name: Kind): Directive<PlacedChart<Kind>> {
  const form = `::${name}{id}`;
  return {
    name,
    form,
    check: (id, { charts }) => faultOf(id, form, charts),
    charts: (id) => [id],
    part: (chart, level) => ({ kind: name, chart, level }),
  };
}

function faultOf(id: string, form: string, charts: readonly string[]): Fault | undefined {
  if (id === '')
    return {
      message: `“${form.replace('{id}', '')}” does not say which chart`,
      remedy: `write ${form}`,
    };
  if (charts.includes(id)) return undefined;
  return { message: `there is no chart “${id}”`, remedy: suggest(id, charts, 'charts') };
}
