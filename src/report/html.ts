/** Text that is safe to put into a page, and into a picture that is XML. */
import { visible } from './visible.ts';

/** A piece of HTML that has been made safely and is not escaped again. */
export type Html = { readonly html: string };

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escape(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => ESCAPES[character] as string);
}

type Piece = string | number | Html | readonly Html[] | null;

function pieceText(piece: Piece): string {
  if (piece === null) return '';
  if (typeof piece === 'string') return escape(piece);
  if (typeof piece === 'number') return String(piece);
  return 'html' in piece ? piece.html : piece.map(({ html: inner }) => inner).join('');
}

/** Everything put in is escaped, unless it is HTML already. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return { html: strings.reduce((text, part, k) => text + pieceText(pieces[k - 1] as Piece) + part) };
}

export function raw(text: string): Html {
  return { html: text };
}
