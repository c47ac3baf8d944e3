/** How work is delivered and paid for, and how charities begin and end. */
import type { FieldTree } from '../field.ts';
import { byBand, fitted, flag, judged, measured } from './describe.ts';

export const workFields = {
  delivery: {
    mobilisation_quarters: judged(1.5, [0, 8], 'quarters', 'How long a provider without a local base takes to reach full delivery.'),
    early_quality_loss: judged(0.3, [0, 1], 'share', 'Quality lost while a provider mobilises.'),
    tupe: flag('assumption', true, 'Whether staff transfer to the new provider when a contract changes hands.'),
    redundancy_share: judged(0.08, [0, 1], 'share of a year’s price', 'Redundancy a losing provider pays when staff do not transfer.'),
    spot_cost: fitted(1, [0.5, 2], 'share of income', 'Full cost of spot and fee work relative to what it pays.'),
    overhead_share: judged(
      0.14,
      [0, 0.6],
      'share of full cost',
      'Part of full cost that is overhead and stays for a while when a contract is lost.',
    ),
    overhead_lag: judged(0.15, [0.01, 1], 'share a quarter', 'How fast overheads follow a change in contract work.'),
    incident_rate: judged(0.02, [0, 1], 'chance a quarter a partner', 'Chance of something going wrong between a lead and a partner.'),
    incident_cost: judged(0.02, [0, 1], 'share of the quarter’s payment', 'What an incident costs the lead to put right.'),
    own_services_quality: judged(0.5, [0, 1], 'points', 'Part of charities’ own spending that meets the same needs.'),
    learning: judged(0.01, [0, 0.5], 'points a quarter', 'How fast quality grows with practice towards its limit.'),
    coordination_cost: judged(0.12, [0, 0.5], 'share of the partner’s part', 'What working in partnership costs the lead.'),
    relationship_cost: judged(150, [0, 10_000], '£ a quarter a partner', 'Staff time to keep up a relationship.', { pounds: true }),
  },
  finance: {
    permanent_sd: byBand(
      'judgement',
      [0.1, 0.08, 0.06, 0.05, 0.04, 0.04],
      [0, 1],
      'log points a year',
      'Lasting yearly change in income other than contracts (Gibrat).',
    ),
    passing_sd: byBand(
      'judgement',
      [0.25, 0.2, 0.13, 0.08, 0.06, 0.05],
      [0, 1],
      'log points a quarter',
      'Passing quarterly change in income other than contracts.',
    ),
    growth: byBand(
      'calibrated',
      [0.004, 0.005, 0.006, 0.004, 0.001, 0.003],
      [-0.2, 0.2],
      'log points a year',
      'Trend of income other than contracts, so that bands hold steady while charities enter at the bottom and close.',
    ),
    target_margin: judged(0.025, [-0.2, 0.3], 'share of income', 'Surplus a charity plans for when its reserves are at target.'),
    reserve_pull: judged(0.15, [0, 2], 'share a year', 'How fast a charity spends reserves above its target or rebuilds them below it.'),
    plan_lag: judged(
      0.5,
      [0.01, 1],
      'share a quarter',
      'How fast a spending plan follows income: the lag of one or two quarters before capacity is cut.',
    ),
    one_off_chance: judged(0.04, [0, 1], 'chance a quarter', 'Chance of a one-off cost such as repairs or redundancy.'),
    one_off_cost: judged(0.25, [0, 2], 'share of a quarter’s spending', 'Mean size of a one-off cost.'),
    obligation_share: judged(
      0.06,
      [0, 0.5],
      'share of spending',
      'Premises, pension deficit and employer commitments that cannot be cut at will.',
    ),
    floor_months: fitted(1.5, [0, 24], 'months of spending', 'How far below zero reserves may go before a charity is insolvent.'),
    merger_chance: fitted(0.006, [0, 1], 'chance a quarter', 'Chance that a charity in trouble finds a merger partner.'),
    merger_background: fitted(0.00006, [0, 0.1], 'chance a quarter', 'Chance that a staffed charity merges without being in trouble.'),
    takeover_share: judged(0.67, [0, 1], 'share of mergers', 'Mergers in which the larger party takes the smaller over.'),
  },
  life: {
    entry_rate: measured(0.03, [0, 0.5], 'share of charities a year', 'New charities.', {
      source: 'Charity Commission 2023/24: 5,007–5,033 registrations on 170,056',
    }),
    entry_band: byBand('calibrated', [0.8, 0.175, 0.025, 0, 0, 0], [0, 1], 'share of new charities', 'Size of new charities.'),
    exit_rate: byBand('calibrated', [0.026, 0.017, 0.01, 0.005, 0.003, 0.002], [0, 1], 'share a year', 'Background closure hazard.'),
    exit_age_effect: judged(0.3, [0, 2], 'log points', 'How much higher the background hazard is for charities under five years old.'),
    need_entry: judged(0.002, [0, 0.1], 'share of charities a year', 'Further entry in places where need is least met.'),
  },
} as const satisfies FieldTree;
