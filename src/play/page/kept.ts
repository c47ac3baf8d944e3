/** What the browser keeps of a class over a reload: its code and the groups' designs as texts, which are read as if they were typed again. */
import type { Shelf } from '../lessons/progress.ts';

/** A text that is kept under a name; null for none. */
export type Drawer = { readonly found: string | null; readonly isKept: boolean; readonly keep: (text: string | null) => void };

type DrawerShelf = Shelf & Pick<Storage, 'removeItem'>;

/** Opens a drawer; where the browser forbids it, what is put into it lasts as long as the page. */
export function openDrawer(shelfOf: () => DrawerShelf, name: string): Drawer {
  try {
    const shelf = shelfOf();
    const found = shelf.getItem(name);
    const keep = (text: string | null): void => (text === null ? shelf.removeItem(name) : shelf.setItem(name, text));
    keep(found);
    return { found, isKept: true, keep };
  } catch {
    return { found: null, isKept: false, keep: () => {} };
  }
}

/** A group as it is kept: its place, and its code or the part of its link after '#'. */
export type KeptGroup = readonly [place: number, text: string];

const isKeptGroup = (value: unknown): value is KeptGroup =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === 'number' && typeof value[1] === 'string';

/** The groups of a drawer's text; null where it is not what this page writes. */
export function keptGroups(text: string): readonly KeptGroup[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every(isKeptGroup) ? value : null;
  } catch {
    return null;
  }
}
