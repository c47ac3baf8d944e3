/** What a person is told when something goes wrong, and with which exit code the command ends. */
import { visible } from '../model/scenario/characters.ts';
import { problemText, type Problem } from '../model/scenario/problem.ts';
import { paint, tell } from './effects.ts';

export const INPUT_WAS_WRONG = 2;
export const WORK_FAILED = 1;

/** Something the person who ran the command can put right; its message says how. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** Each thing that is wrong with a file or an option, where there are several. */
  readonly problems: readonly Problem[];

  constructor(message: string, problems: readonly Problem[] = []) {
    super(message);
    this.problems = problems;
  }
}

export function userErrorOf(problems: readonly Problem[]): UserError {
  return new UserError(problems.map(problemText).join('\n'), problems);
}

export function exitCodeOf(error: unknown): number {
  return error instanceof UserError ? INPUT_WAS_WRONG : WORK_FAILED;
}

export function errorText(error: unknown, debug: boolean): string {
  if (!(error instanceof Error)) return visible(String(error), '\n');
  if (debug && error.stack !== undefined) return error.stack;
  // Whatever is repeated from a file or an option is shown, never obeyed by the terminal.
  const message = visible(error.message, '\n');
  return error instanceof UserError ? message : `the work failed: ${message} (--debug shows where)`;
}

/** Says what went wrong and sets the exit code; output already written is not lost. */
export function reportError(error: unknown, debug: boolean): void {
  tell(`${paint('error', 'red', 'stderr')} ${errorText(error, debug)}`);
  process.exitCode = exitCodeOf(error);
}
