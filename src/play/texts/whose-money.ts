/** Words on where contract money goes, and how many charities close, in both towns. */
import type { Money } from '../engine/frames.ts';

/** Today's number follows in brackets. */
const money = (yours: Money, today: Money): string =>
  `Of every £100 that contracts pay after ten years, £${yours.small} goes to small charities (under today’s rules £${today.small}), £${yours.larger} to larger charities (£${today.larger}), £${yours.outside} to firms and the council itself (£${today.outside}).`;

/** Said where small charities' share goes the other way than the number of those that still hold a contract. */
const bridge = (yours: number, today: number): string => `Small charities’ part is shared by ${yours}, newcomers among them (${today}).`;

function closed(yours: number, today: number): string {
  if (yours === today) return `As many charities closed: ${yours} and ${today}.`;
  return `${yours < today ? 'Fewer' : 'More'} charities closed: ${yours}, under today’s rules ${today}.`;
}

export const whoseMoneyTexts = {
  money,
  bridge,
  closed,
  noContract: 'In one of the towns no contract is in force after ten years.',
} as const;
