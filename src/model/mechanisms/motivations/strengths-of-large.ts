/** What larger charities bring: bid writing, systems and unit costs; influence, aggregated funding, disruption of incumbents. */
import { LARGE } from '../../sector/charities.ts';
import { account, pay } from '../../sector/books.ts';
import { hasIncumbent, isIncumbent } from '../../shared-rules/incumbents.ts';
import { isInForce } from '../../sector/market.ts';
import { stepOf } from '../../shared-rules/sampling.ts';
import { defineMechanism } from '../mechanism.ts';

export const strengthsOfLarge = defineMechanism({
  id: 'strengths-of-large',
  title: 'Strengths of large charities',
  summary:
    'With size come better bid writing and systems and lower unit costs; larger charities also gain commissioners’ ear, draw in money from elsewhere for the places they work in, and unsettle incumbents.',
  source: { section: 'Valuing others', paragraph: '10, 11' },
  parameters: {
    size_advantage: {
      meaning: 'How far bid skill, systems and unit cost vary with size.',
      unit: 'share of the full variation',
      range: [0, 2],
      default: 1,
      basis: 'judgement',
    },
    influence: {
      meaning: 'How fast a large charity that delivers gains standing with commissioners.',
      unit: 'share of what is missing a quarter',
      range: [0, 0.2],
      default: 0.005,
      basis: 'judgement',
    },
    aggregation: {
      meaning: 'Outside money a large lead draws in for its contract work.',
      unit: 'share of contract payments',
      range: [0, 0.3],
      default: 0.01,
      basis: 'judgement',
    },
    disruption: {
      meaning: 'Part of an incumbent’s bonus that a large challenger makes up for.',
      unit: 'share',
      range: [0, 1],
      default: 0.3,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'large_win_rate',
    contrast: 'level',
    sign: '+',
    kind: 'emergent',
    off: 'Bid skill, systems and unit cost do not vary with size.',
    scenario: 'ablation/market.yaml',
  },
  hooks: {
    facts({ size_advantage }, facts) {
      facts.sizeAdvantage = size_advantage;
    },
    score({ disruption }, world, scoring) {
      const { lead, tender } = scoring.bid;
      if (lead < 0 || world.sector.charities.band[lead] < LARGE || isIncumbent(world.now.noticing.incumbents, tender, lead)) return;
      if (hasIncumbent(world.now.noticing.incumbents, tender)) scoring.quality += disruption * world.settings.scoring.incumbent_bonus;
    },
    relate({ influence, aggregation }, world) {
      const { charities, contracts, books } = world.sector;
      for (const contract of contracts) {
        const { lead, price, share, area } = contract;
        if (lead < 0 || !isInForce(contract, world.quarter) || charities.band[lead] < LARGE) continue;
        charities.reputation[lead] += stepOf(world, lead, area, influence) * (1 - charities.reputation[lead]);
        pay(books, charities, account['grant makers'], lead, (aggregation * price * share) / 4);
      }
    },
  },
});
