/** A charity that a former partner has beaten thinks twice about working with rivals again. */
import { OPERATING } from '../../sector/charities.ts';
import { tieBetween } from '../../sector/ties.ts';
import { rivals } from '../../shared-rules/rivals.ts';
import { stepOf } from '../../shared-rules/sampling.ts';
import type { World } from '../../world/world.ts';
import { defineMechanism } from '../mechanism.ts';

/** Charity i comes to regret, by a share of what it does not regret yet, what happened in an area. */
function addRegret(world: World, i: number, by: number, area: number): void {
  const { regret } = world.sector.charities;
  regret[i] += stepOf(world, i, area, by) * (1 - regret[i]);
}

export const collaborationRegret = defineMechanism({
  id: 'collaboration-regret',
  title: 'Regretting a partner',
  summary:
    'Working with a possible rival can make it stronger. A charity that loses a tender to one it has delivered with, or whose partner let it down, is warier of rivals for years.',
  source: { section: 'To win bids', paragraph: '3' },
  parameters: {
    wariness: {
      meaning: 'What full regret takes off working with a rival.',
      unit: 'utility',
      range: [0, 20],
      default: 2,
      basis: 'judgement',
    },
    loss: { meaning: 'Regret from losing to a former partner.', unit: 'points 0–1', range: [0, 1], default: 0.5, basis: 'judgement' },
    incident: {
      meaning: 'Regret from something that went wrong with a partner.',
      unit: 'points 0–1',
      range: [0, 1],
      default: 0.2,
      basis: 'judgement',
    },
    fading: { meaning: 'How fast regret fades.', unit: 'share a quarter', range: [0, 1], default: 0.05, basis: 'judgement' },
  },
  expect: {
    outcome: 'rival_acceptance',
    contrast: 'level',
    sign: '-',
    kind: 'emergent',
    off: 'Nothing that happened with a rival is remembered against others.',
    scenario: 'ablation/market.yaml',
  },
  neutral: ({ sector: { charities } }) => charities.regret.fill(0, 0, charities.count),
  hooks: {
    approach({ wariness }, world, { count, lead, candidate }, contribution) {
      const { regret } = world.sector.charities;
      for (let r = 0; r < count; r++)
        if (regret[lead[r]] > 0 && rivals(world, lead[r], candidate[r])) contribution[r] -= wariness * regret[lead[r]];
    },
    accept({ wariness }, world, { count, lead, candidate }, contribution) {
      const { regret } = world.sector.charities;
      for (let r = 0; r < count; r++)
        if (regret[candidate[r]] > 0 && rivals(world, lead[r], candidate[r])) contribution[r] -= wariness * regret[candidate[r]];
    },
    relate({ loss, incident, fading }, world) {
      const { charities, ties } = world.sector;
      const { results } = world.now.awards;
      const { incidents } = world.now.delivered;
      const { regret, status, count } = charities;
      for (let i = 0; i < count; i++) if (regret[i] !== 0 && status[i] === OPERATING) regret[i] *= 1 - fading;
      for (const { tender, bids, winner } of results) {
        if (winner === null || winner.lead < 0) continue;
        for (const bid of bids) {
          if (bid === winner || bid.lead < 0) continue;
          const t = tieBetween(ties, winner.lead, bid.lead);
          if (t >= 0 && ties.together[t] > 0) addRegret(world, bid.lead, loss, tender.area);
        }
      }
      for (const { lead, partner, area } of incidents) {
        addRegret(world, lead, incident, area);
        addRegret(world, partner, incident, area);
      }
    },
  },
});
