/** What `commonweal ablate` does: runs each mechanism off in turn, paired with itself on. */
import { join, resolve } from 'node:path';
import type { Mechanism } from '../../model/mechanisms/mechanism.ts';
import { mechanisms } from '../../model/mechanisms/registry.ts';
import { visible } from '../../model/scenario/characters.ts';
import { nearestName } from '../../model/scenario/nearest.ts';
import { overrideOfText } from '../../model/scenario/patch.ts';
import { counted } from '../../study/counted.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { ABLATION_REPLICATIONS, ablationRows, type AblationResult, type AblationRow } from '../../study/experiment/ablation.ts';
import { ablationMatrix } from '../../study/experiment/ablation-matrix.ts';
import { pairsToTry, strongestInteractions, type InteractionRow } from '../../study/experiment/interactions.ts';
import { ABLATION_NAMES, ABLATION_PAGE, ablationFiles } from '../results/ablation-files.ts';
import { ablateEach, interactEach } from '../running/ablation-study.ts';
import { ablationTable, interactionTable } from '../results/ablation-table.ts';
import { engineBuild } from '../build.ts';
import { madeBy } from '../made-by.ts';
import { print, printJson, notify } from '../effects.ts';
import { UserError } from '../errors.ts';
import { scenarioIdentity, type Identity } from '../folders/identity.ts';
import { checkedSeed, loadScenario } from '../scenarios/load.ts';
import { shippedScenario } from '../scenarios/shipped-scenarios.ts';
import { inPlace } from '../folders/place.ts';
import type { StudyOptions } from '../running/study.ts';
import { commandLine } from '../program.ts';
import type { Overrides } from '../words/options.ts';

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

function chosenMechanisms(only: string | undefined): readonly Mechanism[] {
  if (only === undefined) return mechanisms;
  const names = only.split(',').map((name) => name.trim());
  const twice = names.find((name, k) => names.indexOf(name) < k);
  if (twice !== undefined) throw new UserError(`--only ${only}: found ${twice} twice; expected each mechanism once`);
  return names.map(mechanismOf);
}

/** Throws a UserError for options that would add nothing. */
function requireEffect({ scenario, baseline, interactions }: AblateArguments, some: readonly Mechanism[]): void {
  if (baseline && scenario !== undefined && resolve(scenario) === resolve(shippedScenario(BASELINE)))
    throw new UserError(`--baseline: found together with ${scenario}, which is the UK baseline; expected only one of them`);
  const paired = some.filter(({ expect }) => (scenario ?? expect.scenario) === (scenario ?? MARKET)).length;
  if (interactions && paired < 2)
    throw new UserError(
      `--interactions: found ${counted(paired, 'mechanism')} in ${scenario ?? MARKET}; expected at least two, because it tries pairs of them`,
    );
}

/** The number of pairs for a mechanism: that of the command line, or else the study's own. */
function replicationsFor({ replications, set = [] }: Overrides): Overrides['replications'] {
  const isSet = set.map(overrideOfText).some((one) => 'path' in one && one.path === 'run.replications');
  return replications ?? (isSet ? undefined : ABLATION_REPLICATIONS);
}

/** The identity of the study, whatever the number of pairs. With all mechanisms it stays the same when a later version has more. */
function identityOf({ only, baseline, interactions, seed }: AblateArguments, scenarios: readonly Scenario[]): Identity {
  return {
    command: 'ablate',
    seed: seed === undefined ? 'by mechanism' : checkedSeed(seed),
    mechanisms:
      only === undefined
        ? 'all'
        : chosenMechanisms(only)
            .map(({ id }) => id)
            .sort()
            .join(', '),
    scenarios: [...new Set(scenarios.map(scenarioIdentity))].sort().join(', '),
    baseline: baseline ? 'yes' : 'no',
    interactions: interactions ? 'yes' : 'no',
  };
}

type Asked = {
  readonly mechanisms: readonly Mechanism[];
  /** Scenarios by the name that rows have; each mechanism's own, or the one that was given. */
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly own: (mechanism: Mechanism) => { readonly name: string; readonly scenario: Scenario };
  readonly country: Scenario | null;
  /** The scenario in which pairs are tried; null if they are not. */
  readonly market: { readonly name: string; readonly scenario: Scenario } | null;
};

/** Reads and checks everything before any work. */
function read(asked: AblateArguments): Asked {
  const { scenario, all, only, baseline, interactions } = asked;
  if (scenario === undefined && !all && only === undefined)
    throw new UserError('ablate: found no scenario; expected a scenario file, --all, or --only with mechanism ids');
  const load = (file: string) => loadScenario(file, { ...asked, replications: replicationsFor(asked) });
  const some = chosenMechanisms(only);
  requireEffect(asked, some);
  const nameOf = ({ expect }: Mechanism) => scenario ?? expect.scenario;
  const scenarios = new Map([...new Set(some.map(nameOf))].map((name) => [name, load(scenario ?? shippedScenario(name))]));
  return {
    mechanisms: some,
    scenarios,
    own: (mechanism) => ({ name: nameOf(mechanism), scenario: scenarios.get(nameOf(mechanism)) as Scenario }),
    country: baseline ? load(shippedScenario(BASELINE)) : null,
    market: interactions ? { name: scenario ?? MARKET, scenario: load(scenario ?? shippedScenario(MARKET)) } : null,
  };
}

type Ablated = {
  readonly results: readonly AblationResult[];
  readonly rows: readonly AblationRow[];
  readonly pairs: readonly InteractionRow[] | null;
};

async function study(
  { mechanisms: some, own, country, market }: Asked,
  options: StudyOptions & { readonly seed: string | undefined },
): Promise<Ablated> {
  const results = await ablateEach(some, own, options);
  if (country !== null) results.push(...(await ablateEach(some, () => ({ name: BASELINE, scenario: country }), options)));
  const rows = ablationRows(results, options.seed);
  if (market === null) return { results, rows, pairs: null };
  const here = rows.filter((row) => row.scenario === market.name);
  const tried = await interactEach(pairsToTry(here, some), market.name, market.scenario, options);
  return { results, rows, pairs: strongestInteractions(tried) };
}

export async function ablate(asked: AblateArguments): Promise<void> {
  const { json, quiet, out, workers } = asked;
  const seed = asked.seed === undefined ? undefined : checkedSeed(asked.seed);
  const all = read(asked);
  const replications = [...all.scenarios.values()][0]?.settings.run.replications;
  const about = { title: 'Ablation', command: commandLine(process.argv.slice(2)), started: new Date().toISOString(), replications };
  const identity = identityOf(asked, [...all.scenarios.values(), ...(all.country === null ? [] : [all.country])]);
  const reproduce = { command: about.command, ...madeBy() };
  const found = await inPlace(out, { study: identity, names: ABLATION_NAMES, replications }, about, async (place) => {
    const { results, rows, pairs } = await study(all, { workers, quiet, store: place, seed });
    const findings = { reproduce, rows, ...(pairs === null ? {} : { interactions: pairs }) };
    const manifest = { ...about, build: engineBuild(), finished: new Date().toISOString() };
    place?.publish(ablationFiles({ ...findings, matrix: ablationMatrix(results) }), manifest);
    return findings;
  });
  if (out !== undefined && !quiet) notify(`Table, picture and matrix: ${visible(join(out, ABLATION_PAGE))}`);
  if (json) printJson(found);
  else print([ablationTable(found.rows), ...(found.interactions === undefined ? [] : [interactionTable(found.interactions)])].join('\n\n'));
}
