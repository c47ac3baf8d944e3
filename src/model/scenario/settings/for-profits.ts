/** Settings of for-profit providers. */
import type { FieldTree } from '../field.ts';
import { fitted, flag, judged, judgedCount, likely } from './describe.ts';

export const forProfitFields = {
  for_profit: {
    firms: judgedCount(
      3,
      [0, 10],
      'providers a service',
      'For-profit providers in each service, each of them in the whole country.',
      likely(2, 5, 'a few large providers hold most of what goes to companies in each service'),
    ),
    chance: judged(1, [0, 1], 'chance', 'Chance that a for-profit provider looks at a tender for work that it does not hold.'),
    cost_level: judged(
      0.85,
      [0.3, 2],
      'share of the value of the work',
      'What the work of a contract costs a for-profit provider on average, without management.',
      likely(0.8, 0.9, 'lower pay and pensions than with charities, and no funds of its own to add'),
    ),
    cost_spread: judged(
      0.1,
      [0, 1],
      'log points',
      'Spread of that cost between for-profit providers and tenders.',
      likely(0.05, 0.15, 'as between charities, or half more or less'),
    ),
    size_economy: judged(
      0.05,
      [0, 0.2],
      'share of cost per tenfold value',
      'How much cheaper a pound of work is for a for-profit provider in a contract ten times larger; the reference value is that of `bidding.cost_reference`.',
      likely(0.02, 0.08, 'standard packages and shared systems, against thinner local knowledge'),
    ),
    management: judged(10_000, [0, 1_000_000], '£ a year', 'What managing a contract costs a for-profit provider, whatever its size.', {
      ...likely(5000, 40_000, 'a tenth of a manager’s post, or a whole one'),
      pounds: true,
    }),
    quality: fitted(
      0.85,
      [0, 1],
      'points',
      'Mean quality score of a for-profit bid.',
      likely(0.7, 0.9, 'charities then win from two fifths to two thirds of the value let'),
    ),
    quality_spread: judged(
      0.08,
      [0, 1],
      'points',
      'Spread of that quality between providers and tenders.',
      likely(0.03, 0.15, 'no more than between charities'),
    ),
    social_value: judged(
      0.25,
      [0, 1],
      'points',
      'Social value of a for-profit bid.',
      likely(0.1, 0.5, 'below that of a charity without a base in the place, or near it'),
    ),
    expected_win: judged(
      0.3,
      [0.01, 0.99],
      'chance',
      'Chance of winning that for-profit providers believe in before any experience.',
      likely(0.15, 0.5, 'one against two to six others'),
    ),
    subcontracts: flag(
      'assumption',
      true,
      'Whether for-profit providers meet partnership rules with subcontractors of their own, which are not followed.',
    ),
  },
} as const satisfies FieldTree;
