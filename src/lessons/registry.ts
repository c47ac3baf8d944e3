/** The lessons, in the order in which they are best taken. */
import { battening } from './all/battening.ts';
import { door } from './all/door.ts';
import { fairShare } from './all/fair-share.ts';
import { growing } from './all/growing.ts';
import { partnering } from './all/partnering.ts';
import { standing } from './all/standing.ts';
import type { Lesson } from './lesson.ts';

export const lessons: readonly Lesson[] = [partnering, door, fairShare, battening, standing, growing];
