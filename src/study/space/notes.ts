/** What a reader of an experiment has to know of its factors, and would not see in its file. */
import type { Scenario } from '../../model/scenario/scenario.ts';
import { inertness, type Reason } from '../../model/scenario/inert/inert.ts';
import { yearAndQuarter } from '../../model/scenario/words.ts';
import { scenarioOfCell, type WarmUpGroup } from './cells.ts';
import type { Experiment } from './experiment.ts';
import { pathsOf } from './read-experiment.ts';

/** Sentences without a full stop: ranges that are stand-ins, factors that the base's schedule changes later, factors that act in no cell. */
export function notesOn(experiment: Experiment, groups: readonly WarmUpGroup[]): string[] {
  return [...standIns(experiment), ...scheduled(experiment), ...inert(experiment, groups)];
}

function standIns({ factors }: Experiment): string[] {
  return factors.flatMap(({ name, space }) => {
    if (!('range' in space) || space.range.basis !== 'stand-in') return [];
    const [low, high] = space.range.ends;
    return [`${name} has no plausible range; ${low} to ${high}, half to double of its default as far as that is allowed, stands in for it`];
  });
}

function scheduled({ bases, factors }: Experiment): string[] {
  const paths = factors.flatMap(pathsOf);
  return bases.flatMap(({ name, schedule }) =>
    schedule.flatMap(({ quarter, set }) =>
      paths
        .filter((path) => Object.hasOwn(set, path))
        .map((path) => `the schedule of ${name} changes ${path} from ${yearAndQuarter(quarter)}; the factor’s value holds until then`),
    ),
  );
}

/** Settings that cannot act in any cell. Cells are looked at until each setting has been seen to act. */
function inert(experiment: Experiment, groups: readonly WarmUpGroup[]): string[] {
  const reasons = new Map<string, Reason | null>(experiment.factors.flatMap(pathsOf).map((path) => [path, null]));
  for (const { from, cells } of groups)
    for (const cell of cells) {
      if (reasons.size === 0) return [];
      dropActing(reasons, scenarioOfCell(experiment, cell), from);
    }
  return [...reasons].map(([path, reason]) => `${path} can act in no cell: ${reason?.because ?? 'nothing reads it'}`);
}

function dropActing(reasons: Map<string, Reason | null>, scenario: Scenario, from: Scenario): void {
  const why = inertness(scenario, from);
  for (const path of [...reasons.keys()]) {
    const reason = why(path, null);
    if (reason === null) reasons.delete(path);
    else reasons.set(path, reason);
  }
}
