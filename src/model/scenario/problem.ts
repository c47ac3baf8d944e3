/** What is said of an entry that cannot be accepted: where it is, what was found, what is allowed, what was probably meant. */
import { visible } from './characters.ts';

/** Line and column count from 1; they are null where the entry did not come from a file, such as an option. */
export type Place = { readonly file: string; readonly line: number | null; readonly column: number | null };

export type Complaint = { readonly found: string; readonly expected: string; readonly nearest?: string | null };

export type Problem = Place & { readonly found: string; readonly expected: string; readonly nearest: string | null };

export function problemAt({ file, line, column }: Place, { found, expected, nearest = null }: Complaint): Problem {
  return { file, line, column, found: visible(found), expected: visible(expected), nearest: nearest === null ? null : visible(nearest) };
}

export function placeText({ file, line, column }: Place): string {
  return visible(line === null ? file : `${file}:${line}:${column ?? 1}`);
}

/** Names are quoted; numbers and yes or no stand as they would be written. */
const asWritten = (nearest: string) => (/^(-?[\d.]+(e[-+]?\d+)?|true|false)$/.test(nearest) ? nearest : `'${nearest}'`);

export function problemText(problem: Problem): string {
  const hint = problem.nearest === null ? '' : `; did you mean ${asWritten(problem.nearest)}?`;
  return `${placeText(problem)}: ${problem.found}; expected ${problem.expected}${hint}`;
}
