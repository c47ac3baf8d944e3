/** Partners in one place do not run the same service twice. */
import { SERVICES } from '../../scenario/names.ts';
import { LOCAL, OPERATING } from '../../sector/charities.ts';
import { uniform } from '../../random/draw.ts';
import type { World } from '../../world/world.ts';
import { defineMechanism } from '../mechanism.ts';
import { endsYear } from '../../sector/units.ts';

const S = SERVICES.length;

/** The specialism of a charity that is least met in its place. */
function leastMet({ sector: { charities, places } }: World, i: number): number {
  let best: number = charities.ownService[i];
  for (let s = 0; s < S; s++) {
    const here = charities.home[i] * S;
    if ((charities.services[i] >> s) & 1 && places.met[here + s] < places.met[here + best]) best = s;
  }
  return best;
}

export const avoidDuplication = defineMechanism({
  id: 'avoid-duplication',
  title: 'Not running a service twice',
  summary:
    'When two charities of one place that have delivered together both run a service of the same kind from their own funds, the one with less of it turns its own services to whichever of its specialisms is least met there.',
  source: { section: 'Money or value', paragraph: '3' },
  parameters: {
    trust_needed: {
      meaning: 'Trust from which two charities talk about who does what.',
      unit: 'points 0–1',
      range: [0, 1],
      default: 0.55,
      basis: 'judgement',
    },
    pace: {
      meaning: 'Share of such pairs that settle it in a year.',
      unit: 'share a year',
      range: [0, 1],
      default: 0.6,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'duplicated_capacity',
    contrast: 'level',
    sign: '-',
    kind: 'direct',
    downstream: 'needs_met',
    off: 'Everyone runs its own services in its main service, whoever else does.',
    scenario: 'ablation/market.yaml',
  },
  neutral: ({ sector: { charities } }) => charities.ownService.set(charities.mainService),
  hooks: {
    relate({ trust_needed, pace }, world) {
      const { sector, quarter, keys } = world;
      const { charities, ties } = sector;
      if (!endsYear(quarter)) return;
      for (let t = 0; t < ties.a.length; t++) {
        const a = ties.a[t];
        const b = ties.b[t];
        if (charities.status[a] !== OPERATING || charities.status[b] !== OPERATING || ties.trust[t] < trust_needed) continue;
        if (charities.reach[a] !== LOCAL || charities.reach[b] !== LOCAL || charities.home[a] !== charities.home[b]) continue;
        if (charities.ownService[a] !== charities.ownService[b]) continue;
        if (uniform(keys['delivery/results'], charities.key[a], charities.key[b], quarter) >= pace) continue;
        const lesser = charities.plan[a] < charities.plan[b] ? a : b;
        charities.ownService[lesser] = leastMet(world, lesser);
      }
    },
  },
});
