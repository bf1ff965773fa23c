import type { Geography, Point } from '../../dataset/geography.ts';
import type { Region } from '../../dataset/schema.ts';

/** Where a region stands on a map: at its point, or in the middle of its outline; undefined where it has neither. */
export function placeOf(region: Region, geography: Geography): Point | undefined {
  return region.point ?? (region.code === undefined ? undefined : geography.middle(region.code));
}
