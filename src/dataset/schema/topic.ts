import { z } from 'zod';
import { own } from './ids.ts';
import { localized, type TextRule } from './text.ts';

/** What figures are of, as a reader asks for it: firms and parks, money, crops. A window has a pane for each. */
export const topic = (rule: TextRule) =>
  z.strictObject({ id: own, name: localized(rule).describe('What readers call it. 主题名称') });
export type Topic = z.infer<ReturnType<typeof topic>>;
