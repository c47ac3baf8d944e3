/** Which policy is safe to choose, in words. */
import { counted } from '../counted.ts';
import type { PolicyFound, Robustness, UnderBelief } from './robust.ts';

export type RobustWords = {
  /** The outcome of the target within a sentence. */
  readonly outcome: string;
  /** What is wanted of it: 'at least 40.0 %'. */
  readonly wanted: string;
  /** A policy and a belief within a sentence, by their numbers. */
  readonly policy: (policy: number) => string;
  readonly belief: (belief: number) => string;
  /** A distance in the outcome's unit: '4.2 points'. */
  readonly amount: (size: number) => string;
};

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Whether a regret's interval leaves out zero. */
export const isShown = ({ ci95 }: UnderBelief): boolean => ci95 !== null && ci95[0] > 0;

/** The answer, each sentence with its stop, the safest policy first. */
export function robustSentences({ policies, leftOut }: Robustness, words: RobustWords): string[] {
  const [first] = policies;
  if (first === undefined) return [`Nothing can be compared: ${words.outcome} is defined under no belief for every policy.`];
  const alike = policies.filter((each) => isAlike(each, first));
  return [
    `For ${words.outcome}, ${safest(policies, alike, words)}`,
    ...howSure(policies, alike, words),
    targetSentence(policies, alike, words),
    ...(leftOut === 0 ? [] : [`${counted(leftOut, 'belief')} left out, under which some policy has no value.`]),
  ];
}

const isAlike = (one: PolicyFound, other: PolicyFound): boolean =>
  one.largestRegret.regret === other.largestRegret.regret && one.meanRegret === other.meanRegret;

function safest(policies: readonly PolicyFound[], alike: readonly PolicyFound[], { policy, belief, amount }: RobustWords): string {
  const [first] = alike as readonly [PolicyFound];
  const { largestRegret: most } = first;
  const next = policies[alike.length] ?? first;
  const names = listed.format(alike.map((each) => policy(each.policy)));
  const all = counted(policies.length, 'policy', 'policies');
  if (policies.length === 1) return `${names} is the only policy, so nothing is compared.`;
  if (most.regret === 0 && alike.length === policies.length)
    return `${policies.length === 2 ? 'both policies' : `all ${all}`} come to the same under every belief.`;
  if (most.regret === 0 && alike.length > 1) return `${names} come to the same, and are the best of the ${all} under every belief.`;
  if (most.regret === 0)
    return `${names} is the best of the ${all} under every belief; the next, ${policy(next.policy)}, is at worst ${amount(next.largestRegret.regret)} worse.`;
  if (alike.length > 1)
    return `${names} are equally safe, and the safest of the ${all}: at worst they are ${amount(most.regret)} worse than the policy that is best under the same belief.`;
  const { size, luck } = sizeOf(most, amount);
  return `${names} is the safest of the ${all}: at worst, under ${belief(most.belief)}, it is ${size} worse than the policy that is best there${luck}.`;
}

/** How large a regret is, with its interval where that leaves out zero, and that it may be luck where it does not. */
function sizeOf({ regret, ci95 }: UnderBelief, amount: RobustWords['amount']): { readonly size: string; readonly luck: string } {
  const size = amount(regret);
  if (ci95 === null) return { size, luck: '; too few worlds to tell whether that is luck' };
  return ci95[0] > 0 ? { size: `${size} (${amount(ci95[0])} to ${amount(ci95[1])})`, luck: '' } : { size, luck: ', which may be luck' };
}

/** Policies that are named; of more only how many they are. */
const MOST_NAMED = 2;

/** Whether luck may have put the safest first. */
function howSure(policies: readonly PolicyFound[], alike: readonly PolicyFound[], { policy }: RobustWords): string[] {
  const [first] = alike as readonly [PolicyFound];
  const others = policies.filter((each) => !alike.includes(each));
  if (others.length === 0) return [];
  if (first.largestRegret.regret === 0) return [aheadSentence(others, first.under.length)];
  const [, most] = reachOf(first);
  const rivals = others.filter((other) => reachOf(other)[0] <= most);
  if (rivals.length === 0) return ['That no other is as safe is beyond luck.'];
  const names = rivals.length > MOST_NAMED ? counted(rivals.length, 'other') : listed.format(rivals.map((each) => policy(each.policy)));
  return [`Luck may have put ${alike.length === 1 ? 'it' : 'them'} before ${names}: the intervals of what each is worse at worst overlap.`];
}

/** Beliefs under which all others are behind beyond luck. */
function aheadSentence(others: readonly PolicyFound[], beliefs: number): string {
  const ahead = Array.from({ length: beliefs }, (_, k) => k).filter((k) => others.every(({ under }) => isShown(under[k] as UnderBelief)));
  if (ahead.length === beliefs) return 'Every other policy is behind beyond luck under every belief.';
  return `Every other policy is behind beyond luck under ${ahead.length} of ${counted(beliefs, 'belief')}.`;
}

/** The least and the most that a largest regret may be: the largest lower end and the largest upper end of a policy's intervals. */
function reachOf({ under }: PolicyFound): readonly [number, number] {
  const reach = under.map(
    ({ regret, ci95 }) => (regret === 0 ? [0, ci95?.[1] ?? 0] : (ci95 ?? [0, Infinity])) as readonly [number, number],
  );
  return [Math.max(...reach.map(([low]) => low)), Math.max(...reach.map(([, high]) => high))];
}

function targetSentence(policies: readonly PolicyFound[], alike: readonly PolicyFound[], { wanted, policy }: RobustWords): string {
  const [first] = alike as readonly [PolicyFound];
  const target = `the target, ${wanted},`;
  const often = policies.reduce((best, each) => (each.met > best.met ? each : best), first);
  if (often.met === 0) {
    const open = Math.max(...policies.map(({ metRange }) => metRange[1]));
    return `No policy meets ${target} under any belief${open === 0 ? '' : `, though luck leaves it open under up to ${open}`}.`;
  }
  const subject = alike.length === 1 ? 'It' : policy(first.policy);
  const under = `${subject} meets ${target} under ${first.met} of ${counted(first.under.length, 'belief')}${openText(first)}`;
  if (policies.length === 1) return `${under}.`;
  if (often.met === first.met) return `${under}; no policy does so under more.`;
  return `${under}; ${policy(often.policy)} does so most often, under ${often.met}${openText(often)}.`;
}

function openText({ met, metRange: [least, most] }: PolicyFound): string {
  return least === met && most === met ? '' : ` (between ${least} and ${most}, allowing for luck)`;
}
