/** Where measured figures go in a page: between its two markers, and nowhere else. */
import { UserError } from '../src/cli/errors.ts';

export const START = '<!-- measured figures: start -->';
export const END = '<!-- measured figures: end -->';

export function withFigures(page: string, figures: string, file: string): string {
  const start = page.indexOf(START);
  const end = page.indexOf(END);
  if (start < 0 || end < start)
    throw new UserError(`${file}: found no line '${START}' followed by '${END}'; expected both, to write between`);
  return `${page.slice(0, start + START.length)}\n\n${figures.trim()}\n\n${page.slice(end)}`;
}
