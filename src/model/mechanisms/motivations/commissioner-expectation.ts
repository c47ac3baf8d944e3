/** Larger and broader contracts come with an expectation of partnership, and charities answer it. */
import { log } from '../../random/numerics.ts';
import { ALLIANCE, LEAD } from '../../scenario/names.ts';
import { defineMechanism } from '../mechanism.ts';

/** Size is counted in tenfold steps. */
const TENFOLD = 10;

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
    each_service: {
      meaning: 'What each further service adds to the expectation.',
      unit: 'steps of tenfold size',
      range: [0, 5],
      plausible: [0.2, 1],
      why: 'two more services call for partners about as much as ten times the money',
      default: 0.5,
      basis: 'judgement',
    },
    most_steps: {
      meaning: 'Steps of tenfold size at which the expectation stops growing.',
      unit: 'steps',
      range: [0, 5],
      plausible: [1, 3],
      why: 'from ten times to a thousand times the size at which it begins',
      default: 2,
      basis: 'judgement',
    },
    at_most: {
      meaning: 'Most of the score that partnerships earn in all, by rule and expectation.',
      unit: 'share of the score',
      range: [0, 1],
      plausible: [0.2, 0.5],
      why: 'price and quality keep half of any score',
      default: 0.5,
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
    tender({ points, begins_at, each_service, most_steps, at_most }, _, tender) {
      const size = Math.max(0, log(tender.annual / begins_at) / log(TENFOLD));
      const breadth = each_service * (tender.breadth - 1);
      tender.partnershipPoints = Math.min(at_most, tender.partnershipPoints + points * Math.min(most_steps, size + breadth));
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
