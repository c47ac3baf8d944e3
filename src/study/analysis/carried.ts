/** The scenarios of a study as files that it can be made again from. */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { scenarioText } from '../../model/scenario/write.ts';

export type CarriedScenario = {
  readonly name: string;
  /** Name of the file, which gives the scenario its name when it is read. */
  readonly file: string;
  readonly text: string;
};

/** Longest file name, in bytes, with room for a number and the ending. */
const LONGEST_STEM = 240;

/** The name as near as file systems allow: none of the characters that some refuse, no point or space at the end, not too long. */
function stemOf(name: string): string {
  const letters = [...name.replaceAll(/[\p{Cc}<>:"/\\|?*]/gu, '-')];
  while (utf8ToBytes(letters.join('')).length > LONGEST_STEM) letters.pop();
  const stem = letters.join('').replace(/[. ]+$/, '');
  return stem === '' ? 'scenario' : stem;
}

/** File names that differ also where capitals do not count. */
function distinct(stems: readonly string[]): string[] {
  const taken = new Set<string>();
  return stems.map((stem) => {
    let free = stem;
    for (let k = 2; taken.has(free.toLowerCase()); k++) free = `${stem}-${k}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

export function carriedScenarios(scenarios: readonly Scenario[]): CarriedScenario[] {
  const stems = distinct(scenarios.map(({ name }) => stemOf(name)));
  return scenarios.map((scenario, k) => ({ name: scenario.name, file: `${stems[k]}.yaml`, text: scenarioText(scenario) }));
}
