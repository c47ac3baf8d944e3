/** Designs as they are named in a sentence: by their titles while those can be read, else by how many they are. */
import { shorten } from './text-width.ts';
import { listed } from './words.ts';

/** More titles than this are no sentence. */
const MOST_NAMED = 5;
/** Columns of a title in a list of them. */
const LONGEST = 60;

export function designs(titles: readonly string[], all: number): string {
  if (titles.length > MOST_NAMED) return titles.length === all ? `all ${all} designs` : `${titles.length} of ${all} designs`;
  return listed(titles.map((title) => shorten(title, LONGEST)));
}

/** What each design has, as long as there are few; else from which to which. */
export function amounts(rows: readonly { readonly title: string; readonly amount: number }[], write: (amount: number) => string): string {
  if (rows.length <= MOST_NAMED + 1) return listed(rows.map(({ title, amount }) => `${write(amount)} under ${shorten(title, LONGEST)}`));
  const all = rows.map(({ amount }) => amount);
  return `between ${write(Math.min(...all))} and ${write(Math.max(...all))}, by design`;
}
