/** The options that a charity weighed, each as a sum of named terms. */
import { OUT, STRATEGIES } from '../../model/scenario/names.ts';
import type { World } from '../../model/world/world.ts';
import type { FollowedOption } from './happenings.ts';
import { fateText } from './event-sentences.ts';
import { dateOf, describeTender, nameOf, plain, tenderName } from './phrases.ts';

/** One option of a choice. */
export type Decision = {
  /** Id of the choice that the option belongs to: how to answer a tender, or whether to join a lead that asks. */
  readonly choice: string;
  readonly quarter: number;
  readonly date: string;
  readonly tenderId: string;
  readonly tender: string;
  /** The lead that asks; null if the choice was how to answer the tender. */
  readonly askedBy: string | null;
  readonly strategy: string;
  /** The first partner in mind, or the lead to join. */
  readonly with: string | null;
  /** Valued highest; what it set out to do; what it did. In each choice one option is preferred and one taken. */
  readonly preferred: boolean;
  readonly intended: boolean;
  readonly taken: boolean;
  /** What came of the preferred option; null if it was simply done. */
  readonly became: string | null;
  readonly utility: number;
  /** Contributions that add up to the utility: money, each mechanism that contributes, and what is not modelled. */
  readonly terms: readonly { readonly term: string; readonly value: number }[];
};

/** The term for luck. */
export const NOT_MODELLED = 'what is not modelled';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const letter = (k: number): string => (k < 26 ? (LETTERS[k] as string) : `${letter(Math.floor(k / 26) - 1)}${LETTERS[k % 26]}`);

/** The options as decisions, with choice ids such as 5.a. `quarter` counts from 0 at the start of the run. */
export function decisionsOf(world: World, options: readonly FollowedOption[], quarter: number): Decision[] {
  const ids = new Map<string, string>();
  const idOf = ({ tender, asker }: FollowedOption) => {
    const of = `${tender.key} ${asker}`;
    const known = ids.get(of) ?? `${quarter + 1}.${letter(ids.size)}`;
    ids.set(of, known);
    return known;
  };
  return options.map((option) => ({
    choice: idOf(option),
    quarter,
    date: dateOf(quarter),
    tenderId: tenderName(option.tender),
    tender: describeTender(world, option.tender),
    askedBy: option.asker < 0 ? null : nameOf(world, option.asker),
    strategy: plain(STRATEGIES[option.strategy] as string),
    with: option.partner < 0 ? null : nameOf(world, option.partner),
    preferred: option.preferred,
    intended: option.intended,
    taken: option.taken,
    became: becameText(option),
    utility: option.utility,
    terms: termsOf(option),
  }));
}

function becameText({ asker, became }: FollowedOption): string | null {
  if (asker >= 0 && became === 'joined') return 'It agreed.';
  return fateText[became];
}

function termsOf({ strategy, money, terms, noise }: FollowedOption): Decision['terms'] {
  return [
    { term: strategy === OUT ? 'keeping capacity free' : 'money', value: money },
    ...Object.entries(terms).map(([term, value]) => ({ term, value })),
    { term: NOT_MODELLED, value: noise },
  ].filter(({ value }) => value !== 0);
}
