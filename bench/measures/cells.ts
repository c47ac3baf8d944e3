/** Times the cells of an experiment in this thread, with nothing around the engine: no store, no tables, no second thread. */
import { performance } from 'node:perf_hooks';
import { loadExperiment } from '../../src/cli/scenarios/experiment-files.ts';
import { planOf } from '../../src/cli/work/plan.ts';
import { runJob } from '../../src/study/experiment/job.ts';
import { warmUp } from '../../src/study/experiment/run-one.ts';
import { scenarioOfCell } from '../../src/study/space/cells.ts';

/** Milliseconds for every cell of a file in all its worlds, warm-ups included. */
export function measureCells({ file }: { readonly file: string }): number {
  const experiment = loadExperiment(file);
  const plan = planOf(file, experiment);
  if ('problem' in plan) throw new Error(`${file}: found ${plan.problem.found}`);
  const start = performance.now();
  for (let replication = 0; replication < experiment.replications; replication++)
    for (const { from, cells } of plan.groups) {
      const warm = warmUp(from, replication);
      for (const cell of cells) runJob({ from, scenarios: [scenarioOfCell(experiment, cell)], replication }, { warmUpOf: () => warm });
    }
  return performance.now() - start;
}
