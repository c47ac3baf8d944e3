/** Which valid name a misspelt one most likely stands for. */

/** Number of slips between two words: a letter changed, added or left out, or two neighbours swapped. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      current.push(Math.min(change, previous[j] + 1, current[j - 1] + 1, swapped ? before[j - 2] + 1 : Infinity));
    }
    before = previous;
    previous = current;
  }
  return previous[b.length];
}

const spelling = (word: string) => word.toLowerCase().replaceAll(/[-_ ]/g, '_');

/** Longest name that is looked for. */
const LONGEST = 80;

/** The closest of the names, or null when none is close enough to be a slip of the keyboard: one in three letters at most. */
export function nearestName(wrong: string, names: readonly string[]): string | null {
  const word = spelling(wrong.slice(0, LONGEST));
  let nearest: string | null = null;
  let shortest = Infinity;
  for (const name of names) {
    const most = Math.max(word.length, name.length) / 3;
    if (Math.abs(word.length - name.length) > most) continue;
    const distance = editDistance(word, spelling(name));
    if (distance < shortest && distance <= most) [nearest, shortest] = [name, distance];
  }
  return nearest;
}
