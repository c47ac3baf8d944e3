/** `commonweal ablate`: each mechanism off in turn, paired with itself on. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import type { CommandModule } from 'yargs';
import type { Mechanism } from '../../model/mechanisms/mechanism.ts';
import { mechanisms } from '../../model/mechanisms/registry.ts';
import { nearestName } from '../../model/scenario/nearest.ts';
import { ablationRows, ABLATION_REPLICATIONS, arms, type AblationResult } from '../../study/experiment/ablation.ts';
import { ablationTable } from '../ablation-table.ts';
import { print, printJson } from '../effects.ts';
import { UserError } from '../errors.ts';
import { loadScenario } from '../load.ts';
import { commonOptions, type Overrides } from '../options.ts';
import { study } from '../study.ts';

type Arguments = Overrides & {
  readonly scenario?: string | undefined;
  readonly all: boolean;
  readonly only?: string | undefined;
  readonly workers: number;
  readonly json: boolean;
  readonly quiet: boolean;
};

function chosen(only: string | undefined): readonly Mechanism[] {
  if (only === undefined) return mechanisms;
  return only.split(',').map((name) => {
    const found = mechanisms.find(({ id }) => id === name.trim());
    if (found !== undefined) return found;
    const near = nearestName(
      name.trim(),
      mechanisms.map(({ id }) => id),
    );
    throw new UserError(
      `--only ${name.trim()}: found no such mechanism; expected ids from the ledger${near === null ? '' : ` such as '${near}'`}`,
    );
  });
}

/** The scenarios folder of this installation, where mechanisms' own scenarios are. */
function homeOf(file: string): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const candidate = join(folder, 'scenarios', file);
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) throw new UserError(`scenarios/${file}: found nothing; expected the scenario the mechanism names`);
  }
}

async function ablate({ scenario, all, only, json, ...given }: Arguments): Promise<void> {
  if (scenario === undefined && !all && only === undefined)
    throw new UserError('ablate: found no scenario; expected a scenario file, --all, or --only with mechanism ids');
  const results: AblationResult[] = [];
  for (const mechanism of chosen(only)) {
    const file = scenario ?? homeOf(mechanism.expect.scenario);
    const base = loadScenario(file, { ...given, replications: given.replications ?? ABLATION_REPLICATIONS });
    const { studied } = await study(arms(base, mechanism), { workers: given.workers, quiet: given.quiet });
    results.push({
      mechanism,
      scenario: scenario ?? mechanism.expect.scenario,
      with: studied[0]?.records ?? [],
      without: studied[1]?.records ?? [],
    });
  }
  const rows = ablationRows(results);
  if (json) printJson({ rows });
  else print(ablationTable(rows));
}

export const command: CommandModule<object, Arguments> = {
  command: 'ablate [scenario]',
  describe: 'Switch each mechanism off in turn and compare',
  builder: (cli) =>
    cli
      .positional('scenario', { type: 'string', describe: 'Scenario file; without one, each mechanism’s own' })
      .option('all', { type: 'boolean', default: false, describe: 'Every mechanism, each in the scenario it names' })
      .option('only', { type: 'string', requiresArg: true, describe: 'Only these mechanisms, ids joined by commas' })
      .options(commonOptions)
      .example('$0 ablate --only trust-ledger,batten-down', 'Two mechanisms, each in the scenario it names') as never,
  handler: ablate,
};
