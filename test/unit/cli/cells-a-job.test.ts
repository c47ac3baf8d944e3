/** How the cells of a sweep are shared out: whole groups, unless threads would have nothing to do. */
import { expect, it } from 'vitest';
import { cellsAJob } from '../../../src/cli/running/sweep.ts';
import type { Cell } from '../../../src/study/space/experiment.ts';

const groups = (...sizes: readonly number[]) =>
  sizes.map((size) => ({ cells: Array.from({ length: size }, (_, k): Cell => ({ id: `c${k}`, levels: [] })) }));

it.each([
  // Twenty worlds of one group: ten jobs for each of two threads, so the group stays whole.
  [groups(20), 20, 2, 20],
  // One world for two threads with two jobs each: four parts of a group of 20.
  [groups(20), 1, 2, 5],
  // Two worlds and two groups give four jobs: no group is parted.
  [groups(10, 6), 2, 2, 10],
  // No more than 64, for the sake of memory.
  [groups(100_000), 2, 2, 64],
  [groups(1), 1, 8, 1],
])('case %#', (given, worlds, workers, most) => {
  expect(cellsAJob(given, worlds, workers)).toBe(most);
});
