/** The sentence that says why small charities lost their contracts. */
import type { Reason } from '../answer/why-lost.ts';

/** After one charity's name or a number of them. */
const reasons: Readonly<Record<Reason, string>> = {
  'too large': 'could not bid alone for the contract that followed, which was too large for their size',
  'turnover test': 'could not bid alone for the contract that followed, which asked for a larger income than theirs',
  services: 'could not bid alone for the contract that followed, which asked for work that they do not do',
  'partnership required': 'joined no bid for the contract that followed, which only partnerships could bid for',
  'no base': 'could not bid alone for the contract that followed, which asked for a base where the work is',
  ceiling: 'could not bid alone for the contract that followed, which paid less than the work would cost them',
  outbid: 'bid for the contract that followed and lost it to another',
  'did not bid': 'could have bid for the contract that followed, and did not',
  'not noticed': 'did not notice the contract that followed',
  direct: 'did not get the contract that followed, which was awarded without competition',
  gone: 'closed or merged before their work was let again',
  'not let': 'lost their contract in another way: no tender followed it',
};

export const whyLostTexts = {
  reasons,
  nobody: 'No small charity that would hold one under today’s rules is without one under yours.',
  one: (name: string, reason: Reason): string =>
    `The one that would hold one under today’s rules but does not under yours, ${name}, ${reasons[reason]}.`,
  most: (of: number, count: number, reason: Reason, name: string): string =>
    `${count === of ? `All ${of}` : `Of the ${of}`} that would hold one under today’s rules but do not under yours${count === of ? '' : `, ${count}`} ${reasons[reason]} (${name}, for example).`,
  tied: (of: number, count: number, tied: readonly Reason[], name: string): string =>
    `Of the ${of} that would hold one under today’s rules but do not under yours, no one reason leads: ${tied.map((reason) => `${count} ${reasons[reason]}`).join('; ')} (${name}, for example).`,
} as const;
