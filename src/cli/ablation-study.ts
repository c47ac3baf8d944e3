/** Runs the ablation study: mechanism by mechanism, what is done kept beside the results until all of it is. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mechanism } from '../model/mechanisms/mechanism.ts';
import type { Scenario } from '../model/scenario/scenario.ts';
import { arms, type AblationResult, type Outcomes } from '../study/experiment/ablation.ts';
import { interactionArms, interactionRow, type InteractionRow } from '../study/experiment/interactions.ts';
import { engineVersion } from '../study/experiment/run-one.ts';
import { tell } from './effects.ts';
import { study, type StudyOptions } from './study.ts';

type Runs = readonly (readonly Outcomes[])[];

/** Outcomes of every scenario, taken from what an interrupted study left where there is any. */
async function outcomesOf(scenarios: readonly Scenario[], { out, ...options }: StudyOptions): Promise<Runs> {
  const folder = out === undefined ? null : `${out}.partial`;
  const name = createHash('sha256')
    .update(JSON.stringify([engineVersion, scenarios]))
    .digest('hex')
    .slice(0, 16);
  const file = folder === null ? null : join(folder, `${name}.json`);
  if (file !== null && existsSync(file)) {
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as Runs;
    } catch {
      tell(`${file} was cut off while it was written; its runs are made again.`);
    }
  }
  const { studied } = await study(scenarios, options);
  const runs = studied.map(({ records }) => records.map(({ outcomes }) => outcomes));
  if (folder !== null && file !== null) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, JSON.stringify(runs));
  }
  return runs;
}

export function forgetPartial(out: string): void {
  rmSync(`${out}.partial`, { recursive: true, force: true });
}

export async function ablateEach(
  mechanisms: readonly Mechanism[],
  scenarioOf: (mechanism: Mechanism) => { readonly name: string; readonly scenario: Scenario },
  options: StudyOptions,
): Promise<AblationResult[]> {
  const results: AblationResult[] = [];
  for (const mechanism of mechanisms) {
    const { name, scenario } = scenarioOf(mechanism);
    if (!options.quiet) tell(`${mechanism.id} (${results.length + 1} of ${mechanisms.length})`);
    results.push({ mechanism, scenario: name, arms: await outcomesOf(arms(scenario, mechanism), options) });
  }
  return results;
}

export async function interactEach(
  pairs: readonly (readonly [Mechanism, Mechanism])[],
  name: string,
  scenario: Scenario,
  options: StudyOptions,
): Promise<InteractionRow[]> {
  const rows: InteractionRow[] = [];
  for (const [one, other] of pairs) {
    if (!options.quiet) tell(`${one.id} with ${other.id} (${rows.length + 1} of ${pairs.length})`);
    rows.push(interactionRow(one, other, name, await outcomesOf(interactionArms(scenario, one, other), options)));
  }
  return rows;
}
