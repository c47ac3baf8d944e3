/** How charities judge what a provider would do for beneficiaries, and how evaluators score bids. */
import type { FieldTree } from '../field.ts';
import { fitted, judged, likely } from './describe.ts';

export const judgementFields = {
  perceived: {
    quality_weight: judged(
      0.6,
      [0, 1],
      'weight',
      'Part of quality in the outcome perceived; the rest is knowing the place.',
      likely(0.4, 0.8, 'quality counts for about as much as the place, or more'),
    ),
    without_services: judged(
      0.6,
      [0, 1],
      'share',
      'What is left of the outcome where none of the services asked for is brought.',
      likely(0.3, 0.8, 'others can be hired, at some loss'),
    ),
    by_others: judged(
      0.6,
      [0, 1.5],
      'share of its own',
      'What a charity that cannot bid alone thinks others would give beneficiaries, relative to itself.',
      likely(0.4, 1, 'from much worse to as good'),
    ),
    early_loss: judged(
      0.5,
      [0, 1],
      'share',
      'Part of the quality lost while mobilising that is reckoned with.',
      likely(0.2, 1, 'it is lost for part of the contract only'),
    ),
    team_gain: judged(
      0.03,
      [0, 0.5],
      'points a partner',
      'What each partner adds by being one more.',
      likely(0, 0.08, 'less than differences between providers'),
    ),
  },
  scoring: {
    noise: fitted(0.06, [0, 1], 'points', 'Spread of evaluators’ judgement.'),
    minimum_quality: judged(0.3, [0, 1], 'points', 'Quality score below which a bid is not compliant.'),
    bid_skill_effect: judged(0.25, [0, 1], 'points', 'What bid-writing skill adds to the quality score.'),
    reputation_effect: judged(0.25, [0, 1], 'points', 'What reputation with commissioners adds to the quality score.'),
    local_value: judged(0.25, [0, 1], 'points', 'What a base in the place adds to the social value score, for a fully embedded charity.'),
    social_value_base: judged(
      0.4,
      [0, 1],
      'points',
      'Social value score of a charity without a base in the place.',
      likely(0.25, 0.6, 'the middle of the scale, or somewhat below'),
    ),
    step_back_help: judged(
      0.05,
      [0, 1],
      'points',
      'What the help of a charity that steps back adds to the quality score of a small local one.',
    ),
    incumbent_bonus: fitted(0.06, [0, 1], 'points', 'What present delivery in the place adds to the quality score.'),
    procurement_cost_base: judged(4000, [0, 200_000], '£ a tender', 'What running a tender costs the commissioner, before bids are read.', {
      pounds: true,
    }),
    procurement_cost_per_bid: judged(600, [0, 50_000], '£ a bid', 'What reading one bid costs the commissioner.', { pounds: true }),
  },
} as const satisfies FieldTree;
