// Makes partners.topo.json: four provinces as outlines, the prefectures and counties of the partners. See README.md beside it.
import fs from 'node:fs';
import path from 'node:path';
import { topology } from 'topojson-server';
import { presimplify, simplify, filter, filterWeight } from 'topojson-simplify';
import { feature } from 'topojson-client';
import { union } from 'polyclip-ts';
import { geoArea, geoCentroid } from 'd3-geo';
const dir = path.join(process.argv[2], 'geojson/shape-with-internal-borders');
const provinces = {
  guang3_dong1: ['guangdong', '广东省', '44'],
  gui4_zhou1: ['guizhou', '贵州省', '52'],
  guang3_xi1: ['guangxi', '广西壮族自治区', '45'],
  hu2_nan2: ['hunan', '湖南省', '43'],
};
const counties = [];
for (const f of fs.readdirSync(dir)) {
  const pv = Object.keys(provinces).find((p) => f.startsWith(p + '_'));
  if (!pv) continue;
  const g = JSON.parse(fs.readFileSync(path.join(dir, f)));
  for (const c of g.features) {
    if (!c.geometry) continue;
    const fix = (r) => {
      const a = geoArea({ type: 'Polygon', coordinates: [r] });
      return a > 2 * Math.PI ? r.slice().reverse() : r;
    };
    const polys = c.geometry.type === 'Polygon' ? [c.geometry.coordinates] : c.geometry.coordinates;
    c.geometry = { type: 'MultiPolygon', coordinates: polys.map((p) => p.map((r, i) => (i ? fix(r).slice().reverse() : fix(r)))) };
    const code = String(c.id ?? c.properties.id ?? '');
    counties.push({ type: 'Feature', id: code, properties: { name: c.properties.name, code, file: f, pv }, geometry: c.geometry });
  }
}
console.error(counties.length, new Set(counties.map((c) => c.id.slice(0, 4))).size);
let t = topology({ c: { type: 'FeatureCollection', features: counties } }, 1e5);
t = presimplify(t);
const min = +process.argv[3] || 0.0004;
t = simplify(t, min);
t = filter(t, filterWeight(t, min * 6));
const G = t.objects.c.geometries;
console.error('kept', G.filter((g) => g.type).length);
// Outlines are unions: the counties overlap and gape by some metres, so stitching shared arcs fails (topojson merge leaves wedges).
// Rings inside an outline are such gaps, and rings under 150 km2 are islets: both go, and so does the Dongsha atoll, far out of the frame.
const area = (c) => {
  const a = geoArea({ type: 'Polygon', coordinates: c });
  return Math.min(a, 4 * Math.PI - a) * 6371.0088 ** 2;
};
const grow = (g) => feature(t, g).geometry.coordinates;
const out = (name, gs, props) => {
  const polys = gs.flatMap((g) => (g.type === 'Polygon' ? [grow(g)] : grow(g)));
  const u = union(...polys.map((p) => [p]));
  return {
    type: 'Feature',
    id: props.id,
    properties: props,
    geometry: {
      type: 'MultiPolygon',
      coordinates: u.map((p) => [area([p[0]]) && p[0].slice().reverse()]).filter((p) => area(p) > 150 && !(p[0][0][0] > 116 && p[0][0][1] < 22)),
    },
  };
};
const byPv = Object.entries(provinces).map(([k, [slug, name, code]]) =>
  out(
    slug,
    G.filter((g) => g.properties.pv === k && g.type),
    { id: code, name },
  ),
);
const pref = { 4401: '广州市', 4414: '梅州市', 4408: '湛江市', 5227: '黔南布依族苗族自治州' };
const prefectures = Object.entries(pref).map(([c, name]) =>
  out(
    name,
    G.filter((g) => g.properties.code.startsWith(c) && g.type),
    { id: c, name },
  ),
);
const want = { 440103: '荔湾区', 440117: '从化区', 441402: '梅江区', 441403: '梅县区', 440804: '坡头区', 522730: '龙里县', 522731: '惠水县' };
const cs = G.filter((g) => want[g.properties.code]).map((g) => ({ ...feature(t, g), id: g.properties.code, properties: { name: g.properties.name } }));
const fc = (features) => ({ type: 'FeatureCollection', features });
t = topology({ provinces: fc(byPv), prefectures: fc(prefectures), counties: fc(cs) }, 1e4);
for (const o of Object.values(t.objects))
  for (const g of o.geometries) {
    const f = feature(t, g);
    console.error(
      g.id,
      g.properties.name,
      Math.round(geoArea(f) * 6371.0088 ** 2),
      geoCentroid(f)
        .map((x) => +x.toFixed(3))
        .join(','),
    );
  }
process.stdout.write(JSON.stringify(t));
