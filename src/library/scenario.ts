/** A scenario from text, or one error that says everything that is wrong with it. */
import { mechanisms } from '../model/mechanisms/registry.ts';
import { patchSettings, type Reading } from '../model/scenario/patch.ts';
import { problemText, type Problem } from '../model/scenario/problem.ts';
import { readScenario as read } from '../model/scenario/read.ts';
import type { Scenario } from '../model/scenario/scenario.ts';

/** A text that a scenario extends. `file` is its name in messages and as `from`; a text that leads back to itself is refused by it. */
export type FoundText = { readonly file: string; readonly text: string };

export type ReadingOptions = {
  /** Names the scenario in results and the text in messages. Default `scenario`. */
  readonly name?: string;
  /**
   * Finds the text that `extends` names: `path` as it is written, `from` the name of the text in which it stands. Null when there is none.
   * Without it nothing can be extended but the defaults, from which every scenario starts.
   */
  readonly find?: (path: string, from: string) => FoundText | null;
  /** Settings put over the scenario, each as `path=value`, such as `contract.lots=3`. */
  readonly set?: readonly string[];
};

/** A scenario that cannot be used. Its message has a line for each problem: where it is, what was found, what was expected. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
  /** Lines and columns count from 1; they are null where the entry did not come from a text. */
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(problemText).join('\n'));
    this.problems = problems;
  }
}

/**
 * Reads a scenario in YAML 1.2 or JSON, lays it over what it extends and over the defaults, and checks the whole. The result is frozen.
 * @throws {ScenarioError} when anything in it cannot be accepted; every problem is in the error.
 * @throws {TypeError} when it is given something other than a text.
 */
export function readScenario(text: string, { name = 'scenario', find, set = [] }: ReadingOptions = {}): Scenario {
  if (typeof text !== 'string')
    throw new TypeError(`readScenario: found ${nameOfKind(text)}; expected the text of a scenario, in YAML or JSON`);
  const found = read({ file: name, text, name }, mechanisms, (from, path) => {
    const base = find?.(path, from) ?? null;
    return (
      base ?? {
        found: `the path '${path}'`,
        expected: find === undefined ? 'nothing: no way to find it was given' : 'a text that is there',
      }
    );
  });
  return accepted(set.length === 0 ? found : patchSettings(accepted(found), set, mechanisms));
}

const nameOfKind = (value: unknown): string => (value === null || value === undefined ? String(value) : `a value of type ${typeof value}`);

function accepted(reading: Reading): Scenario {
  if (reading.ok) return reading.scenario;
  throw new ScenarioError(reading.problems);
}
