/** All printing of the commands: results to standard output, everything else to standard error. */
import { writeSync } from 'node:fs';
import { Socket } from 'node:net';
import { stderr, stdout } from 'node:process';
import { visible } from '../report/visible.ts';

const codes = { bold: 1, red: 31, yellow: 33, green: 32, dim: 2 } as const;

/** Text with a colour; printed without it where colour cannot be shown. */
export type Painted = { readonly text: string; readonly colour: keyof typeof codes };
export type Piece = string | Painted;

export const paint = (text: string, colour: Painted['colour']): Painted => ({ text, colour });

type Stream = typeof stdout | typeof stderr;

/** Colour only on a terminal, and not when NO_COLOR is set. */
function coloured(stream: Stream): boolean {
  const asked = process.env['NO_COLOR'];
  return (asked === undefined || asked === '') && stream.isTTY === true;
}

/** The pieces as one text that ends in a line feed. Control characters from files and options are escaped, so that they cannot steer the terminal. */
function said(pieces: readonly Piece[], stream: Stream): string {
  const text = pieces
    .map((piece) => {
      if (typeof piece === 'string') return visible(piece);
      return coloured(stream) ? `\u001b[${codes[piece.colour]}m${visible(piece.text)}\u001b[0m` : visible(piece.text);
    })
    .join('');
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** Streams that have failed; nothing more is written to them. */
const ended = new Set<Stream>();

/** Codes for a reader that stopped early, such as `head`, which is not a failure; each system has its own. */
const NOBODY_READS = ['EPIPE', 'EOF', 'ECONNRESET', 'ERR_STREAM_DESTROYED'];

function onFailure(stream: Stream, error: NodeJS.ErrnoException): void {
  if (ended.has(stream)) return;
  ended.add(stream);
  // A failing standard error does not make the work fail.
  if (stream === stderr || NOBODY_READS.includes(error.code ?? '')) return;
  process.exitCode ||= 1;
  notify(paint('error', 'red'), ` standard output took no more (${error.code ?? error.message}): what was printed is not whole`);
}

/** Writes until all bytes are written: on a full disk a write may take only a part, and Node's own stream would stop there without an error. */
function writeToFile(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
}

function write(stream: Stream, text: string): void {
  if (ended.has(stream)) return;
  try {
    if (stream instanceof Socket) stream.write(text);
    else writeToFile((stream as { readonly fd: number }).fd, text);
  } catch (error) {
    onFailure(stream, error as NodeJS.ErrnoException);
  }
}

/** Handles stream errors, which arrive after the write; unhandled they would end the command. */
export function outliveStreams(): void {
  for (const stream of [stdout, stderr]) stream.on('error', (error) => onFailure(stream, error));
}

/** Prints a result to standard output. */
export function print(...pieces: readonly Piece[]): void {
  write(stdout, said(pieces, stdout));
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** Prints a note or an error to standard error. */
export function notify(...pieces: readonly Piece[]): void {
  write(stderr, said(pieces, stderr));
}
