/** What `commonweal run --population` does: prints the drawn population beside its targets. */
import { populationRows } from '../../study/analysis/population.ts';
import { print, printJson } from '../effects.ts';
import { loadScenario } from '../scenarios/load.ts';
import type { Overrides } from '../words/options.ts';

const figure = (x: number) => (Number.isInteger(x) ? String(x) : x >= 100 ? x.toFixed(0) : x.toPrecision(3));

export function showPopulation(file: string, given: Overrides & { readonly json: boolean }): void {
  const rows = populationRows(loadScenario(file, given), 0);
  if (given.json) return printJson({ rows });
  const lines = rows.map(({ what, drawn, low, high, source }) => {
    const target = low === null || high === null ? '' : `${figure(low)} to ${figure(high)}`;
    const mark = low === null || high === null ? '' : drawn >= low && drawn <= high ? 'within' : 'OUTSIDE';
    return `${what.padEnd(48)} ${figure(drawn).padStart(8)}   ${target.padEnd(20)} ${mark.padEnd(8)} ${source}`;
  });
  print([`${'population at the start'.padEnd(48)}    drawn   target`, ...lines].join('\n'));
}
