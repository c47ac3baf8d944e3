/** How far somebody is in each lesson, kept in the browser. What the model answered is never kept: it is computed again. */
import { lessons } from '../../lessons/registry.ts';
import { DIRECTIONS, SIZES, type Bet } from '../../lessons/reveal.ts';
import type { LessonId } from '../../lessons/texts/lessons.ts';

/** Parts of a lesson that follow the prediction, in order. */
export const PARTS = ['reveal', 'explain', 'tries', 'cards'] as const;
export const LAST_PART = PARTS.length - 1;

export type Standing = { readonly bet: Bet; /** Index of the last part that was opened. */ readonly part: number };
export type Progress = Readonly<Partial<Record<LessonId, Standing>>>;

/** The part of the browser's storage that is used; a page from a file may have none. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

const NAME = 'commonweal.lessons';

type Found = { readonly [name: string]: unknown };
const isFound = (value: unknown): value is Found => typeof value === 'object' && value !== null;
const isOneOf = <T>(all: readonly T[], value: unknown): boolean => all.some((each) => each === value);

function isStanding(value: unknown): value is Standing {
  if (!isFound(value) || !isFound(value['bet'])) return false;
  const { direction, size } = value['bet'];
  const part = value['part'];
  const isBet = isOneOf(DIRECTIONS, direction) && (direction === 'same' ? size === null : isOneOf(SIZES, size));
  return isBet && typeof part === 'number' && PARTS[part] !== undefined;
}

/** What a shelf holds; `unreadable` where it is not what this page writes. Lessons that there are no more are left out. */
function read(shelf: Shelf): { readonly progress: Progress; readonly unreadable: boolean } {
  const text = shelf.getItem(NAME);
  if (text === null) return { progress: {}, unreadable: false };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  if (!isFound(value)) return { progress: {}, unreadable: true };
  const found = value;
  const known = lessons.filter(({ id }) => id in found);
  const good = known.filter(({ id }) => isStanding(found[id]));
  return { progress: Object.fromEntries(good.map(({ id }) => [id, found[id]])) as Progress, unreadable: good.length < known.length };
}

export type Kept = {
  readonly progress: Progress;
  readonly isKept: boolean;
  readonly unreadable: boolean;
  readonly keep: (progress: Progress) => void;
};

/** Opens the shelf; where the browser forbids it, progress lasts as long as the page. */
export function openShelf(shelfOf: () => Shelf): Kept {
  try {
    const shelf = shelfOf();
    const found = read(shelf);
    shelf.setItem(NAME, JSON.stringify(found.progress));
    return { ...found, isKept: true, keep: (progress) => shelf.setItem(NAME, JSON.stringify(progress)) };
  } catch {
    return { progress: {}, isKept: false, unreadable: false, keep: () => {} };
  }
}
