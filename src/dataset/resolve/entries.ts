import type { Fault } from '../../problems/fault.ts';
import { suggest } from '../../problems/suggest.ts';
import { wholesOf } from '../dataset.ts';
import type { InFile } from '../files.ts';
import type { Files } from '../schema.ts';
import { checkCodes } from './codes.ts';
import type { Indexes } from './indexes.ts';
import { References } from './references.ts';

/** What is wrong with the references of everything but the observations, file by file. */
export function checkEntries(files: Files, indexes: Indexes): Fault<InFile>[] {
  return [checkRegions, checkProgrammes, checkIndicators, checkEvents].flatMap((check) =>
    check(files, indexes),
  );
}

function checkRegions(files: Files, indexes: Indexes): Fault<InFile>[] {
  const references = new References('regions', indexes);
  files.regions.regions.forEach(({ id, parent }, i) => {
    if (parent === undefined) return;
    const at = ['regions', i, 'parent'];
    references.find('region', parent, at);
    if (parent === id || wholesOf(indexes, parent).includes(id))
      references.fault(at, `“${id}” is part of itself`, 'name the region that it lies in');
  });
  return references.faults;
}

function checkProgrammes(files: Files, indexes: Indexes): Fault<InFile>[] {
  const references = new References('programmes', indexes);
  files.programmes.programmes.forEach(({ helper, regions, began = {}, schemes = [] }, i) => {
    const at = ['programmes', i];
    if (helper !== undefined) references.find('region', helper, [...at, 'helper']);
    regions.forEach((id, j) => references.find('region', id, [...at, 'regions', j]));
    for (const id of Object.keys(began).filter((region) => !regions.includes(region)))
      references.fault(
        [...at, 'began', id],
        `“${id}” takes no part in this programme`,
        suggest(id, regions, 'regions that take part'),
        { key: true },
      );
    schemes.forEach((scheme, j) => references.cite(scheme, [...at, 'schemes', j]));
  });
  return references.faults;
}

function checkIndicators(files: Files, indexes: Indexes): Fault<InFile>[] {
  const references = new References('indicators', indexes);
  files.indicators.indicators.forEach(({ unit, topic, dimensions = [] }, i) => {
    const at = ['indicators', i];
    references.find('unit', unit, [...at, 'unit']);
    if (topic !== undefined) references.find('topic', topic, [...at, 'topic']);
    dimensions.forEach((id, j) => references.find('dimension', id, [...at, 'dimensions', j]));
  });
  return [...references.faults, ...checkCodes(files, indexes)];
}

function checkEvents(files: Files, indexes: Indexes): Fault<InFile>[] {
  const references = new References('events', indexes);
  files.events.events.forEach((event, i) => {
    const at = ['events', i];
    event.regions.forEach((id, j) => references.find('region', id, [...at, 'regions', j]));
    if (event.programme !== undefined)
      references.find('programme', event.programme, [...at, 'programme']);
    references.cite(event, at);
  });
  return references.faults;
}
