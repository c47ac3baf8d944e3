/** Some charities take over weaker ones for their assets and contracts. */
import { uniform } from '../../random/draw.ts';
import { LOCAL, NATIONAL, OPERATING, turnover, wholeTurnover, LARGE, type Charities } from '../../sector/charities.ts';
import { defineMechanism, eachQuarter } from '../mechanism.ts';

/** Whether a charity lives on contracts in its place and has less than a month's work in reserve. */
function isWeak(charities: Charities, i: number): boolean {
  return (
    charities.band[i] >= 1 &&
    charities.band[i] <= LARGE &&
    charities.reach[i] === LOCAL &&
    charities.advertisedIncome[i] + charities.spotIncome[i] > 0.2 * turnover(charities, i) &&
    charities.reserves[i] / 100 < charities.plan[i] / 12
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
      meaning: 'Chance that a weak charity with public work is pursued, when somebody out for it is at hand.',
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
    takeover({ appetite, out_for_it, kept }, world, i) {
      const { charities } = world.sector;
      if (!isWeak(charities, i) || uniform(world.keys['life/takeover'], charities.key[i], world.quarter) >= appetite) return null;
      let by = -1;
      let least = Infinity;
      for (const j of large(world)) {
        if (charities.empire[j] < out_for_it) continue;
        const near =
          charities.home[j] === charities.home[i] ||
          charities.reach[j] === NATIONAL ||
          (charities.reach[j] !== LOCAL && charities.region[j] === charities.region[i]);
        if (!near || j === i || charities.status[j] !== OPERATING || charities.reserves[j] <= 0) continue;
        if ((charities.services[j] & charities.services[i]) === 0 || wholeTurnover(charities, j) < 3 * wholeTurnover(charities, i))
          continue;
        const rank = uniform(world.keys['life/taker'], charities.key[i], charities.key[j], world.quarter);
        if (rank < least) [by, least] = [j, rank];
      }
      return by < 0 ? null : { by, kept };
    },
  },
});
