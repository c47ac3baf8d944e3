/** What the command prints when something goes wrong, and the exit code it ends with. */
import { visible } from '../model/scenario/characters.ts';
import { problemText, type Problem } from '../model/scenario/problem.ts';
import { paint, notify } from './effects.ts';

export const INPUT_WAS_WRONG = 2;
export const WORK_FAILED = 1;

/**
 * Something that the person who ran the command can put right: the message says how. A line break inside a line, as in the name of a file, is
 * printed as `\n`.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** Every problem of a file or option; empty where the message is all there is. */
  readonly problems: readonly Problem[];

  constructor(lines: string | readonly string[], problems: readonly Problem[] = []) {
    super(
      [lines]
        .flat()
        .map((line) => visible(line))
        .join('\n'),
    );
    this.problems = problems;
  }
}

export function userErrorOf(problems: readonly Problem[]): UserError {
  return new UserError(problems.map(problemText), problems);
}

/** Signals that end the work early, with the exit codes that shells and build tools expect of them. */
export const endingSignals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
export type EndingSignal = keyof typeof endingSignals;

/** A signal ended the work early, which is not a failure. The message says what is saved and how to continue. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  readonly signal: EndingSignal;

  constructor(message: string, signal: EndingSignal) {
    super(message);
    this.signal = signal;
  }
}

export function exitCodeOf(error: unknown): number {
  if (error instanceof Interrupted) return endingSignals[error.signal];
  return error instanceof UserError ? INPUT_WAS_WRONG : WORK_FAILED;
}

export function errorText(error: unknown, debug: boolean): string {
  if (!(error instanceof Error)) return visible(String(error), '\n');
  if (debug && error.stack !== undefined) return error.stack;
  return error instanceof UserError || error instanceof Interrupted
    ? error.message
    : `the work failed: ${error.message} (--debug shows where)`;
}

/** Says what went wrong and sets the exit code; output already written is not lost. */
export function reportError(error: unknown, debug: boolean): void {
  const head = error instanceof Interrupted ? paint('interrupted', 'yellow') : paint('error', 'red');
  notify(head, ` ${errorText(error, debug)}`);
  process.exitCode = exitCodeOf(error);
}
