/** Larger and broader contracts come with an expectation of partnership, and charities answer it. */
import { log } from '../../random/numerics.ts';
import { ALLIANCE, LEAD } from '../../scenario/names.ts';
import { defineMechanism } from '../mechanism.ts';

export const commissionerExpectation = defineMechanism({
  id: 'commissioner-expectation',
  title: 'Commissioners expect partnership',
  summary:
    'The larger and broader a contract, the more points evaluators give to partnerships, even where no rule says so; charities see the points (and any mandate) and answer them.',
  source: { section: 'Motivations for collaboration', paragraph: '11' },
  parameters: {
    points: {
      meaning: 'Share of the score that goes to partnerships on contracts ten times the size at which the expectation begins.',
      unit: 'share of the score',
      range: [0, 0.3],
      default: 0.04,
      basis: 'judgement',
    },
    begins_at: {
      meaning: 'Annual value at which the expectation begins.',
      unit: '£ a year',
      range: [1000, 10_000_000],
      default: 150_000,
      basis: 'judgement',
      pounds: true,
    },
    answer: {
      meaning: 'How strongly charities answer the points on offer.',
      unit: 'utility per share of the score',
      range: [0, 40],
      default: 4,
      basis: 'judgement',
    },
  },
  offers: ['lead', 'join'],
  expect: {
    outcome: 'partnership_rate',
    contrast: 'slope in a rule',
    rule: { path: 'contract.lines_per_contract', low: 1, high: 4 },
    sign: '+',
    kind: 'emergent',
    off: 'No expectation beyond the rules of the scenario, and charities pay no heed to points for partnership.',
    scenario: 'ablation/mandated-partnership.yaml',
  },
  hooks: {
    tender({ points, begins_at }, _, tender) {
      const size = Math.max(0, log(tender.annual / begins_at) / log(10));
      const breadth = 0.5 * (tender.breadth - 1);
      tender.partnershipPoints = Math.min(0.5, tender.partnershipPoints + points * Math.min(2, size + breadth));
    },
    appraise({ answer }, { now: { tenders } }, { count, strategy, tender }, contribution) {
      for (let r = 0; r < count; r++)
        if (strategy[r] === LEAD || strategy[r] === ALLIANCE) contribution[r] += answer * tenders[tender[r]].partnershipPoints;
    },
    accept({ answer }, { now: { tenders } }, { count, tender }, contribution) {
      for (let r = 0; r < count; r++) contribution[r] += answer * tenders[tender[r]].partnershipPoints;
    },
  },
});
