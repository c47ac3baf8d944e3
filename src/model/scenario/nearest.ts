/** Which valid name a misspelt one most likely stands for. */

/** Number of single-letter changes between two words. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(swap, previous[j] + 1, current[j - 1] + 1));
    }
    previous = current;
  }
  return previous[b.length];
}

const spelling = (word: string) => word.toLowerCase().replaceAll(/[-_ ]/g, '_');

/** The closest of the names, or null when none is close enough to be a slip of the keyboard. */
export function nearestName(wrong: string, names: readonly string[]): string | null {
  const word = spelling(wrong.slice(0, 80));
  let nearest: string | null = null;
  let shortest = Math.max(2, Math.floor(word.length * 0.4)) + 1;
  for (const name of names) {
    const distance = editDistance(word, spelling(name));
    if (distance < shortest && distance < name.length) [nearest, shortest] = [name, distance];
  }
  return nearest;
}
