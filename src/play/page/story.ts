/** Whose story a charity's is, and the way to it. */
import { inventedName } from '../../study/lives/invented-names.ts';
import { wantsLessMotion } from './clock.ts';
import type { Store } from './store.ts';

/** Name of a charity of either town; null for an identity that neither knows. */
export function nameIn(store: Store, id: string): string | null {
  for (const town of store.towns) {
    const value = town.peek();
    const member = value.members[value.indexOf.get(id) ?? -1];
    if (member !== undefined) return inventedName(member);
  }
  return null;
}

/** Leads to the story that is open, and the keyboard with it. */
function toStory(): void {
  const story = document.getElementById('life-title');
  story?.focus({ preventScroll: true });
  story?.scrollIntoView({ behavior: wantsLessMotion() ? 'auto' : 'smooth' });
}

export function openStory(store: Store, id: string): void {
  if (store.chosen.peek() !== id) store.choose(id);
  // The story stands in the page from the next picture on.
  requestAnimationFrame(() => requestAnimationFrame(toStory));
}
