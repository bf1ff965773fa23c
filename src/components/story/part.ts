import type { Part } from '../../stories/parts.ts';

/** What the component of a part is given; what stands inside the part fills its slot. */
export interface PartProps<Kind extends Part['kind'] = Part['kind']> {
  locale: string;
  part: Extract<Part, { kind: Kind }>;
}
