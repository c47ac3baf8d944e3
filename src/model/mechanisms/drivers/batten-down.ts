/** Cuts make charities protect themselves: they share less, partner less and tend their relations less. */
import { ALLIANCE, LEAD } from '../../scenario/names.ts';
import { OPERATING } from '../../sector/charities.ts';
import { yielding } from '../../shared-rules/dispositions.ts';
import { defineMechanism } from '../mechanism.ts';
import { LOWEST } from '../../sector/units.ts';

export const battenDown = defineMechanism({
  id: 'batten-down',
  title: 'Battening down',
  summary:
    'When budgets in its place are cut a charity turns inward, with a lag: it is less willing to lead or join partnerships, lets relationships go untended, and opens up again only slowly.',
  source: { section: 'Perceived drivers of negative behaviours', paragraph: '4' },
  parameters: {
    strength: {
      meaning: 'What being fully battened down takes off partnering.',
      unit: 'utility',
      range: [0, 20],
      default: 3,
      basis: 'judgement',
    },
    closing: {
      meaning: 'How fast charities batten down when cuts deepen.',
      unit: 'share of the gap a quarter',
      range: [0, 1],
      default: 0.3,
      basis: 'judgement',
    },
    opening: {
      meaning: 'How fast they open up again.',
      unit: 'share of the gap a quarter',
      range: [0, 1],
      default: 0.08,
      basis: 'judgement',
    },
    alarm: {
      meaning: 'Yearly cut that makes charities batten down fully.',
      unit: 'share of budget',
      range: [0.01, 1],
      default: 0.25,
      basis: 'judgement',
    },
    chill: {
      meaning: 'What a place where charities batten down fully loses of its climate of trust.',
      unit: 'share a quarter',
      range: [0, 1],
      plausible: [0.01, 0.1],
      why: 'a place takes years, not months, to lose its trust',
      default: 0.05,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'partnership_rate',
    contrast: 'level',
    sign: '-',
    kind: 'emergent',
    off: 'Cuts do not make charities turn inward.',
    scenario: 'ablation/cuts.yaml',
  },
  neutral: ({ sector: { charities } }) => charities.batten.fill(0, 0, charities.count),
  hooks: {
    appraise({ strength }, { sector: { charities } }, { count, charity, strategy }, contribution) {
      for (let r = 0; r < count; r++)
        if (strategy[r] === LEAD || strategy[r] === ALLIANCE)
          contribution[r] -= strength * charities.batten[charity[r]] * yielding(charities, charity[r]);
    },
    accept({ strength }, { sector: { charities } }, { count, candidate }, contribution) {
      for (let r = 0; r < count; r++) contribution[r] -= strength * charities.batten[candidate[r]] * yielding(charities, candidate[r]);
    },
    relate({ closing, opening, alarm, chill }, { sector: { charities, places } }) {
      const felt = places.cut.map((cut) => Math.min(1, cut / alarm));
      const { count, status, commissioned, home, batten } = charities;
      for (let i = 0; i < count; i++) {
        if (commissioned[i] === 0 || status[i] !== OPERATING) continue;
        const gap = felt[home[i]] - batten[i];
        batten[i] += (gap > 0 ? closing : opening) * gap;
      }
      // A place that turns inward trusts less.
      for (let a = 0; a < places.count; a++) places.climate[a] = Math.max(LOWEST, places.climate[a] * (1 - chill * felt[a]));
    },
  },
});
