/** The only way the commands speak: results to standard output, everything else to standard error. */
import { stderr, stdout } from 'node:process';

export function print(text: string): void {
  stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

export function tell(text: string): void {
  stderr.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Colour only where somebody is looking and has not asked for none. */
function coloured(stream: 'stdout' | 'stderr'): boolean {
  const asked = process.env['NO_COLOR'];
  return (asked === undefined || asked === '') && (stream === 'stdout' ? stdout : stderr).isTTY === true;
}

const codes = { bold: 1, red: 31, yellow: 33, green: 32, dim: 2 } as const;

export function paint(text: string, colour: keyof typeof codes, stream: 'stdout' | 'stderr'): string {
  return coloured(stream) ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text;
}

/** A reader that has seen enough, such as `head`, is not a failure. */
export function endQuietlyWhenNobodyReads(): void {
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
