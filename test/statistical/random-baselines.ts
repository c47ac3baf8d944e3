/** Baselines whose uncertain settings are drawn at random, each within its plausible range: what a law must hold over. */
import seedrandom from 'seedrandom';
import { loadScenario } from '../../src/cli/scenarios/load.ts';
import { listFields } from '../../src/model/scenario/field.ts';
import type { Scenario } from '../../src/model/scenario/scenario.ts';
import { settingFields } from '../../src/model/scenario/settings.ts';
import { runFrom, warmUp } from '../../src/study/experiment/run-one.ts';
import type { RunRecord } from '../../src/study/run-record.ts';

/** Values of all settings that have a plausible range, as the command line takes them. */
function drawnSettings(k: number): string[] {
  const random = seedrandom(`baseline ${k}`);
  return listFields(settingFields).flatMap(({ path, field }) => {
    if (field.type !== 'number' || field.plausible === undefined) return [];
    const [low, high] = field.plausible;
    return [`${path}=${(low + (high - low) * random()).toPrecision(6)}`];
  });
}

/** Pairs of runs, one for each random baseline: it, and it with changes, on the same luck. */
export function pairsOver(
  count: number,
  changes: readonly (readonly string[])[],
): { readonly base: RunRecord; readonly changed: RunRecord[] }[] {
  return Array.from({ length: count }, (_, k) => {
    const drawn = drawnSettings(k);
    const load = (set: readonly string[]): Scenario => loadScenario('scenarios/baseline.yaml', { set: [...drawn, ...set] });
    const warm = warmUp(load([]), k);
    return { base: runFrom(warm, load([])), changed: changes.map((set) => runFrom(warm, load(set))) };
  });
}
