/** What `commonweal losses` does: takes income from charities at random and prints how many end because of it. */
import { injectLosses, lossClasses, lossRow, YEARS_FOLLOWED, type LossRow } from '../../study/experiment/loss-by-injection.ts';
import { warmUp } from '../../study/experiment/run-one.ts';
import { oneLine } from '../../report/visible.ts';
import { print, printJson } from '../effects.ts';
import { madeBy } from '../made-by.ts';
import { loadScenario } from '../scenarios/load.ts';
import type { Overrides } from '../words/options.ts';

export type LossesArguments = Overrides & { readonly scenario: string; readonly json: boolean };

export function losses({ scenario: file, json, ...given }: LossesArguments): void {
  const scenario = loadScenario(file, { ...given, years: YEARS_FOLLOWED });
  const { replications } = scenario.settings.run;
  const counts = lossClasses.map(() => [] as ReturnType<typeof injectLosses>[]);
  for (let replication = 0; replication < replications; replication++) {
    const warm = warmUp(scenario, replication);
    lossClasses.forEach((loss, k) => counts[k]?.push(injectLosses(warm, scenario, loss)));
  }
  const rows = lossClasses.map((loss, k) => lossRow(loss, counts[k] ?? []));
  if (json) printJson({ scenario: scenario.name, seed: scenario.seed, replications, ...madeBy(), rows });
  else
    print(
      [
        `${oneLine(scenario.title)}: ended within two years of losing income at once, beyond those that would have anyway`,
        ...rows.map(rowText),
      ].join('\n'),
    );
}

const share = (x: number) => `${(100 * x).toFixed(1)} %`;

function rowText({ name, hit, beyond, ci95, expected: [least, most], source }: LossRow): string {
  if (beyond === null || ci95 === null) return `  ${name.padEnd(20)} no charity could lose as much`;
  const verdict = beyond >= least && beyond <= most ? 'within' : 'OUTSIDE';
  return `  ${name.padEnd(20)} ${share(beyond).padStart(7)}  (${share(ci95[0])} to ${share(ci95[1])}, ${hit} charities)  ${verdict} ${share(least)} to ${share(most)}: ${source}`;
}
