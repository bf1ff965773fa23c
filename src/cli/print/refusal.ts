import { Refused } from '../../editor/refused.ts';
import { why } from '../../editor/write.ts';

/** Why a command cannot go on, as a sentence: what it says itself, or what the disk says. Throws again what is neither, which is a fault of the code. */
export function refusal(error: unknown): string {
  if (error instanceof Refused) return error.message;
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined || path === undefined) throw error;
  return `${path} cannot be used: ${why(error)}`;
}
