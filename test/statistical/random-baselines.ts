/**
 * Baselines whose uncertain settings are drawn at random, each within its plausible range: what a law must hold over. Tables by band or service, and
 * parameters of mechanisms, keep their defaults.
 */
import seedrandom from 'seedrandom';
import { loadScenario } from '../../src/cli/scenarios/load.ts';
import { listFields } from '../../src/model/scenario/field.ts';
import type { Scenario } from '../../src/model/scenario/scenario.ts';
import { settingFields } from '../../src/model/scenario/settings.ts';
import { runFrom, warmUp } from '../../src/study/experiment/run-one.ts';
import type { RunRecord } from '../../src/study/run-record.ts';

/** Values of all single numbers that have a plausible range, as the command line takes them. */
function drawnSettings(k: number): string[] {
  const random = seedrandom(`baseline ${k}`);
  return listFields(settingFields).flatMap(({ path, field }) => {
    if ((field.type !== 'number' && field.type !== 'integer') || field.plausible === undefined) return [];
    const [low, high] = field.plausible;
    const value = low + (high - low) * random();
    return [`${path}=${field.type === 'integer' ? Math.round(value) : value.toPrecision(6)}`];
  });
}

const pathOf = (setting: string) => setting.slice(0, setting.indexOf('='));

/** Random baseline number k; what is set, as path=value, is not drawn. */
export function randomBaseline(k: number, set: readonly string[] = []): Scenario {
  const given = new Set(set.map(pathOf));
  const drawn = drawnSettings(k).filter((setting) => !given.has(pathOf(setting)));
  return loadScenario('scenarios/baseline.yaml', { set: [...drawn, ...set] });
}

/** Pairs of runs, one for each random baseline: it, and it with changes, on the same luck. What is `given` is not drawn. */
export function pairsOver(
  count: number,
  changes: readonly (readonly string[])[],
  given: readonly string[] = [],
): { readonly base: RunRecord; readonly changed: RunRecord[] }[] {
  return Array.from({ length: count }, (_, k) => {
    const load = (set: readonly string[]) => randomBaseline(k, [...given, ...set]);
    const warm = warmUp(load([]), k);
    return { base: runFrom(warm, load([])), changed: changes.map((set) => runFrom(warm, load(set))) };
  });
}
