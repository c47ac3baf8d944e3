/**
 * How fast it is: whole runs of worlds of growing size, with all mechanisms and with none, in turn within one process,
 * so that ratios hold on a noisy machine; then start-up and the report. Prints medians.
 */
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { loadScenario } from '../src/cli/load.ts';
import { simulate, warmUp } from '../src/model/quarter/simulate.ts';
import { mechanisms } from '../src/model/mechanisms/registry.ts';
import type { Scenario } from '../src/model/scenario/scenario.ts';
import { renderReport } from '../src/report/report.ts';
import { smallFindings } from '../test/fixtures/findings.ts';

const sizes = (process.argv[2] ?? '1000,4000,16000').split(',').map(Number);
const rounds = Number(process.argv[3] ?? 5);
const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] as number;
const timed = (work: () => void) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** A country of the given size, in proportion to England, all of it simulated; 500 charities to an area. */
function countryOf(charities: number): Scenario {
  const areas = Math.max(1, Math.min(250, Math.round(charities / 500)));
  const set = { charities, areas, regions: Math.max(1, Math.min(9, Math.round(areas / 4))), people: Math.round(charities * 435), scale: 1 };
  return loadScenario('scenarios/base-market.yaml', {
    years: 10,
    set: [
      ...Object.entries(set).map(([name, value]) => `population.${name}=${value}`),
      `market.tenders_per_year=${Math.round(charities * 0.034)}`,
    ],
  });
}

const times: { size: number; all: number; none: number }[] = [];
console.log('charities   ms a run of 40 quarters: all mechanisms / none   ns per charity-quarter: all / none   memory');
for (const size of sizes) {
  const scenario = countryOf(size);
  const warm = warmUp(scenario, 0, [], () => [0]);
  const everything = { ...scenario, mechanisms: {} };
  const run = (chosen: Scenario, list: typeof mechanisms) => timed(() => simulate(warm, chosen, list, () => {}));
  run(everything, mechanisms);
  run(scenario, []);
  const all: number[] = [];
  const none: number[] = [];
  for (let round = 0; round < rounds; round++) {
    all.push(run(everything, mechanisms));
    none.push(run(scenario, []));
  }
  const [a, n] = [median(all), median(none)];
  times.push({ size, all: a, none: n });
  const each = (ms: number) => ((ms * 1e6) / (size * 40)).toFixed(0);
  console.log(
    `${String(size).padStart(9)}   ${a.toFixed(0).padStart(8)} / ${n.toFixed(0).padEnd(8)} ${each(a).padStart(26)} / ${each(n).padEnd(8)} ${(process.memoryUsage().rss / 1e6).toFixed(0).padStart(12)} MB`,
  );
}
const exponent = (key: 'all' | 'none') => {
  const [first, last] = [times[0], times[times.length - 1]];
  return first === undefined || last === undefined || first === last
    ? NaN
    : Math.log(last[key] / first[key]) / Math.log(last.size / first.size);
};
console.log(`growth of time with size, exponent: all ${exponent('all').toFixed(2)}, none ${exponent('none').toFixed(2)}`);

const started = (words: string[]) => median(Array.from({ length: rounds }, () => timed(() => spawnSync(process.execPath, words))));
console.log(
  `start-up: node ${started(['-e', '0']).toFixed(0)} ms, commonweal --help ${started(['dist/commonweal.js', '--help']).toFixed(0)} ms`,
);
const findings = smallFindings();
console.log(
  `report of three scenarios: ${median(Array.from({ length: rounds }, () => timed(() => renderReport(findings)))).toFixed(0)} ms`,
);
