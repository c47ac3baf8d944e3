/** Some charities take over weaker ones for their assets and contracts. */
import { uniform } from '../../random/draw.ts';
import { contractIncome, LOCAL, NATIONAL, OPERATING, turnover, wholeTurnover, LARGE, type Charities } from '../../sector/charities.ts';
import { defineMechanism, eachQuarter } from '../mechanism.ts';
import { MONTHS_A_YEAR, PENCE_A_POUND } from '../../sector/units.ts';

/** Whether a charity lives on contracts in its place, for a share of its turnover, and has less in reserve than some months' work. */
function isWeak(charities: Charities, i: number, livesOn: number, months: number): boolean {
  return (
    charities.band[i] >= 1 &&
    charities.band[i] <= LARGE &&
    charities.reach[i] === LOCAL &&
    contractIncome(charities, i) > livesOn * turnover(charities, i) &&
    charities.reserves[i] / PENCE_A_POUND < (months * charities.plan[i]) / MONTHS_A_YEAR
  );
}

const large = eachQuarter(
  () => [] as number[],
  (rows, { sector: { charities, byIdentity } }) => {
    rows.length = 0;
    for (const j of byIdentity) if (charities.band[j] >= LARGE) rows.push(j);
  },
);

export const assetStripping = defineMechanism({
  id: 'asset-stripping',
  title: 'Taking over for the assets',
  summary:
    'A few larger charities out for growth take over weaker ones with public work, keep the contracts and what they own, and end most of the services that do not pay.',
  source: { section: 'Perceived drivers of negative behaviours', paragraph: '9' },
  parameters: {
    appetite: {
      meaning: 'Chance that a weak charity with public work is pursued, when a charity that is out for it is there.',
      unit: 'chance a quarter',
      range: [0, 1],
      default: 0.02,
      basis: 'judgement',
    },
    out_for_it: {
      meaning: 'Empire-building disposition from which a charity takes others over.',
      unit: 'points 0–1',
      range: [0, 1],
      default: 0.45,
      basis: 'judgement',
    },
    kept: {
      meaning: 'Part of the own services of the charity taken over that goes on.',
      unit: 'share',
      range: [0, 1],
      default: 0.3,
      basis: 'judgement',
    },
    lives_on: {
      meaning: 'Part of turnover from public work above which a charity is worth taking over for it.',
      unit: 'share',
      range: [0, 1],
      plausible: [0.1, 0.4],
      why: 'below a tenth there is little to take',
      default: 0.2,
      basis: 'judgement',
    },
    weak_below: {
      meaning: 'Reserves below which a charity cannot defend itself.',
      unit: 'months of its own services',
      range: [0, 24],
      plausible: [0, 3],
      why: 'from nothing in hand to the three months of the largest',
      default: 1,
      basis: 'judgement',
    },
    times_larger: {
      meaning: 'How much larger than the charity whoever takes it over is at least.',
      unit: 'ratio of turnovers',
      range: [1, 100],
      plausible: [1.5, 10],
      why: 'a little larger would do, ten times larger surely',
      default: 3,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'takeovers',
    contrast: 'level',
    sign: '+',
    kind: 'direct',
    downstream: 'services_lost',
    off: 'Nobody takes another over for what it has.',
    scenario: 'ablation/market.yaml',
  },
  hooks: {
    takeover({ appetite, out_for_it, kept, lives_on, weak_below, times_larger }, world, i) {
      const { charities } = world.sector;
      if (!isWeak(charities, i, lives_on, weak_below)) return null;
      if (uniform(world.keys['life/takeover'], charities.key[i], world.quarter) >= appetite) return null;
      let by = -1;
      let least = Infinity;
      for (const j of large(world)) {
        if (charities.empire[j] < out_for_it) continue;
        const near =
          charities.home[j] === charities.home[i] ||
          charities.reach[j] === NATIONAL ||
          (charities.reach[j] !== LOCAL && charities.region[j] === charities.region[i]);
        if (!near || j === i || charities.status[j] !== OPERATING || charities.reserves[j] <= 0) continue;
        if ((charities.services[j] & charities.services[i]) === 0) continue;
        if (wholeTurnover(charities, j) < times_larger * wholeTurnover(charities, i)) continue;
        const rank = uniform(world.keys['life/taker'], charities.key[i], charities.key[j], world.quarter);
        if (rank < least) [by, least] = [j, rank];
      }
      return by < 0 ? null : { by, kept };
    },
  },
});
