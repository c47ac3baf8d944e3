/** What is said of an entry that cannot be accepted: where it is, what was found, what is allowed, the nearest valid name. */

/** Line and column count from 1; they are null where the entry did not come from a file, such as an option. */
export type Place = { readonly file: string; readonly line: number | null; readonly column: number | null };

export type Complaint = { readonly found: string; readonly expected: string; readonly nearest?: string | null };

export type Problem = Place & { readonly found: string; readonly expected: string; readonly nearest: string | null };

export function problemAt({ file, line, column }: Place, { found, expected, nearest = null }: Complaint): Problem {
  return { file, line, column, found, expected, nearest };
}

function placeText({ file, line, column }: Place): string {
  return line === null ? file : `${file}:${line}:${column ?? 1}`;
}

export function problemText(problem: Problem): string {
  const hint = problem.nearest === null ? '' : `; did you mean '${problem.nearest}'?`;
  return `${placeText(problem)}: ${problem.found}; expected ${problem.expected}${hint}`;
}
