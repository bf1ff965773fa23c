// What an editor waits for who brings 50,000 figures as a sheet: the whole command, with the start of Node and what it writes.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { newDraft } from '../../src/editor/draft.ts';
import { editor } from '../fixtures/editor.ts';
import { copySite } from '../fixtures/site.ts';
import { budget } from './measure.ts';

const ROWS = 50_000;
const header = [
  '地区',
  '指标',
  '时间',
  '数值',
  '约数',
  '来源',
  '出处位置',
  '口径（中文）',
  '口径（英文）',
];

/** As many figures as asked for, of every region and indicator over the years. */
function figures(folder: string): (string | number)[][] {
  const read = (file: string) =>
    JSON.parse(readFileSync(join(folder, 'data/2026.12', file), 'utf8')) as Record<
      string,
      { id: string; name: { zh: string } }[]
    >;
  const [regions, indicators] = [
    read('regions.json')['regions']!,
    read('indicators.json')['indicators']!,
  ];
  const pairs = regions.flatMap((region) =>
    indicators.map((indicator) => [region, indicator] as const),
  );
  return Array.from({ length: ROWS }, (_, i) => {
    const [region, indicator] = pairs[i % pairs.length]!;
    const year = `${1000 + Math.floor(i / pairs.length)}年`;
    return [
      region.id,
      indicator.name.zh,
      year,
      i + 1,
      '准确',
      'xkb-2025',
      'C1',
      '全区',
      'All of it',
    ];
  });
}

for (const name of ['figures.csv', 'figures.xlsx']) {
  const folder = copySite();
  newDraft(folder, '2026.12');
  const rows = [header, ...figures(folder)];
  const path = join(folder, name);
  if (name.endsWith('.csv')) writeFileSync(path, rows.map((row) => row.join(',')).join('\n'));
  else writeFileSync(path, await writeXlsx({ sheets: [{ name: '数据', rows }] }));
  const started = performance.now();
  const { out, err } = editor(folder, 'import', name);
  const ms = performance.now() - started;
  if (!out.includes(`✓ ${ROWS} added`)) throw new Error(out.slice(-2000) + err);
  budget(`importing ${ROWS.toLocaleString('en')} rows of ${name}`, ms, 5000);
  rmSync(folder, { recursive: true });
}
