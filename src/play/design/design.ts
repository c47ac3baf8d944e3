/** A design: how somebody's town differs from the town as it is. It is what is undone, shared by a link and saved as a scenario file. */
import { mechanisms } from '../../model/mechanisms/registry.ts';
import { valueAt, keptAt } from '../../model/scenario/compose.ts';
import { allFields, leavesOf, type Leaf } from '../../model/scenario/fields.ts';
import { override } from '../../model/scenario/patch.ts';
import { problemText, type Problem } from '../../model/scenario/problem.ts';
import { readScenario } from '../../model/scenario/read.ts';
import type { Change, Scenario } from '../../model/scenario/scenario.ts';
import { scenarioText } from '../../model/scenario/write.ts';
import { isFixed, townDifferences } from '../../study/experiment/same-town.ts';
import type { Value } from '../../model/scenario/values.ts';

export type Design = {
  readonly seed: string;
  /** Dotted paths of settings and of mechanisms' switches and parameters, with their new values. */
  readonly set: Readonly<Record<string, Value>>;
  readonly schedule: readonly Change[];
};

/** The two towns that are compared: both under the same assumptions, the second with the changed rules and behaviour too. */
export type Pair = { readonly base: Scenario; readonly yours: Scenario };

/** A text that is no scenario for the playground; a line for each thing that is wrong. */
export class Refused extends Error {}

export const leaves: ReadonlyMap<string, Leaf> = leavesOf(allFields(mechanisms));

/** Whether a setting belongs to what is assumed of the world, which both towns share; rules and behaviour are the second's alone. */
export function isAssumption(path: string): boolean {
  if (path.startsWith('mechanisms.')) return false;
  if (path.startsWith('market.') || path.startsWith('population.')) return true;
  return leaves.get(path)?.kind === 'assumption';
}

function refuse(problems: readonly Problem[]): never {
  throw new Refused(problems.map(problemText).join('\n'));
}

/** Reads a scenario file. Throws Refused with every problem. */
export function readText(text: string, name: string): Scenario {
  const reading = readScenario({ file: name, text, name }, mechanisms, (_, path) => ({
    found: `'${path}' under extends, which a page cannot look for`,
    expected: 'a scenario that is complete in itself, such as one saved here or in a results folder',
  }));
  return reading.ok ? reading.scenario : refuse(reading.problems);
}

/** The town with settings and a schedule put over it, checked as the command checks them. */
function changed(town: Scenario, set: Design['set'], seed: string, schedule: readonly Change[]): Scenario {
  const overrides = Object.entries(set).map(([path, value]) => ({ option: path, path, text: String(value) }));
  const reading = override({ ...town, seed, schedule }, overrides, mechanisms);
  return reading.ok ? reading.scenario : refuse(reading.problems);
}

export function emptyDesign(town: Scenario): Design {
  return { seed: town.seed, set: {}, schedule: town.schedule };
}

/** Whether two designs are the same, whatever the order in which their settings were changed. */
export function isSame(one: Design, other: Design): boolean {
  const inOrder = ({ seed, set, schedule }: Design): string =>
    JSON.stringify([seed, Object.entries(set).sort(([a], [b]) => (a < b ? -1 : 1)), schedule]);
  return inOrder(one) === inOrder(other);
}

/** The scenarios of a design. Throws Refused where a value is not allowed or does not fit with the rest. */
export function pairOf(town: Scenario, { seed, set, schedule }: Design): Pair {
  const fixed = Object.keys(set).filter(isFixed);
  if (fixed.length > 0) throw new Refused(`found ${fixed.join(', ')}; expected only settings that leave the town what it is`);
  const shared = Object.fromEntries(Object.entries(set).filter(([path]) => isAssumption(path)));
  const base = changed(town, shared, seed, town.schedule);
  const yours = changed(town, set, seed, schedule);
  return { base, yours: { ...yours, name: 'yours', title: `${town.title}, changed`, about: 'Made in the playground.' } };
}

/** The same scenario, read as the command would read its file: for what came from elsewhere. Throws Refused with every problem. */
export function readAgain(scenario: Scenario): Scenario {
  return readText(scenarioText(scenario), scenario.name);
}

/** The design that turns the town into another scenario. Throws Refused if that is of another town, or larger than a page should run. */
export function designOf(town: Scenario, scenario: Scenario): Design {
  const other = townDifferences(town, scenario);
  if (other.length > 0)
    throw new Refused(
      `found ${other.join(', ')} other than in the playground’s town; expected a scenario of that town, since a page runs no other. The command runs it: commonweal run <file>`,
    );
  const paths = [...leaves.keys()].filter((path) => valueAt(town, keptAt(path)) !== valueAt(scenario, keptAt(path)));
  const set = Object.fromEntries(paths.filter((path) => !isFixed(path)).map((path) => [path, valueAt(scenario, keptAt(path))]));
  return { seed: scenario.seed, set, schedule: scenario.schedule };
}

/** The design with one value changed; a value as the town has it leaves the design. */
export function withValue(town: Scenario, design: Design, path: string, value: Value): Design {
  const { [path]: _, ...rest } = design.set;
  return { ...design, set: valueAt(town, keptAt(path)) === value ? rest : { ...rest, [path]: value } };
}

export function valueIn(town: Scenario, design: Design, path: string): Value {
  return design.set[path] ?? valueAt(town, keptAt(path));
}
