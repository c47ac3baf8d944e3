/** Whether the town is that of a class: of which, and where that class began. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { designOfClass, isOfClass, writtenClass } from '../design/class-codes.ts';
import { emptyDesign, Refused, type Design } from '../design/design.ts';
import type { Drawer } from './kept.ts';

/** A kept code as it is written; null where it is none. */
function readable(text: string | null): string | null {
  try {
    return text === null ? null : writtenClass(text);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return null;
  }
}

export function makeMembership(town: Scenario, design: ReadonlySignal<Design>, { found, keep }: Drawer) {
  /** The class that this page last made or joined, whether or not the town is in its world now. */
  const code = signal<string | null>(readable(found));
  const begun = computed(() => (code.value === null ? null : designOfClass(town, code.value)));
  /** Whether the town is in the world of a class, known or not. */
  const isIn = computed(() => isOfClass(town, design.value.seed));
  /** Whether the town is in the world of the class that is known. */
  const isHere = computed(() => begun.value?.seed === design.value.seed);
  /** Where the class of the town began, under today's rules if its code is not known; null outside any class. */
  const start = computed<Design | null>(() => {
    if (!isIn.value) return null;
    return isHere.value ? begun.value : { ...emptyDesign(town), seed: design.value.seed };
  });

  function enter(text: string): void {
    code.value = writtenClass(text);
    keep(code.value);
  }

  return { code, isIn, isHere, start, enter, isUnreadable: found !== null && code.peek() === null };
}
