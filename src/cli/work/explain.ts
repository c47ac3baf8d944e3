/** What `commonweal explain` does: follows one charity through a run, or through two runs to compare its lives. */
import type { Scenario } from '../../model/scenario/scenario.ts';
import { compareLives } from '../../study/lives/compare-lives.ts';
import { NoSuchCharity, followLife, type Life } from '../../study/lives/follow-life.ts';
import { sameWorld } from '../../study/experiment/run-one.ts';
import { engineBuild } from '../build.ts';
import { madeBy } from '../made-by.ts';
import { oneLine } from '../../report/visible.ts';
import { print, printJson } from '../effects.ts';
import { UserError } from '../errors.ts';
import { scenarioIdentity, type Identity } from '../folders/identity.ts';
import type { LivesToWrite } from '../results/life-files.ts';
import { lifeText, livesText } from '../results/life-text.ts';
import { loadScenario } from '../scenarios/load.ts';
import type { Overrides } from '../words/options.ts';
import { inPlace } from '../folders/place.ts';
import { withDistinctNames } from '../scenarios/scenario-names.ts';
import { commandLine } from '../program.ts';

export type ExplainArguments = Overrides & {
  readonly scenario: string;
  readonly charity: string;
  readonly against?: string | undefined;
  readonly quarter?: string | undefined;
  readonly replication: string;
  readonly json: boolean;
  readonly out?: string | undefined;
};

function replicationOf(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new UserError(`--replication ${text}: found '${text}'; expected a whole number from 0 to 9999`);
}

/** The index of a quarter, from 0; people, and the numbers of events, count from 1. */
function quarterOf(text: string, years: number): number {
  const last = years * 4;
  if (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= last) return Number(text) - 1;
  throw new UserError(
    `--quarter ${text}: found '${text}'; expected a whole number from 1, the first quarter of year 1, to ${last}, the last of year ${years}`,
  );
}

/** What was asked for; everything is read and checked before any work. */
type Asked = {
  readonly scenario: Scenario;
  readonly against: Scenario | null;
  readonly charity: string;
  readonly replication: number;
  readonly quarter: number | undefined;
};

function read({ scenario: file, against, charity, quarter, replication, ...given }: ExplainArguments): Asked {
  const files = against === undefined ? [file] : [file, against];
  const [scenario, comparison = null] = withDistinctNames(
    files,
    files.map((each) => loadScenario(each, given)),
  ) as [Scenario, Scenario?];
  const path = comparison === null ? null : sameWorld(scenario, comparison);
  if (path !== null)
    throw new UserError(
      `--against ${against}: ${path} differs from ${file}; expected a scenario of the same world, so that luck can be the same`,
    );
  const when = quarter === undefined ? undefined : quarterOf(quarter, scenario.settings.run.years);
  return { scenario, against: comparison, charity, replication: replicationOf(replication), quarter: when };
}

function identityOf({ scenario, against, charity, replication, quarter }: Asked): Identity {
  return {
    command: 'explain',
    seed: scenario.seed,
    scenario: scenarioIdentity(scenario),
    against: against === null ? '' : scenarioIdentity(against),
    charity,
    replication: String(replication),
    quarter: quarter === undefined ? 'all' : String(quarter + 1),
  };
}

export async function explain({ out, json, ...given }: ExplainArguments): Promise<void> {
  const asked = read({ ...given, json });
  // Loaded only if there are tables to write.
  const writer = out === undefined ? null : await import('../results/life-files.ts');
  const titles = [asked.scenario, asked.against].flatMap((each) => (each === null ? [] : [each.title]));
  const about = {
    title: `${asked.charity} in ${titles.join(' and in ')}`,
    command: commandLine(process.argv.slice(2)),
    started: new Date().toISOString(),
  };
  const found = await inPlace(out, { study: identityOf(asked), names: writer?.LIFE_NAMES ?? [] }, about, (place) => {
    const followed = followLives(asked);
    const reproduce = { command: about.command, ...madeBy() };
    const lives = { ...followed, all: { ...followed.all, reproduce } };
    if (writer !== null)
      place?.publish(writer.lifeFiles(about.title, lives.lives, lives.all), {
        ...about,
        build: engineBuild(),
        finished: new Date().toISOString(),
      });
    return lives;
  });
  if (json) printJson(found.all);
  else print(found.text());
}

type Followed = { readonly lives: LivesToWrite; readonly all: object; readonly text: () => string };

function followLives({ scenario, against, charity, replication, quarter }: Asked): Followed {
  const follow = (rules: Scenario, name: string, named: (message: string) => string) =>
    lifeOrUserError(
      () => followLife(scenario, rules, replication, { charity: name, ...(quarter === undefined ? {} : { quarter }) }),
      named,
    );
  const life = follow(scenario, charity, (message) => message);
  const mine = { scenario: scenario.name, life };
  if (against === null) return { lives: [mine], all: life, text: () => lifeText(life, quarter) };
  const other = follow(
    against,
    life.charity,
    () => `${life.charity} is founded in the run of ${scenario.name} and not in that of ${against.name}; expected a charity of both.`,
  );
  const compared = compareLives(life, other);
  const its = { scenario: against.name, life: other };
  return {
    lives: [mine, its],
    all: { ...life, against: { ...its, ...compared } },
    text: () => livesText({ title: oneLine(scenario.title), life }, { title: oneLine(against.title), life: other }, compared, quarter),
  };
}

/** The life, or the error that says which charities may be asked for. */
function lifeOrUserError(follow: () => Life, named: (message: string) => string): Life {
  try {
    return follow();
  } catch (error) {
    if (error instanceof NoSuchCharity) throw new UserError(`--charity: ${named(error.message)}`);
    throw error;
  }
}
