/** A charity that lacks what a tender asks for cannot serve it alone: it finds a partner or stays out. */
import { defineMechanism } from '../mechanism.ts';

export const necessity = defineMechanism({
  id: 'necessity',
  title: 'Working together out of necessity',
  summary:
    'Where a contract asks for specialisms a charity does not have, they cannot simply be hired: it needs partners who have them, whatever its size.',
  source: { section: 'Motivations for collaboration', paragraph: '1, 11' },
  parameters: {
    fit: {
      meaning: 'How much a lead prefers partners who bring what it lacks.',
      unit: 'utility per share of the services asked for',
      range: [0, 10],
      default: 1,
      basis: 'judgement',
    },
  },
  offers: ['lead', 'join'],
  expect: {
    outcome: 'partnership_rate',
    contrast: 'slope in a rule',
    rule: { path: 'contract.lines_per_contract', low: 1, high: 3 },
    sign: '+',
    kind: 'emergent',
    off: 'Missing skills are hired at market cost.',
    scenario: 'ablation/broad-contracts.yaml',
  },
  hooks: {
    facts(_, facts) {
      facts.missingSkills = 'lacking';
    },
    approach({ fit }, _, { count, fills }, contribution) {
      for (let r = 0; r < count; r++) contribution[r] += fit * fills[r];
    },
  },
});
