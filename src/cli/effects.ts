/** The only way the commands speak: results to standard output, everything else to standard error. */
import { writeSync } from 'node:fs';
import { Socket } from 'node:net';
import { stderr, stdout } from 'node:process';
import { visible } from '../report/visible.ts';

const codes = { bold: 1, red: 31, yellow: 33, green: 32, dim: 2 } as const;

/** A piece of text in a colour; where it cannot be shown it is text. */
export type Painted = { readonly text: string; readonly colour: keyof typeof codes };
export type Piece = string | Painted;

export const paint = (text: string, colour: Painted['colour']): Painted => ({ text, colour });

type Stream = typeof stdout | typeof stderr;

/** Colour only where somebody is looking and has not asked for none. */
function coloured(stream: Stream): boolean {
  const asked = process.env['NO_COLOR'];
  return (asked === undefined || asked === '') && stream.isTTY === true;
}

/** What comes from files and options steers no terminal; colour is our own. */
function said(pieces: readonly Piece[], stream: Stream): string {
  const text = pieces
    .map((piece) => {
      if (typeof piece === 'string') return visible(piece);
      return coloured(stream) ? `\u001b[${codes[piece.colour]}m${visible(piece.text)}\u001b[0m` : visible(piece.text);
    })
    .join('');
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** Streams that took no more; nothing else is written to them. */
const ended = new Set<Stream>();

/** A reader that has seen enough, such as `head`, is not a failure; each system has its own name for it. */
const NOBODY_READS = ['EPIPE', 'EOF', 'ECONNRESET', 'ERR_STREAM_DESTROYED'];

function onFailure(stream: Stream, error: NodeJS.ErrnoException): void {
  if (ended.has(stream)) return;
  ended.add(stream);
  // What could not be said on standard error changes nothing about the work.
  if (stream === stderr || NOBODY_READS.includes(error.code ?? '')) return;
  process.exitCode ||= 1;
  tell(paint('error', 'red'), ` standard output took no more (${error.code ?? error.message}): what was printed is not whole`);
}

/** A file takes a part of a text without a word when its disk is full; Node's own stream would leave it at that. */
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

/** Failures of a stream come after the write, in their own time; without this they would end the command. */
export function outliveStreams(): void {
  for (const stream of [stdout, stderr]) stream.on('error', (error) => onFailure(stream, error));
}

export function print(...pieces: readonly Piece[]): void {
  write(stdout, said(pieces, stdout));
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

export function tell(...pieces: readonly Piece[]): void {
  write(stderr, said(pieces, stderr));
}
