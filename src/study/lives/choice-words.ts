/** Choices in words: the options of each, what each would have been, and what spoke for and against it. */
import { mechanisms } from '../../model/mechanisms/registry.ts';
import { NOT_MODELLED, type Decision } from './decisions.ts';

/** Terms smaller than this, in units of utility, are added up on one line. */
export const TOO_SMALL = 0.05;

/** The options grouped by choice, in the order in which choices came. */
export function choicesOf(decisions: readonly Decision[]): Decision[][] {
  const groups = new Map<string, Decision[]>();
  for (const each of decisions) groups.set(each.choice, [...(groups.get(each.choice) ?? []), each]);
  return [...groups.values()];
}

/**
 * Whether a choice is worth showing by itself: the charity set out to do something, or was asked to join. Where it joined another's bid, only the
 * lead's question is.
 */
export function isLively(options: readonly Decision[]): boolean {
  if (options.some(({ askedBy }) => askedBy !== null)) return true;
  const joined = options.some(({ taken, strategy }) => taken && strategy === 'join');
  return !joined && options.some(({ intended, strategy }) => intended && strategy !== 'out');
}

const known = ({ utility, terms }: Decision): number => utility - (terms.find(({ term }) => term === NOT_MODELLED)?.value ?? 0);

/** Whether a charity did what it liked best, and would have liked something else better without luck. */
export function isLuckDecisive(options: readonly Decision[]): boolean {
  const taken = options.find((option) => option.taken && option.preferred);
  return taken !== undefined && options.some((option) => known(option) > known(taken));
}

const ways: Readonly<Record<string, string>> = {
  out: 'stay out',
  alone: 'bid alone',
  lead: 'lead a team',
  join: 'join the bid',
  alliance: 'bid for its alliance',
  'step back': 'step back for a smaller charity',
};

/** What an option is, such as 'lead a team, Tollgate Refuge (A0-0-12, small) first in mind'. */
export function wayText({ strategy, with: partner }: Decision): string {
  const whom = partner === null ? '' : strategy === 'join' ? ` of ${partner}` : `, ${partner} first in mind`;
  return `${ways[strategy] ?? strategy}${whom}`;
}

/** A mechanism's title; other terms as they are. */
const named = (term: string) => mechanisms.find(({ id }) => id === term)?.title ?? term;

/** What adds to an option's utility, or takes from it. */
export type TermInWords = { readonly name: string; readonly value: number };

/** The terms of an option, the weightiest first; those too small to matter are added up in the last. Their sum is its utility. */
export function termsInWords({ terms }: Decision): TermInWords[] {
  const sorted = [...terms].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const small = sorted.filter(({ value }) => Math.abs(value) < TOO_SMALL);
  const large = sorted.filter((term) => !small.includes(term)).map(({ term, value }) => ({ name: named(term), value }));
  if (small.length === 0) return large;
  const name = small.length === 1 ? named(small[0]?.term ?? '') : `${small.length} small ones together`;
  return [...large, { name, value: small.reduce((sum, { value }) => sum + value, 0) }];
}
