/** Trust between two charities is built by delivering together, lost by incidents, and fades when nobody tends it. */
import { tieOf } from '../../partnerships/relations.ts';
import { account, spend } from '../../sector/books.ts';
import { OPERATING } from '../../sector/charities.ts';
import { stepOfBoth } from '../../shared-rules/sampling.ts';
import { tie } from '../../sector/ties.ts';
import { climateBetween, forgetPairs } from '../../shared-rules/trust.ts';
import { defineMechanism } from '../mechanism.ts';
import { MIDDLE } from '../../sector/units.ts';

export const trustLedger = defineMechanism({
  id: 'trust-ledger',
  title: 'A ledger of trust',
  summary:
    'Each pair of charities that has worked together keeps a level of trust: joint delivery builds it, things that go wrong lower it, and it fades unless both spend staff time on it. Trust weighs in choosing and accepting partners.',
  source: { section: 'Motivations for collaboration', paragraph: '2' },
  parameters: {
    weight: {
      meaning: 'Weight of trust above or below the neutral level in choosing and accepting partners.',
      unit: 'utility per point of trust',
      range: [0, 20],
      default: 2,
      basis: 'judgement',
    },
    build: {
      meaning: 'How fast joint delivery builds trust.',
      unit: 'share of what is missing a quarter',
      range: [0, 1],
      default: 0.06,
      basis: 'judgement',
    },
    harm: { meaning: 'What an incident takes away.', unit: 'share of trust', range: [0, 1], default: 0.3, basis: 'judgement' },
    fade: {
      meaning: 'How fast untended trust returns to the climate of the place.',
      unit: 'share of the gap a quarter',
      range: [0, 1],
      default: 0.06,
      basis: 'judgement',
    },
    tending_cost: {
      meaning: 'Staff time to tend a relationship outside delivery.',
      unit: '£ a quarter a relationship',
      range: [0, 5000],
      default: 60,
      basis: 'judgement',
      pounds: true,
    },
    counting: {
      meaning: 'Contracts delivered together that a first one weighs as much as, where trust is counted.',
      unit: 'contracts',
      range: [0.5, 50],
      plausible: [2, 10],
      why: 'trust in a partner is formed over the first few contracts',
      default: 4,
      basis: 'judgement',
    },
    tended_from: {
      meaning: 'Trust above which two charities tend their relationship outside delivery.',
      unit: 'points 0–1',
      range: [0, 1],
      plausible: [0.5, 0.8],
      why: 'above what is neither warm nor wary',
      default: 0.6,
      basis: 'judgement',
    },
    tended_for: {
      meaning: 'How long they tend it after their last joint work.',
      unit: 'quarters',
      range: [0, 80],
      plausible: [4, 24],
      why: 'from a year to a full turnover of contracts',
      default: 12,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'repeat_partnering',
    contrast: 'level',
    sign: '+',
    kind: 'emergent',
    off: 'Pairs have no memory: trust is the climate of the place and has no weight.',
    scenario: 'ablation/market.yaml',
  },
  neutral: forgetPairs,
  hooks: {
    facts(_, facts) {
      facts.pairsRemember = true;
    },
    approach({ weight }, _, { count, trust }, contribution) {
      for (let r = 0; r < count; r++) contribution[r] += weight * (trust[r] - MIDDLE);
    },
    accept({ weight }, _, { count, trust }, contribution) {
      for (let r = 0; r < count; r++) contribution[r] += weight * (trust[r] - MIDDLE);
    },
    relate({ build, harm, fade, tending_cost, counting, tended_from, tended_for }, world) {
      const { ties, charities, books } = world.sector;
      const { structure } = world.settings;
      const { count, lead: leads, partner: partners, area: areas } = world.now.relations.joint;
      for (let r = 0; r < count; r++) {
        const t = tieOf(world, leads[r], partners[r]);
        // Counting trust moves by ever smaller steps as experience grows; exponential trust by a fixed share.
        const pace = structure.trust === 'counting' ? (counting * build) / (counting + ties.together[t]) : build;
        ties.trust[t] += stepOfBoth(world, leads[r], partners[r], areas[r], pace) * (1 - ties.trust[t]);
      }
      for (const { lead, partner, area } of world.now.delivered.incidents) {
        const t = tie(ties, lead, partner, MIDDLE);
        ties.trust[t] *= 1 - stepOfBoth(world, lead, partner, area, harm);
        ties.burned[t] = world.quarter;
      }
      for (let t = 0; t < ties.a.length; t++) {
        if (ties.last[t] === world.quarter) continue;
        const a = ties.a[t];
        const b = ties.b[t];
        if (charities.status[a] !== OPERATING || charities.status[b] !== OPERATING) continue;
        const climate = climateBetween(world, a, b);
        const keep = 1 - Math.max(charities.batten[a], charities.batten[b]);
        const lately = world.quarter - ties.last[t] < tended_for;
        const tended = ties.trust[t] > tended_from && lately && charities.reserves[a] > 0 && charities.reserves[b] > 0;
        if (tended) {
          spend(books, charities, a, account['working together'], tending_cost * keep * charities.reachShare[a]);
          spend(books, charities, b, account['working together'], tending_cost * keep * charities.reachShare[b]);
        }
        ties.trust[t] += fade * (tended ? 1 - keep : 1) * (climate - ties.trust[t]);
      }
    },
  },
});
