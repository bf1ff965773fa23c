import { suggest } from '../../problems/suggest.ts';
import { placeOf } from '../map/place.ts';
import { kinds } from '../registry.ts';
import type { Rule } from './rule.ts';

/** A map needs a map file. */
export const mapIsThere: Rule = ({ kind, geography }) => {
  if (!kind.map || geography) return [];
  const others = Object.values(kinds).filter((one) => one.takes === kind.takes && !one.map);
  const instead = others.length > 0 ? `, or use: ${others.map(({ id }) => id).join(', ')}` : '';
  return [
    {
      path: ['kind'],
      message: `“${kind.id}” draws on the outlines of a map file, and this site has none`,
      remedy: `put one into data/geo (*.topo.json)${instead}`,
    },
  ];
};

/** Each region that a map shows stands somewhere on it. */
export const regionsHaveAPlace: Rule = ({ spec, kind, dataset, geography }) => {
  if (!kind.map || kind.takes !== 'regions' || !geography) return [];
  return (spec.query.regions ?? []).flatMap((id, i) => {
    const region = dataset.regions.get(id);
    if (!region || placeOf(region, geography)) return [];
    return [
      {
        path: ['query', 'regions', i],
        message: `no place on the map is known of “${id}”`,
        remedy:
          'give it a "point" in regions.json or the "code" of an outline in data/geo, or leave it out',
      },
    ];
  });
};

/** The layers that a map is drawn from are in the map file. */
export const layersAreThere: Rule = ({ spec, kind, geography }) => {
  if (!kind.map || !geography) return [];
  const layers = spec.options?.['layers'] ?? {};
  return Object.entries(layers).flatMap(([use, name]) => {
    if (typeof name !== 'string' || geography.layers.includes(name)) return [];
    return [
      {
        path: ['options', 'layers', use],
        message: `the map file has no layer “${name}”`,
        remedy: suggest(name, geography.layers, 'layers'),
      },
    ];
  });
};
