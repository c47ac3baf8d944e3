/** Which lesson a link opens: `lesson=…` in the part after '#', beside the design. */
import { lessons } from '../../lessons/registry.ts';
import type { LessonId } from '../../lessons/texts/lessons.ts';
import { unknownLesson } from '../../lessons/texts/page-words.ts';
import { nearestName } from '../../model/scenario/nearest.ts';
import { Refused } from '../design/design.ts';

/** A lesson, the list of all, or the playground. */
export type Place = LessonId | 'all' | null;

const NAME = 'lesson';
const ids: readonly string[] = lessons.map(({ id }) => id);

const isPlace = (name: string): name is LessonId | 'all' => name === 'all' || ids.includes(name);

/** The lesson of a fragment, null for none. Throws Refused for one that there is not. */
export function placeIn(fragment: string): Place {
  const name = new URLSearchParams(fragment).get(NAME);
  if (name === null || isPlace(name)) return name;
  throw new Refused(unknownLesson(name.slice(0, 40), ids, nearestName(name, ids)));
}

/** The fragment without its lesson: what is left is a design, or nothing. */
export const designIn = (fragment: string): string =>
  fragment
    .split('&')
    .filter((part) => !part.startsWith(`${NAME}=`))
    .join('&');

export const fragmentOf = (place: Place, design: string): string =>
  [place === null ? '' : `${NAME}=${place}`, design].filter((part) => part !== '').join('&');
