/** What an answer turns on that nobody knows, as far as the results know it. */
import type { Findings, ScenarioFindings } from '../../study/findings.ts';

type Unknown = {
  /** The rule that makes an answer turn on it, and the setting that stands for it. */
  readonly rule: string;
  readonly setting: string;
  readonly words: (value: string) => string;
};

const UNKNOWNS: readonly Unknown[] = [
  {
    rule: 'contract.takes_in_spot',
    setting: 'market.spot_taken_in',
    words: (value) =>
      `This turns on how much small work that is not tendered the rule would take in. Nobody knows; it is taken to be ${value} of local budgets for such work`,
  },
];

/** Sentences for the unknowns that a design's rules touch; null where they touch none. */
export function turnsOn({ assumptions }: Findings, { changes }: ScenarioFindings): string | null {
  const said = UNKNOWNS.flatMap(({ rule, setting, words }) => {
    const assumed = assumptions.find(({ path }) => path === setting);
    const touched = changes.some(({ path }) => path === rule);
    return touched && assumed !== undefined ? [`${words(assumed.value)}, and was not tried otherwise.`] : [];
  });
  return said.length === 0 ? null : said.join(' ');
}
