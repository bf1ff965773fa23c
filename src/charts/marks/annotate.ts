import type { Board } from '../board.ts';
import type { Plan } from '../plan.ts';
import type { Annotation } from './annotation.ts';
import { callouts } from './callout.ts';
import { references, referenceWords, roomBeneath } from './reference.ts';

/** Adds annotations to a plan with axes: reference lines and shaded bands behind the marks, texts at a mark before them. */
export function annotate(
  plan: Plan,
  annotations: readonly Annotation[],
  board: Pick<Board, 'width' | 'size'>,
): Plan {
  if (annotations.length === 0 || !plan.axes) return plan;
  const across = annotations.filter((one) => one.kind !== 'text');
  const atMarks = annotations.filter((one) => one.kind === 'text');
  const room = roomBeneath(plan.axes, across, board);
  return {
    ...plan,
    height: (plan.height ?? 0) + room,
    marginBottom: (plan.marginBottom ?? plan.margin ?? 0) + room,
    marks: [
      references(across, plan, plan.axes),
      ...(plan.marks ?? []),
      referenceWords(across, plan, plan.axes, board),
      callouts(atMarks, plan, board),
    ],
  };
}
