/** What `commonweal ablate` does: each mechanism off in turn, paired with itself on. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Mechanism } from '../../model/mechanisms/mechanism.ts';
import { mechanisms } from '../../model/mechanisms/registry.ts';
import { nearestName } from '../../model/scenario/nearest.ts';
import { overrideOfText } from '../../model/scenario/patch.ts';
import { counted } from '../../study/counted.ts';
import { ABLATION_REPLICATIONS, ablationRows } from '../../study/experiment/ablation.ts';
import { ablationMatrix } from '../../study/experiment/ablation-matrix.ts';
import { pairsToTry, strongestInteractions, type InteractionRow } from '../../study/experiment/interactions.ts';
import { engineVersion } from '../../study/experiment/run-one.ts';
import { ablationFolder, writeAblation } from '../ablation-files.ts';
import { ablateEach, interactEach } from '../ablation-study.ts';
import { ablationTable, interactionTable } from '../ablation-table.ts';
import { engineBuild } from '../build.ts';
import { print, printJson, tell } from '../effects.ts';
import { UserError } from '../errors.ts';
import { requireOurs } from '../folders.ts';
import { keepBeside } from '../kept.ts';
import { loadScenario } from '../load.ts';
import { commandLine } from '../summaries.ts';
import type { Overrides } from '../options.ts';

export type AblateArguments = Overrides & {
  readonly scenario?: string | undefined;
  readonly all: boolean;
  readonly only?: string | undefined;
  readonly baseline: boolean;
  readonly interactions: boolean;
  readonly workers: number;
  readonly out?: string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
};

const MARKET = 'ablation/market.yaml';
const BASELINE = 'baseline.yaml';

function mechanismOf(name: string): Mechanism {
  const found = mechanisms.find(({ id }) => id === name);
  if (found !== undefined) return found;
  const near = nearestName(
    name,
    mechanisms.map(({ id }) => id),
  );
  throw new UserError(`--only ${name}: found no such mechanism; expected ids from the ledger${near === null ? '' : ` such as '${near}'`}`);
}

function chosen(only: string | undefined): readonly Mechanism[] {
  if (only === undefined) return mechanisms;
  const names = only.split(',').map((name) => name.trim());
  const twice = names.find((name, k) => names.indexOf(name) < k);
  if (twice !== undefined) throw new UserError(`--only ${only}: found ${twice} twice; expected each mechanism once`);
  return names.map(mechanismOf);
}

/** Refuses what would add nothing. */
function requireUse({ scenario, baseline, interactions }: AblateArguments, some: readonly Mechanism[]): void {
  if (baseline && scenario !== undefined && resolve(scenario) === resolve(homeOf(BASELINE)))
    throw new UserError(`--baseline: found together with ${scenario}, which is the UK baseline; expected only one of them`);
  const paired = some.filter(({ expect }) => (scenario ?? expect.scenario) === (scenario ?? MARKET)).length;
  if (interactions && paired < 2)
    throw new UserError(
      `--interactions: found ${counted(paired, 'mechanism')} in ${scenario ?? MARKET}; expected at least two, because it tries pairs of them`,
    );
}

/** Pairs a mechanism, unless the command line says how many. */
function replicationsFor({ replications, set = [] }: Overrides): Overrides['replications'] {
  const isSet = set.map(overrideOfText).some((one) => 'path' in one && one.path === 'run.replications');
  return replications ?? (isSet ? undefined : ABLATION_REPLICATIONS);
}

/** The scenarios folder of this installation, where mechanisms' own scenarios are. */
function homeOf(file: string): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const candidate = join(folder, 'scenarios', file);
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) throw new UserError(`scenarios/${file}: found nothing; expected the scenario the mechanism names`);
  }
}

export async function ablate(asked: AblateArguments): Promise<void> {
  const { scenario, all, only, baseline, interactions, json, ...given } = asked;
  if (scenario === undefined && !all && only === undefined)
    throw new UserError('ablate: found no scenario; expected a scenario file, --all, or --only with mechanism ids');
  const { out } = given;
  const some = chosen(only);
  requireUse(asked, some);
  const load = (file: string) => loadScenario(file, { ...given, replications: replicationsFor(given) });
  const own = ({ expect }: Mechanism) => ({ name: scenario ?? expect.scenario, scenario: load(scenario ?? homeOf(expect.scenario)) });
  for (const mechanism of some) own(mechanism);
  if (out !== undefined) requireOurs(out, ablationFolder);
  const about = { title: 'Ablation', command: commandLine(process.argv.slice(2)), started: new Date().toISOString() };
  const kept = out === undefined ? null : keepBeside(out, about);
  const options = { workers: given.workers, quiet: given.quiet, kept };
  const results = await ablateEach(some, own, options);
  if (baseline) {
    const country = load(homeOf(BASELINE));
    results.push(...(await ablateEach(some, () => ({ name: BASELINE, scenario: country }), options)));
  }
  const rows = ablationRows(results);
  let pairs: InteractionRow[] = [];
  if (interactions) {
    const name = scenario ?? MARKET;
    const here = rows.filter((row) => row.scenario === name);
    pairs = strongestInteractions(await interactEach(pairsToTry(here, some), name, load(scenario ?? homeOf(MARKET)), options));
  }
  const reproduce = { command: about.command, engine: engineVersion, build: engineBuild() };
  const found = { reproduce, rows, ...(interactions ? { interactions: pairs } : {}) };
  if (out !== undefined && kept !== null) {
    const page = writeAblation(out, kept.folder, { ...found, matrix: ablationMatrix(results) });
    kept.forget();
    if (!given.quiet) tell(`Table, picture and matrix: ${page}`);
  }
  if (json) printJson(found);
  else print(interactions ? `${ablationTable(rows)}\n\n${interactionTable(pairs)}` : ablationTable(rows));
}
