/** How long an experiment will take on this computer, by timing a small part of it. */
import { performance } from 'node:perf_hooks';
import { assign } from '../../model/scenario/compose.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { runFrom, warmUp } from '../../study/experiment/run-one.ts';
import { scenarioOfCell, type WarmUpGroup } from '../../study/space/cells.ts';
import type { Experiment } from '../../study/space/experiment.ts';
import { cellsAJob } from './sweep.ts';

/** Charities that the timed part has about: enough that one of them costs what it does in a country, few enough to wait for. */
const CHARITIES = 7000;
/** Milliseconds that the timed part takes at least, and worlds before the one that counts, so that the code is tuned as it is in a long run. */
const LEAST = 2000;
const UNTIMED = 1;
/** What a second thread adds, of what it would if cores shared no memory. */
const THREAD_GAIN = 0.85;
const NOWHERE = { file: '', line: null, column: null };

/** Milliseconds of a warm-up and of a run of a scenario, each for a charity. */
type Cost = { readonly warm: number; readonly run: number };

function timed<T>(work: () => T): { readonly value: T; readonly took: number } {
  const start = performance.now();
  return { value: work(), took: performance.now() - start };
}

const sizeOf = ({ settings: { population } }: Scenario): number => population.charities * population.scale;

/** The scenario with fewer areas, if it has many charities. */
function smaller(scenario: Scenario): Scenario {
  const { scale } = scenario.settings.population;
  const less = Math.min(scale, (scale * CHARITIES) / Math.max(1, sizeOf(scenario)));
  return assign(scenario, [{ path: 'population.scale', value: less, at: NOWHERE }]);
}

function costOf(from: Scenario, cell: Scenario): Cost {
  const [small, run] = [smaller(from), smaller(cell)];
  let cost: Cost = { warm: 0, run: 0 };
  for (let spent = 0, replication = 0; spent < LEAST || replication <= UNTIMED; replication++) {
    const warm = timed(() => warmUp(small, replication));
    const ran = timed(() => runFrom(warm.value, run));
    const charities = warm.value.sector.byIdentity.length;
    cost = { warm: warm.took / charities, run: ran.took / charities };
    spent += warm.took + ran.took;
  }
  return cost;
}

/** Seconds that all runs take on a number of workers. The first cell's cost stands for every cell's, in proportion to the years it runs and the charities it has. */
export function sweepTime(experiment: Experiment, groups: readonly WarmUpGroup[], replications: number, workers: number): number {
  const [first] = groups;
  const [cell] = first?.cells ?? [];
  if (first === undefined || cell === undefined) return 0;
  const timedCell = scenarioOfCell(experiment, cell);
  const cost = costOf(first.from, timedCell);
  const { years } = timedCell.settings.run;
  const most = cellsAJob(groups, replications, workers);
  // Each thread that takes part in a group's cells warms up once.
  const warmUpsOf = (cells: number) => Math.min(workers, Math.ceil(cells / most));
  const each = groups.map(
    ({ from, cells }) => sizeOf(from) * (warmUpsOf(cells.length) * cost.warm + (cells.length * cost.run * from.settings.run.years) / years),
  );
  const total = (each.reduce((sum, ms) => sum + ms, 0) * replications) / 1000;
  return total / (1 + (workers - 1) * THREAD_GAIN);
}
