/** What `commonweal explain` does: tells lives, beside each other where two are asked for. */
import type { Scenario } from '../../model/scenario/scenario.ts';
import { compareLives } from '../../study/experiment/compare-lives.ts';
import { NoSuchCharity, tellLife, type Life } from '../../study/experiment/life.ts';
import { sameWorld } from '../../study/experiment/run-one.ts';
import { oneLine } from '../../report/visible.ts';
import { print, printJson } from '../effects.ts';
import { UserError } from '../errors.ts';
import { placeForLives, type LivesToWrite } from '../life-files.ts';
import { lifeText, livesText } from '../life-text.ts';
import { loadScenario } from '../load.ts';
import type { Overrides } from '../options.ts';

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

/** Quarters are counted from 1 where people name them, as in the numbers of rows, and from 0 within. */
function quarterOf(text: string, years: number): number {
  const last = years * 4;
  if (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= last) return Number(text) - 1;
  throw new UserError(
    `--quarter ${text}: found '${text}'; expected a whole number from 1, the first quarter of year 1, to ${last}, the last of year ${years}`,
  );
}

export function explain({ out, ...asked }: ExplainArguments): void {
  const place = out === undefined ? null : placeForLives(out);
  try {
    const found = tellLives(asked);
    place?.write(found.lives, found.all);
    if (asked.json) printJson(found.all);
    else print(found.text());
  } finally {
    place?.leave();
  }
}

type Told = { readonly lives: LivesToWrite; readonly all: object; readonly text: () => string };

function tellLives({ scenario: file, against, charity, quarter, replication, ...given }: ExplainArguments): Told {
  const scenario = loadScenario(file, given);
  const when = quarter === undefined ? undefined : quarterOf(quarter, scenario.settings.run.years);
  const nth = replicationOf(replication);
  const tell = (rules: Scenario, name: string) =>
    told(() => tellLife(scenario, rules, nth, { charity: name, ...(when === undefined ? {} : { quarter: when }) }));
  const life = tell(scenario, charity);
  const mine = { scenario: scenario.name, life };
  if (against === undefined) return { lives: [mine], all: life, text: () => lifeText(life, when) };
  const comparison = loadScenario(against, given);
  const path = sameWorld(scenario, comparison);
  if (path !== null)
    throw new UserError(
      `--against ${against}: ${path} differs from ${file}; expected a scenario of the same world, so that luck can be the same`,
    );
  const other = tell(comparison, life.charity);
  const compared = compareLives(life, other);
  const its = { scenario: comparison.name, life: other };
  return {
    lives: [mine, its],
    all: { ...life, against: { ...its, ...compared } },
    text: () => livesText({ title: oneLine(scenario.title), life }, { title: oneLine(comparison.title), life: other }, compared, when),
  };
}

function told(tell: () => Life): Life {
  try {
    return tell();
  } catch (error) {
    if (error instanceof NoSuchCharity) throw new UserError(`--charity: ${error.message}`);
    throw error;
  }
}
