import type { Token } from 'markdown-it';
import type { Piece } from '../prose/parse.ts';
import type { DirectiveLine } from './directives/line.ts';

/** What a token of the type `figure` holds. */
export const pieceOf = (token: Token) => (token.meta as { piece: Piece }).piece;

/** What a token of the type `directive` holds. */
export const lineOf = (token: Token) => (token.meta as { line: DirectiveLine }).line;
